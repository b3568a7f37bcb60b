import type { Page } from '@playwright/test';
import { bothBuilds, expect, test } from '../support/fixtures.js';
import { settled } from '../support/settled.js';

const SERVICE = { category: 'analytics', cookies: [{ name: '_stat' }] };
const config = { ui: false, services: { stat: SERVICE } };
const FRAME =
  '<iframe data-category="functional" data-consent-src="/map" title="Карта"></iframe><div data-category="functional" data-placeholder="Чат" style="height:200px"></div>';

/** Elements of ours in the page, and whether ours made a shadow root in one of the page's. */
const drawn = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')].flatMap((element) =>
      /^soglasie/.test(element.localName) || element.shadowRoot ? element.localName : [],
    ),
  );

const OF_THE_WIDGET = /ui|preferences|embeds|placeholders|mount|locales/;

bothBuilds((build) => {
  test('nothing is drawn or loaded for it, whatever is called', async ({ open, site, watch }) => {
    site.page('/map', '<p>Карта</p>');
    const page = await open({
      config: { ...config, policy: { url: '/cookies', version: '1' } },
      body: `<h1>Магазин</h1>${FRAME}`,
    });
    await settled(page);
    if (build === 'script') expect(site.files()).toEqual(['soglasie.js']);
    expect(await page.evaluate(() => window.soglasie.get().ask)).toBe('first');
    await page.evaluate(async () => {
      await cookieStore.set('_stat', '1');
      const { soglasie } = window;
      soglasie.on('open', () => {});
      await soglasie.acceptAll();
      await soglasie.withdraw('analytics');
      await soglasie.set({ functional: true });
      await soglasie.open();
      await soglasie.open('banner');
      await soglasie.close();
      await soglasie.rejectAll();
      await soglasie.reset();
      await soglasie.withdraw();
      await soglasie.acceptAll();
    });
    await settled(page);
    expect(await page.evaluate(() => document.cookie)).not.toContain('_stat');
    expect(await drawn(page)).toEqual([]);
    expect(site.files().filter((file) => OF_THE_WIDGET.test(file))).toEqual([]);
    await expect(page.frameLocator('iframe').getByText('Карта')).toBeVisible();
    expect(watch.console.filter((line) => line.includes('soglasie'))).toEqual([]);
  });

  test('what would be shown is an event; where nobody listens, a line says so', async ({
    open,
    watch,
  }) => {
    const page = await open({ config, body: '<button data-soglasie-open>О cookie</button>' });
    await page.evaluate(() => window.soglasie.open());
    await expect.poll(() => watch.console.join()).toContain('W18: open()');
    const lines = watch.console.length;
    await page.evaluate(() => {
      const told: string[] = [];
      Object.assign(window, { told });
      for (const name of ['open', 'close'] as const) {
        window.soglasie.on(name, (view) => told.push(`${name} ${view}`));
      }
    });
    await page.getByRole('button').click();
    await page.evaluate(async () => {
      await window.soglasie.open('banner');
      await window.soglasie.rejectAll();
      await window.soglasie.close();
    });
    expect(await page.evaluate(() => Reflect.get(window, 'told'))).toEqual([
      ...['open preferences', 'close preferences', 'open banner', 'close banner'],
    ]);
    expect(watch.console.length).toBe(lines);
  });
});

test('a later visit loads the core alone, also when an edition is announced', async ({
  open,
  site,
}) => {
  const upcoming = { version: '2', effective: '2999-01-01' };
  const page = await open({ config: { ui: false, policy: { url: '/c', version: '1', upcoming } } });
  await page.evaluate(() => window.soglasie.acceptAll());
  await settled(page);
  expect(await drawn(page)).toEqual([]);
  const before = site.files().length;
  await page.reload();
  await settled(page);
  expect(site.files().slice(before)).toEqual(['soglasie.js']);
  expect(await drawn(page)).toEqual([]);
});

test('a choice that the browser does not keep is told in the console alone', async ({
  open,
  watch,
}) => {
  const page = await open({
    config,
    before:
      '<script>Object.defineProperty(Document.prototype, "cookie", { get: () => "", set() {}, configurable: true })</script>',
  });
  await page.evaluate(() => window.soglasie.acceptAll());
  await settled(page);
  expect(watch.console.join()).toContain('W09');
  expect(await drawn(page)).toEqual([]);
});
