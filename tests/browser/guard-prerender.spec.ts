import { expect, test } from '../support/fixtures.js';
import { type FullBrowser, hasFullBrowser, openFullBrowser } from '../support/full-browser.js';
import { documentWith, installation } from '../support/installation.js';
import { createLatch, type Latch } from '../support/latch.js';
import type { TestServer } from '../support/server.js';
import type { Site } from '../support/site.js';
import { SENTINEL } from '../support/vendors.js';

const CONFIG = {
  services: { jivo: true, 'yandex-metrika': true },
  block: [{ match: 'pixel.vendor.localhost', category: 'advertising' }],
  signals: { googleConsentMode: true, yandexMetrika: [123] },
};

/** Those that are held in `unmarked`; the browser is told that they all live on this machine. */
const HELD = ['code.jivo.ru', 'mc.yandex.ru', 'pixel.vendor.localhost'];

/**
 * What scripts of a page do and find that are not marked. When all of it is over, the page reports:
 * nobody else can look into a page that no driver may touch.
 */
const unmarked = (port: number, pixel = `pixel.vendor.localhost:${port}`): string => `<script>
    const report = (path, facts) => fetch(path, { method: 'POST', body: JSON.stringify(facts) });
    const found = {
      told: (window.dataLayer ?? []).map((entry) => [...entry].slice(0, 2).join(' ')),
      isCounterOff: window.disableYaCounter123,
    };
    const made = document.createElement('script');
    made.src = 'http://code.jivo.ru:${port}/made.js';
    document.head.append(made);
    new Image().src = 'http://mc.yandex.ru:${port}/watch/1.gif';
    document.head.insertAdjacentHTML('beforeend', '<img src="http://${pixel}/text.gif">');
    addEventListener('load', async () => {
      found.answer = await fetch('http://${pixel}/collect', { mode: 'no-cors' })
        .then(() => 'sent', () => 'refused');
      await new Promise((next) => {
        const image = new Image();
        image.onload = image.onerror = next;
        image.src = 'http://${SENTINEL}:${port}/last.gif';
      });
      report('/found', { ...found, isPrerendered: document.prerendering });
    });
    document.addEventListener('soglasie:ready', () =>
      report('/ready', { state: soglasie.get(), isPrerendered: document.prerendering }));
  </script>
  <script type="text/plain" data-category="functional" src="http://code.jivo.ru:${port}/marked.js"></script>`;

/** Publishes a page that prerenders the next one, and goes there when the latch is opened. */
function publish(site: Site, next: string, { head = '', onLeave = '' } = {}): Latch {
  const latch = createLatch();
  const rules = { prerender: [{ source: 'list', urls: ['/next'], eagerness: 'immediate' }] };
  site.answer('/go', { latch, body: '' });
  for (const path of ['/found', '/ready']) site.answer(path, { body: '' });
  site.page(
    '/',
    `<!doctype html><html lang="ru">${head}
    <script type="speculationrules">${JSON.stringify(rules)}</script>
    <script>fetch('/go').then(() => { ${onLeave}; location.href = '/next'; });</script>`,
  );
  site.page('/next', next);
  return latch;
}

/** What a page reports under a path. */
const reported = (server: TestServer, wanted: string): Promise<unknown> =>
  new Promise((resolve) => {
    server.onHit(({ path, body }) => {
      if (path === wanted) resolve(JSON.parse(body));
    });
  });

/** Resolves when a file is asked for. */
const asked = (server: TestServer, name: string): Promise<void> =>
  new Promise((resolve) => {
    server.onHit(({ path }) => {
      if (path.endsWith(name)) resolve();
    });
  });

const toHeld = (server: TestServer): string[] =>
  server.hits.filter(({ host }) => HELD.includes(host)).map(({ host, path }) => host + path);

const GUARDED = {
  told: ['consent default'],
  isCounterOff: true,
  answer: 'refused',
  isPrerendered: true,
};

test.describe('a page that the browser prerenders', () => {
  test.skip(!hasFullBrowser(), 'only a whole Chromium prerenders');
  let browser: FullBrowser | undefined;
  // It starts more slowly than the shell that other tests share.
  test.describe.configure({ timeout: 60_000 });
  test.afterEach(() => browser?.close());

  for (const build of ['script', 'all'] as const) {
    test(`holds what its scripts insert and tells the defaults, and asks when it is shown: ${build}`, async ({
      server,
      site,
    }) => {
      const installed = installation(build, { config: CONFIG });
      const latch = publish(site, documentWith(installed, { body: unmarked(site.port) }));
      const [found, ready] = [reported(server, '/found'), reported(server, '/ready')];
      browser = await openFullBrowser(site.url('/'));
      expect(await found).toEqual(GUARDED);
      expect(toHeld(server)).toEqual([]);
      expect(site.files()).toEqual([build === 'all' ? 'soglasie.all.js' : 'soglasie.js']);

      const ui = build === 'script' && asked(server, '/dist/soglasie-ui.js');
      latch.open();
      expect(await ready).toMatchObject({
        state: { status: 'unset', ask: 'first' },
        isPrerendered: false,
      });
      await ui;
      expect(toHeld(server)).toEqual([]);
    });
  }

  test('opens what was allowed meanwhile, when it is shown', async ({ server, site }) => {
    const installed = installation('script', { config: CONFIG });
    const next = documentWith(installed, { body: unmarked(site.port) });
    const onLeave = 'soglasie.acceptAll()';
    const latch = publish(site, next, { head: installation('all', { config: CONFIG }), onLeave });
    const [found, ready] = [reported(server, '/found'), reported(server, '/ready')];
    browser = await openFullBrowser(site.url('/'));
    expect(await found).toEqual(GUARDED);
    expect(toHeld(server)).toEqual([]);

    const [made, marked] = [asked(server, '/made.js'), asked(server, '/marked.js')];
    latch.open();
    expect(await ready).toMatchObject({ state: { status: 'set' }, isPrerendered: false });
    await Promise.all([made, marked]);
    expect(site.files()).not.toContain('soglasie-ui.js');
  });

  test('holds the known services while its config is on its way', async ({ server, site }) => {
    const config = createLatch();
    site.answer('/consent.json', { latch: config, body: JSON.stringify(CONFIG) });
    const installed = installation('script', { attributes: 'data-config="/consent.json"' });
    const body = unmarked(site.port, `www.google-analytics.com:${site.port}`);
    publish(site, documentWith(installed, { body }));
    const found = reported(server, '/found');
    browser = await openFullBrowser(site.url('/'));
    expect(await found).toEqual({ told: [], answer: 'refused', isPrerendered: true });
    expect(toHeld(server)).toEqual([]);
    config.open();
  });
});
