import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { bareForms } from '../../src/tools/cli/scan/in-page.js';
import { answered } from '../support/bitrix.js';
import { expect, test } from '../support/fixtures.js';
import { expectMetrikaHeld, MC, metrikaOf, vendorsOf } from '../support/real-vendors.js';
import { settled } from '../support/settled.js';
import type { Site } from '../support/site.js';
import {
  BODY,
  expectHeld,
  expectPolicy,
  faults,
  inHead,
  ROOT,
  type Runner,
  runSnippets,
  TAG,
  withConfig,
} from '../support/snippets.js';
import { accept, stateOf } from '../support/visits.js';
import { banner, preferences } from '../support/widget.js';

const heldInHead: Runner = async (bench) => {
  await bench.visit(inHead(bench.text));
  await expectPolicy(bench.page, /\/cookies$/);
  await expectHeld(bench);
  expect(faults(bench.watch)).toEqual([]);
};

const heldInBody: Runner = async (bench) => {
  await bench.visit(inHead(TAG, BODY + bench.text));
  await expectHeld(bench);
  expect(faults(bench.watch)).toEqual([]);
};

const GTM = 'https://www.googletagmanager.com';

const metrikaAsItIs: Runner = (bench) =>
  expectMetrikaHeld(bench, () => bench.visit(inHead(bench.written)));

/** Byte of a character in windows-1251: Latin, Russian and «». */
function cp1251(character: string): number {
  const code = character.charCodeAt(0);
  if (code < 128) return code;
  const byte = { '«': 0xab, '»': 0xbb, ё: 0xb8, Ё: 0xa8, '—': 0x97 }[character];
  if (byte) return byte;
  if (/[А-я]/.test(character)) return code - 0x410 + 0xc0;
  throw new Error(`not in windows-1251: ${character}`);
}

