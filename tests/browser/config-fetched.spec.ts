import { stopClock } from '../support/clock.js';
import { eachBuild, expect, test } from '../support/fixtures.js';
import { inFull } from '../support/in-full.js';
import { createLatch } from '../support/latch.js';
import type { Answer } from '../support/server.js';
import { settled } from '../support/settled.js';
import { stateOf } from '../support/visits.js';
import { banner, cookie } from '../support/widget.js';

const TAG = `<script type="text/plain" data-category="analytics">ran.push('analytics')</script>`;
const FETCHING = { attributes: 'data-config="/consent.json"', body: TAG };
const CONFIG = JSON.stringify({
  policy: { url: '/policy', version: '7' },
  categories: { chat: { title: 'Чат', description: 'Чат с оператором.' } },
});

const FAULTS: Record<string, Answer> = {
  'is missing': { status: 404, body: CONFIG },
  'is a server error': { status: 500, body: CONFIG },
  'is a page of HTML': { headers: { 'content-type': 'text/html' }, body: '<!doctype html><h1>Нет' },
  'is cut off': { body: CONFIG.slice(0, -5) },
  'is empty': { body: '' },
  'is null': { body: 'null' },
  'is a list': { body: '[]' },
  'is a string': { body: '"opt-out"' },
  'breaks the connection': { fault: 'reset' },
};

// Only the drop-in fetches its config.
eachBuild(() => {
  for (const [name, answer] of Object.entries(FAULTS)) {
    test(
      `falls back to the defaults when the config ${name}`,
      inFull(!/missing|cut off|connection/.test(name)),
      async ({ context, open, page, site, watch }) => {
        site.answer('/consent.json', answer);
        await open(FETCHING);
        await expect(banner(page).region).toBeVisible();
        await settled(page);
        expect(await page.evaluate(() => window.ran)).toEqual([]);
        expect(watch.ours()).toHaveLength(1);
        expect(watch.ours()[0]).toMatch(/^warning: soglasie /);
        await banner(page).accept.click();
        await expect.poll(() => page.evaluate(() => window.ran)).toEqual(['analytics']);
        expect(await stateOf(page)).toMatchObject({ status: 'set' });
        expect((await stateOf(page)).policyVersion ?? '').toBe('');
        expect((await cookie(context)).path).toBe('/');
      },
    );
  }

  test('falls back to the defaults after 6 s when the config never comes', async ({
    open,
    page,
    site,
    watch,
  }) => {
    site.answer('/consent.json', { fault: 'hang' });
    await stopClock(page);
    await open({ ...FETCHING, until: 'load' });
    await expect.poll(() => site.hits('/consent.json').length).toBe(1);
    await page.clock.runFor(4_000);
    await settled(page, { frames: false, ready: false });
    await expect(banner(page).region).toHaveCount(0);
    expect(await page.evaluate(() => window.ran)).toEqual([]);
    expect(watch.ours()).toEqual([]);
    await page.clock.runFor(3_000);
    await expect(banner(page).region).toBeVisible();
    expect(await page.evaluate(() => window.ran)).toEqual([]);
    expect(watch.ours()).toHaveLength(1);
    await banner(page).accept.click();
    await expect.poll(() => page.evaluate(() => window.ran)).toEqual(['analytics']);
  });

  test('keeps the gate shut and queues calls until the config is there', async ({
    open,
    page,
    site,
  }) => {
    const latch = createLatch();
    site.answer('/consent.json', { latch, body: CONFIG });
    await open({ ...FETCHING, until: 'load' });
    await latch.reached;
    expect(
      await page.evaluate(() => {
        const api = window.soglasie;
        api.set({ analytics: true, chat: true });
        return {
          status: api.get().status,
          necessary: api.has('necessary'),
          analytics: api.has('analytics'),
          chat: api.has('chat'),
        };
      }),
    ).toEqual({ status: 'unset', necessary: true, analytics: false, chat: false });
    await settled(page, { ready: false });
    expect(await page.evaluate(() => window.ran)).toEqual([]);
    await expect(banner(page).region).toHaveCount(0);
    latch.open();
    await expect.poll(() => page.evaluate(() => window.ran)).toEqual(['analytics']);
    expect(await stateOf(page)).toMatchObject({
      status: 'set',
      policyVersion: '7',
      categories: { analytics: true, chat: true, advertising: false },
    });
    await settled(page);
    await expect(banner(page).region).toHaveCount(0);
  });

  test('does not hold up the page while the config is on its way', async ({ open, page, site }) => {
    const latch = createLatch();
    site.answer('/consent.json', { latch, body: CONFIG });
    await open({ ...FETCHING, until: 'load' });
    await latch.reached;
    expect(await page.evaluate(() => document.readyState)).toBe('complete');
    latch.open();
    await expect(banner(page).region).toBeVisible();
  });

  test('releases the tags of a returning visitor when the config is there', async ({
    open,
    page,
    site,
  }) => {
    site.answer('/consent.json', { body: CONFIG });
    await open(FETCHING);
    await page.evaluate(() => window.soglasie.acceptAll());
    const latch = createLatch();
    site.answer('/consent.json', { latch, body: CONFIG });
    await open({ ...FETCHING, path: '/second', until: 'load' });
    await latch.reached;
    await settled(page, { ready: false });
    expect(await page.evaluate(() => window.ran)).toEqual([]);
    latch.open();
    await expect.poll(() => page.evaluate(() => window.ran)).toEqual(['analytics']);
    await settled(page);
    await expect(banner(page).region).toHaveCount(0);
  });
}, ['script']);
