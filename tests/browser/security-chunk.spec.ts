import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { eachBuild, expect, test } from '../support/fixtures.js';
import { inFull } from '../support/in-full.js';
import type { Answer } from '../support/server.js';
import { settled } from '../support/settled.js';
import { stateOf } from '../support/visits.js';
import { banner, preferences } from '../support/widget.js';

const dist = (name: string) => readFileSync(new URL(`../../dist/${name}`, import.meta.url));
const hash = (name: string) => `sha384-${createHash('sha384').update(dist(name)).digest('base64')}`;
const checked = () => ({
  attributes: `integrity="${hash('soglasie.js')}" crossorigin="anonymous"`,
});
const javascript = { 'content-type': 'text/javascript', 'access-control-allow-origin': '*' };
const tampered = (): Answer => ({
  headers: javascript,
  body: `${dist('soglasie-ui.js')}\n;window.ran.push('tampered');`,
});

const TAG = `<script type="text/plain" data-category="analytics">ran.push('analytics')</script>`;

// Only the drop-in loads its widget by address; the npm build leaves that to the bundler, and a
// browser remembers a failed import() for the life of the page.
eachBuild(() => {
  test('loads its widget checked when its own tag is checked', async ({ open, page, site }) => {
    await open(checked());
    await expect(banner(page).region).toBeVisible();
    const [hit] = site.hits('/dist/soglasie-ui.js');
    expect(hit?.headers['sec-fetch-mode']).toBe('cors');
    expect(hit?.headers.origin ?? new URL(page.url()).origin).toBe(new URL(page.url()).origin);
  });

  test('lends its nonce to its own files, which a policy of nonces alone asks for', async ({
    open,
    page,
  }) => {
    const headers = { 'content-security-policy': "script-src 'nonce-n0nce'; object-src 'none'" };
    await open({ nonce: 'n0nce', headers });
    await banner(page).customize.click();
    await expect(preferences(page).dialog).toBeVisible();
    expect(await page.evaluate(() => window.violations)).toEqual([]);
  });

  test('does not run a widget that was tampered with, and stays alive', async ({
    open,
    page,
    site,
    watch,
  }) => {
    site.answer('/dist/soglasie-ui.js', tampered());
    await open({ ...checked(), body: TAG });
    await expect.poll(() => watch.console.some((line) => /integrity/.test(line))).toBe(true);
    await settled(page);
    expect(await page.evaluate(() => window.ran)).toEqual([]);
    await expect(banner(page).region).toHaveCount(0);
    expect(await stateOf(page)).toMatchObject({ status: 'unset' });
    await page.evaluate(() => window.soglasie.acceptAll());
    await expect.poll(() => page.evaluate(() => window.ran)).toEqual(['analytics']);
  });

  test('does not show texts that were tampered with', async ({ open, page, site }) => {
    const texts = dist('locales/en.json').toString('utf8').replace('Reject all', 'We are evil');
    expect(texts).toContain('We are evil');
    site.answer('/dist/locales/en.json', {
      headers: { 'content-type': 'application/json', 'access-control-allow-origin': '*' },
      body: texts,
    });
    await open({ ...checked(), config: { locale: 'en' } });
    await expect(banner(page).region).toBeVisible();
    await expect(page.getByText('We are evil')).toHaveCount(0);
  });

  test('shows texts whose hash is right, and asks for no more than them and the hashes', async ({
    open,
    page,
    site,
  }) => {
    await open({ ...checked(), config: { locale: 'de' } });
    await expect(page.getByRole('region', { name: 'Wir verwenden Cookies' })).toBeVisible();
    expect(site.files().filter((file) => /locales|hashes/.test(file))).toEqual([
      'soglasie-hashes.js',
      'locales/de.json',
    ]);
  });

  test('asks for no hashes when its own tag is not checked', async ({ open, page, site }) => {
    await open({ config: { locale: 'de' } });
    await expect(page.getByRole('region', { name: 'Wir verwenden Cookies' })).toBeVisible();
    expect(site.files().filter((file) => /hashes/.test(file))).toEqual([]);
  });

  test('runs nothing whose hash somebody else has told', async ({ open, page, site }) => {
    const { body = '' } = tampered();
    const evil = createHash('sha256').update(`${body}`).digest('base64');
    const hashes = dist('soglasie-hashes.js')
      .toString('utf8')
      .replace(/(?<="soglasie-ui\.js":"sha256-)[^"]+/, evil);
    expect(hashes).toContain(evil);
    site.answer('/dist/soglasie-ui.js', tampered());
    site.answer('/dist/soglasie-hashes.js', { headers: javascript, body: hashes });
    await open({ ...checked(), body: TAG });
    await expect.poll(() => site.hits('/dist/soglasie-hashes.js').length).toBeGreaterThan(0);
    await settled(page);
    expect(site.hits('/dist/soglasie-ui.js')).toEqual([]);
    expect(await page.evaluate(() => window.ran)).toEqual([]);
    await expect(banner(page).region).toHaveCount(0);
  });

  test('asks for the hashes again when they did not come', async ({ open, page, site }) => {
    site.answer('/dist/soglasie-hashes.js', { status: 404, times: 1 });
    await open(checked());
    await expect.poll(() => site.hits('/dist/soglasie-hashes.js').length).toBeGreaterThan(0);
    // Once the page is idle, without anybody's help.
    await expect(banner(page).region).toBeVisible();
    await page.evaluate(() => window.soglasie.open('preferences'));
    await expect(preferences(page).dialog).toBeVisible();
    expect(site.hits('/dist/soglasie-hashes.js')).toHaveLength(2);
  });

  test('checks the texts of the one-file edition too', async ({ open, page, site }) => {
    const all = {
      build: 'all',
      attributes: `integrity="${hash('soglasie.all.js')}" crossorigin="anonymous"`,
      config: { locale: 'de' },
    } as const;
    await open(all);
    await expect(page.getByRole('region', { name: 'Wir verwenden Cookies' })).toBeVisible();
    expect(site.files()).toEqual(['soglasie.all.js', 'soglasie-hashes.js', 'locales/de.json']);
    const texts = dist('locales/de.json').toString('utf8').replace('Wir verwenden', 'Boese');
    expect(texts).toContain('Boese');
    const headers = { 'content-type': 'application/json', 'access-control-allow-origin': '*' };
    site.answer('/dist/locales/de.json', { headers, body: texts });
    await open({ ...all, path: '/second' });
    await expect(banner(page).region).toBeVisible();
    await expect(page.getByText('Boese')).toHaveCount(0);
  });

  const FAULTS: Record<string, Answer> = {
    'is missing': { status: 404 },
    'is a page of HTML': { headers: { 'content-type': 'text/html' }, body: '<h1>Нет' },
    'breaks the connection': { fault: 'reset' },
    'is cut off': { headers: javascript, body: '(function () {' },
    'is an old version': { headers: javascript, body: ';' },
  };
  for (const [name, answer] of Object.entries(FAULTS)) {
    test(
      `keeps page and API alive when the widget ${name}`,
      inFull(!/missing|cut off/.test(name)),
      async ({ open, page, site, watch }) => {
        if (/cut|HTML/.test(name)) watch.allowErrors(/SyntaxError/);
        site.answer('/dist/soglasie-ui.js', answer);
        await open({ body: `<button onclick="ran.push('pressed')">Купить</button>${TAG}` });
        await expect.poll(() => site.hits('/dist/soglasie-ui.js').length).toBeGreaterThan(0);
        await settled(page);
        await page.getByRole('button', { name: 'Купить' }).click();
        expect(await page.evaluate(() => window.ran)).toEqual(['pressed']);
        expect(await stateOf(page)).toMatchObject({ status: 'unset' });
        await page.evaluate(() => window.soglasie.acceptAll());
        await expect.poll(() => page.evaluate(() => window.ran)).toEqual(['pressed', 'analytics']);
      },
    );

    test(
      `asks for the widget again, by itself or on the next open(), after it ${name} once`,
      inFull(!/connection|old version/.test(name)),
      async ({ open, page, site, watch }) => {
        if (/cut|HTML/.test(name)) watch.allowErrors(/SyntaxError/);
        site.answer('/dist/soglasie-ui.js', { ...answer, times: 1 });
        await open();
        await expect.poll(() => site.hits('/dist/soglasie-ui.js').length).toBeGreaterThan(0);
        await settled(page);
        await expect
          .poll(async () => {
            await page.evaluate(() => window.soglasie.open('preferences').catch(() => {}));
            return preferences(page).dialog.isVisible();
          })
          .toBe(true);
        expect(site.hits('/dist/soglasie-ui.js')).toHaveLength(2);
      },
    );
  }

  test('keeps page and API alive when the widget never comes', async ({ open, page, site }) => {
    site.answer('/dist/soglasie-ui.js', { fault: 'hang', times: 1 });
    await page.clock.install();
    // The load event waits for every script that was asked for before it.
    await open({ body: `<a href="#" data-soglasie-open>Cookie</a>${TAG}`, until: 'commit' });
    await expect.poll(() => site.hits('/dist/soglasie-ui.js').length).toBe(1);
    await page.evaluate(() => window.soglasie.set({ analytics: true }));
    await expect.poll(() => page.evaluate(() => window.ran)).toEqual(['analytics']);
    await page.clock.runFor(9_000);
    await page.getByRole('link', { name: 'Cookie' }).click();
    await expect(preferences(page).dialog).toBeVisible();
  });
}, ['script']);