runSnippets((syntax) => syntax === 'html', {
  start: metrikaAsItIs,

  'drop-in': metrikaAsItIs,

  bitrix: (bench) =>
    expectMetrikaHeld(bench, async () => {
      const html = inHead(bench.written).replace('utf-8', 'windows-1251');
      const bytes = Buffer.from([...html].map(cp1251));
      bench.site.answer('/', { headers: { 'content-type': 'text/html' }, body: bytes });
      await bench.page.goto(bench.site.url('/'));
      expect(await bench.page.evaluate(() => document.characterSet)).toBe('windows-1251');
      expect(await bench.page.evaluate(() => window.soglasie.export().operator)).toMatch(/[а-я]/i);
    }),

  async 'bitrix-ajax'(bench) {
    await bench.visit(inHead(TAG, BODY + answered(bench.text)));
    await expectHeld(bench);
    expect(faults(bench.watch)).toEqual([]);
  },

  async tilda(bench) {
    const { page, site, text, visit, vendors, watch, language } = bench;
    const body = readFileSync(join(ROOT, 'dist/soglasie.all.js'));
    vendors.answer('/soglasie.all.js', { headers: { 'content-type': 'text/javascript' }, body });
    await expectMetrikaHeld(bench, async () => {
      // Tilda runs the counter's code a while after the page is there.
      const late = metrikaOf(language).replace(
        /<script>([\s\S]*)<\/script>/,
        (_, code) => `<script>setTimeout(function () { ${code} });</script>`,
      );
      await visit(inHead(text, BODY + late));
      await banner(page).customize.click();
      await expect(preferences(page).dialog).toContainText('_ym_uid');
      await page.keyboard.press('Escape');
    });
    expect(site.hits().map(({ path }) => path)).not.toContain('/soglasie/soglasie-ui.js');
    expect(faults(watch)).toEqual([]);
  },

  async gtm(bench) {
    const { page, visit, written, watch } = bench;
    const PIXEL = 'https://top-fwz1.mail.ru';
    // What a container does: it inserts the tags that were put into it.
    const container = `for (const src of ['${MC}/metrika/tag.js', '${PIXEL}/js/code.js']) {
      document.head.append(Object.assign(document.createElement('script'), { src }));
    }`;
    const asked = await vendorsOf(bench, { [GTM]: container, [MC]: '', [PIXEL]: '' });
    await visit(inHead(written));
    await expectPolicy(page, /\/cookies$/);
    await settled(page);
    expect(asked()).toEqual([]);
    await page.evaluate(() => window.soglasie.set({ analytics: true }));
    const tags = [`${GTM}/gtm.js?id=GTM-XXXXXX`, `${MC}/metrika/tag.js`];
    await expect.poll(asked).toEqual(tags);
    await settled(page);
    expect(asked()).toEqual(tags);
    await page.evaluate(() => window.soglasie.acceptAll());
    await expect.poll(asked).toEqual([...tags, `${PIXEL}/js/code.js`]);
    const events = await page.evaluate(() =>
      (window as unknown as { dataLayer: { event?: string }[] }).dataLayer.map((it) => it.event),
    );
    expect(events.filter((event) => event === 'soglasie_change')).toHaveLength(2);
    expect(faults(watch)).toEqual([]);
  },

  async noscript({ written }) {
    const folder = test.info().outputPath('page');
    mkdirSync(folder);
    const config = withConfig('{ "services": { "yandex-metrika": true } }');
    writeFileSync(join(folder, 'index.html'), inHead(config, BODY + written));
    const cli = [join(ROOT, 'dist/cli.js'), 'check', 'index.html', '--lang', 'en'];
    const { stdout } = spawnSync(process.execPath, cli, { cwd: folder });
    expect(String(stdout)).toMatch(/noscript.*mc\.yandex\.ru|mc\.yandex\.ru.*noscript/is);
  },

  async form({ page, site, text, visit }) {
    await visit(inHead(TAG, BODY + text));
    const send = page.getByRole('button', { name: /Отправить|Send/ });
    await page.getByRole('textbox').fill('+7 900 000-00-00');
    await send.click();
    await expect(page.getByRole('checkbox')).toBeFocused();
    expect(site.hits('/order')).toEqual([]);
    // The scan finds fault with a form like this only without its checkbox.
    expect(await page.evaluate(bareForms)).toEqual([]);
    await page.getByRole('checkbox').check();
    await send.click();
    await expect.poll(() => site.hits('/order').length).toBe(1);
    await visit(inHead(TAG, BODY + text.replace(/<input type="checkbox"[^>]*>/, '')));
    expect(await page.evaluate(bareForms)).toHaveLength(1);
  },

  async 'config-file'({ page, site, text, visit, watch }) {
    const config = { policy: { url: '/from-file' } };
    site.answer('/consent.json', { body: JSON.stringify(config) });
    await visit(inHead(text));
    await expectPolicy(page, /\/from-file$/);
    expect(faults(watch)).toEqual([]);
  },

  async 'config-global'({ page, text, visit, watch }) {
    await visit(inHead(text));
    await expectPolicy(page, /\/cookies$/);
    expect(faults(watch)).toEqual([]);
  },

  async 'config-attributes'({ page, text, visit, watch }) {
    await visit(inHead(text));
    const region = page.getByRole('region', { name: 'We use cookies' });
    await expect(region.getByRole('link', { name: /policy/ })).toHaveAttribute('href', /cookies$/);
    expect((await region.boundingBox())?.width).toBeGreaterThan(1000);
    expect(faults(watch)).toEqual([]);
  },

  async presets(bench) {
    await metrikaAsItIs(bench);
    expect(bench.site.hits('/soglasie/soglasie-presets.js').length).toBeGreaterThan(0);
    expect((await bench.page.evaluate(() => window.soglasie.export())).services).toMatchObject([
      { id: 'yandex-metrika', category: 'analytics' },
      { id: 'jivo', category: 'advertising' },
    ]);
  },

  async metrika(bench) {
    await bench.visit(inHead(TAG + bench.text));
    await expectHeld(bench, ['/metrika/tag.js']);
    expect(faults(bench.watch)).toEqual([]);
  },

  tags: heldInBody,

  async conditions(bench) {
    const { page, vendors } = bench;
    await bench.visit(inHead(TAG, BODY + bench.text));
    await expect(banner(page).region).toBeVisible();
    const instead = page.locator('p[data-category]');
    await expect(instead).toBeVisible();
    await page.evaluate(() => window.soglasie.set({ functional: true }));
    await expect(instead).toBeHidden();
    await settled(page);
    expect(vendors.paths()).toEqual([]);
    await page.evaluate(() => window.soglasie.set({ advertising: true }));
    for (const path of bench.asks) await vendors.asked(path);
    expect(faults(bench.watch)).toEqual([]);
  },

  async services(bench) {
    await bench.visit(inHead(bench.text));
    await expectHeld(bench);
    expect(faults(bench.watch)).toEqual([]);
  },

  async embeds({ page, text, visit, vendors, asks, watch }) {
    await visit(inHead(text));
    const [video, map] = ['Видео скрыто', 'Карта скрыта'].map((name) =>
      page.getByRole('group', { name }),
    );
    await expect(map as Locator).toContainText('«Яндекс Карты»');
    await settled(page);
    expect(vendors.paths()).toEqual([]);
    await map?.getByRole('button', { name: 'Показать один раз' }).click();
    await vendors.asked(asks[1] as string);
    expect(vendors.paths()).toEqual(asks.slice(1));
    await video?.getByRole('button', { name: 'Показывать всегда' }).click();
    await vendors.asked(asks[0] as string);
    expect(faults(watch)).toEqual([]);
  },

  async block({ page, text, visit, watch }) {
    await visit(inHead(text, BODY));
    for (const src of ['https://stat.romashka.ru/count.js', '//vk.com/js/api/openapi.js?1']) {
      await page.evaluate((address) => {
        document.head.append(Object.assign(document.createElement('script'), { src: address }));
      }, src);
    }
    // The watch of every test says that no foreign host was asked.
    await expect(page.locator('script[data-service=counter]')).toHaveCount(1);
    await expect(page.locator('script[data-category=functional]')).toHaveCount(1);
    await settled(page);
    expect(faults(watch)).toEqual([]);
  },

  async signals({ page, text, visit, watch }) {
    await visit(inHead(text, BODY));
    const told = () =>
      page.evaluate(() => {
        const { dataLayer, disableYaCounter12345678: isOff } = window as unknown as {
          dataLayer: (Record<string, unknown> & { event?: string })[];
          disableYaCounter12345678: boolean;
        };
        return [isOff, ...dataLayer.map((entry) => entry.event ?? entry[1])];
      });
    expect(await told()).toEqual([true, 'default']);
    await page.evaluate(() => window.soglasie.set({ analytics: true }));
    expect(await told()).toEqual([false, 'default', 'update', 'soglasie_change']);
    expect(faults(watch)).toEqual([]);
  },

  async open({ page, text, visit }) {
    await visit(inHead(TAG, BODY + text));
    await expect(banner(page).region).toBeVisible();
    await page.locator('[data-soglasie-open]').click();
    await expect(preferences(page).dialog).toBeVisible();
    expect(new URL(page.url()).pathname).toBe('/');
    expect((await stateOf(page)).status).toBe('unset');
    await expect(page.locator('soglasie-launcher')).toHaveCount(0);
  },

  async 'mount-place'({ page, text, visit }) {
    // Without its field of the config it stays as it is written.
    await visit(inHead(TAG, text));
    await expect(page.locator('#privacy-settings')).toContainText('JavaScript');
  },

  async declaration({ page, text, visit }) {
    await visit(inHead(TAG, text));
    const rows = page.locator('[data-soglasie-declaration]').getByRole('row');
    await expect(rows.filter({ hasText: 'soglasie' })).toHaveCount(1);
  },

  async 'own-banner'({ page, text, visit, watch }) {
    await visit(inHead('', text));
    const ask = page.getByRole('region', { name: 'Cookie' });
    await expect(ask).toBeVisible();
    await ask.getByRole('button').last().click();
    await expect(ask).toBeHidden();
    expect((await stateOf(page)).categories.analytics).toBe(false);
    await page.locator('[data-soglasie-open]').click();
    await ask.getByRole('button').first().click();
    await expect(ask).toBeHidden();
    expect((await stateOf(page)).categories.analytics).toBe(true);
    await expect(page.locator('soglasie-ui, soglasie-launcher')).toHaveCount(0);
    expect(watch.requests.filter((address) => /soglasie-ui/.test(address))).toEqual([]);
    expect(faults(watch)).toEqual([]);
  },

  nonce: heldInHead,

  async sri({ page, site, text, visit, watch }) {
    const file = readFileSync(join(ROOT, 'dist/soglasie.js'));
    const digest = createHash('sha384').update(file).digest('base64');
    await visit(inHead(text.replace('sha384-…', `sha384-${digest}`)));
    await banner(page).customize.click();
    await expect(preferences(page).dialog).toBeVisible();
    expect(site.hits('/soglasie/soglasie-ui.js')).toHaveLength(1);
    // A chunk that somebody changed is refused.
    site.answer('/soglasie/soglasie-ui.js', { body: 'ran.push("forged")' });
    await page.context().clearCookies();
    await page.reload();
    await expect.poll(() => watch.ours().join()).toContain('W06');
    expect(await page.evaluate(() => window.ran)).toEqual([]);
  },

  compat: heldInHead,
});

