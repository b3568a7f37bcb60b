import type { Page } from '@playwright/test';
import { eachBuild, expect, test } from '../support/fixtures.js';
import { settled } from '../support/settled.js';
import type { Vendors } from '../support/vendors.js';

const CONFIG = { block: [{ match: 'stat.vendor.localhost', category: 'analytics' }] };

/** Requests of scripts: what the page is told while the address is shut. */
const REQUESTS: readonly (readonly [name: string, code: string, told: string])[] = [
  ['fetch', 'fetch(url).catch((error) => error.name)', 'TypeError'],
  ['fetch of a Request', 'fetch(new Request(url)).catch((error) => error.name)', 'TypeError'],
  ['fetch of a URL', 'fetch(new URL(url)).catch((error) => error.name)', 'TypeError'],
  [
    'XMLHttpRequest',
    `new Promise((resolve) => {
      const request = new XMLHttpRequest();
      request.open('GET', url);
      request.onload = () => resolve('load');
      request.onerror = () => resolve('error ' + request.status);
      request.send();
    })`,
    'error 0',
  ],
  ['sendBeacon', "navigator.sendBeacon(url, 'data')", 'true'],
  [
    'WebSocket',
    "(() => { try { new WebSocket(url.replace('http', 'ws')); } catch (error) { return error.name; } })()",
    'SecurityError',
  ],
  [
    'EventSource',
    '(() => { try { new EventSource(url); } catch (error) { return error.name; } })()',
    'SecurityError',
  ],
  ['fetchLater', 'fetchLater(url, { activateAfter: 0 }).activated', 'false'],
];

const run = (page: Page, vendors: Vendors, code: string) =>
  page.evaluate(
    ([text, url]) => Promise.resolve(new Function('url', `return ${text}`)(url)).then(String),
    [code, vendors.url('/collect')] as const,
  );

eachBuild(() => {
  test('answers requests to a blocked host as refused, until its category is granted', async ({
    open,
    vendors,
    watch,
    browserName,
  }) => {
    // Firefox tells of the address that no request can reach in the way it tells of an error.
    watch.allowErrors(/^Security Error: .+ may not load data from blob:/);
    // And of a socket, or a stream of events, that was let through to a vendor who has none.
    watch.allowErrors(/(?:ws|http):\/\/stat\.vendor\.localhost:\d+\/collect/);
    // `fetchLater` is Chromium's alone.
    const requests = REQUESTS.filter(
      ([name]) => name !== 'fetchLater' || browserName === 'chromium',
    );
    const page = await open({ config: CONFIG });
    for (const [name, code, told] of requests) {
      expect.soft(await run(page, vendors, code), name).toBe(told);
      await settled(page);
      expect.soft(vendors.paths(), name).toEqual([]);
    }

    await page.evaluate(() => window.soglasie.acceptAll());
    for (const [name, code] of requests) {
      await test.step(name, async () => {
        // Granted, it reaches the vendor, whatever that answers.
        const before = vendors.paths().length;
        await run(page, vendors, code);
        await expect.poll(() => vendors.paths().length, name).toBeGreaterThan(before);
      });
    }
  });

  test('leaves other hosts and other paths alone', async ({ open, vendors }) => {
    const config = {
      block: [
        { match: 'stat.vendor.localhost/pixel', category: 'analytics' },
        { match: 'at.vendor.localhost', category: 'analytics' },
      ],
    };
    const page = await open({ config });
    const paths = ['/other', '/pixels?id=1', '/pixel/1'];
    await page.evaluate(
      (urls) => Promise.all(urls.map((url) => fetch(url, { mode: 'no-cors' }).catch(() => {}))),
      paths.map((path) => vendors.url(path)),
    );
    // `at.…` is no parent of `stat.…`; `/pixel` is how `/pixels` begins.
    expect(vendors.paths()).toEqual(['/other']);
  });

  test('leaves shut after destroy() what is not allowed', async ({ open, vendors }) => {
    const look = `[
      fetch, WebSocket, EventSource, XMLHttpRequest.prototype.open, Navigator.prototype.sendBeacon,
      ...[Node, Element, Document, DocumentFragment, CharacterData, Range, ShadowRoot, HTMLElement,
        HTMLScriptElement, HTMLImageElement, HTMLIFrameElement, HTMLLinkElement, HTMLMediaElement,
        HTMLVideoElement, HTMLSourceElement, HTMLObjectElement, HTMLEmbedElement, HTMLTrackElement]
        .flatMap(({ prototype }) => Object.values(Object.getOwnPropertyDescriptors(prototype))
          .flatMap(({ get, set, value }) => [get, set, value])),
    ]`;
    const before = `<script>window.genuine = ${look}</script>`;
    const page = await open({ config: CONFIG, before });
    const differ = () =>
      page.evaluate((code) => {
        const now: unknown[] = new Function(`return ${code}`)();
        const { genuine } = window as unknown as { genuine: unknown[] };
        return now.filter((each, at) => each !== genuine[at]).length;
      }, look);
    expect(await differ()).toBeGreaterThan(40);
    await page.evaluate(() => window.soglasie.set({ advertising: true }));
    await page.evaluate(() => window.soglasie.destroy());
    expect(await differ()).toBeGreaterThan(40);
    const refused = await page.evaluate(async (url) => {
      const iframe = document.createElement('iframe');
      iframe.src = `${url}frame.html`;
      const script = document.createElement('script');
      script.src = `${url}made.js`;
      document.body.append(iframe, script);
      document.body.insertAdjacentHTML('beforeend', `<img src="${url}text.gif">`);
      return fetch(`${url}collect`, { mode: 'no-cors' }).then(
        () => 'sent',
        () => 'refused',
      );
    }, vendors.url('/'));
    expect(refused).toBe('refused');
    await settled(page, { ready: false });
    expect(vendors.paths()).toEqual([]);
  });

  test('touches nothing on a page without rules', async ({ open }) => {
    const before = '<script>window.genuine = [fetch, Node.prototype.appendChild]</script>';
    const page = await open({ before });
    expect(
      await page.evaluate(() => {
        const { genuine } = window as unknown as { genuine: unknown[] };
        return genuine[0] === fetch && genuine[1] === Node.prototype.appendChild;
      }),
    ).toBe(true);
  });
});

test.describe('npm', () => {
  test.use({ build: 'npm' });

  test('a second library goes on where the first was destroyed', async ({ open, vendors }) => {
    const config = { ...CONFIG, ui: { prompt: 'manual' } };
    const page = await open({ config });
    const ask = (path: string) =>
      page.evaluate(
        (url) => fetch(url, { mode: 'no-cors' }).then(String, (error) => error.name),
        vendors.url(path),
      );
    await page.evaluate(() => window.soglasie.destroy());
    expect(await ask('/between')).toBe('TypeError');
    await page.evaluate(async (given) => {
      const { createConsent } = (await import('soglasie' as string)) as {
        createConsent(config: object): Window['soglasie'];
      };
      window.soglasie = createConsent(given);
      await window.soglasie.ready;
    }, config);
    expect(await ask('/shut')).toBe('TypeError');
    await page.evaluate(() => window.soglasie.acceptAll());
    expect(await ask('/open')).toBe('[object Response]');
    expect(vendors.paths()).toEqual(['/open']);
  });
});