/** Publishes a file of the repository at its own path. */
function publish(site: Site, path: string): void {
  const type = /\.m?js$/.test(path) ? 'text/javascript' : 'text/html; charset=utf-8';
  const headers = { 'content-type': type };
  site.answer(`/${path}`, { headers, body: readFileSync(join(ROOT, path)) });
}

test('examples/drop-in: the shortest page asks, and counts with consent', async ({
  page,
  site,
  watch,
}) => {
  for (const file of ['index.html', 'counter.js']) publish(site, `examples/drop-in/${file}`);
  await page.goto(site.url('/examples/drop-in/index.html'));
  await expect(banner(page).region).toBeVisible();
  await expect(page.locator('#counter')).toHaveText('ждёт согласия');
  await accept(page);
  await expect(page.locator('#counter')).toHaveText('работает');
  await expect(page.getByText('Здесь карта.')).toBeVisible();
  await page.reload();
  await expect(page.locator('#counter')).toHaveText('работает');
  await page.getByRole('link', { name: 'Настройки cookie' }).click();
  await expect(preferences(page).dialog).toBeVisible();
  expect(watch.ours()).toEqual([]);
});

test('examples/npm: the page without a bundler asks, and opens the preferences', async ({
  page,
  site,
  watch,
}) => {
  for (const file of ['index.html', 'main.js']) publish(site, `examples/npm/${file}`);
  publish(site, 'node_modules/preact/dist/preact.mjs');
  publish(site, 'node_modules/js-cookie/dist/js.cookie.mjs');
  await page.goto(site.url('/examples/npm/index.html'));
  await expect(page.locator('#counter')).toHaveText('ждёт согласия');
  await accept(page);
  await expect(page.locator('#counter')).toHaveText('работает');
  await page.getByRole('button', { name: 'Настройки cookie' }).click();
  await expect(preferences(page).dialog).toBeVisible();
  expect(watch.ours()).toEqual([]);
});
