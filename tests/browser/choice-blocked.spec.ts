import { eachBuild, expect, test } from '../support/fixtures.js';
import { inFull } from '../support/in-full.js';
import { settled } from '../support/settled.js';
import { accept, stateOf } from '../support/visits.js';
import { banner, choiceCookies } from '../support/widget.js';

const TAG = `<script type="text/plain" data-category="analytics">ran.push('analytics')</script>`;
const BLOCKED = 'Браузер не сохраняет cookie';

const WAYS = ['ignored', 'throwing on write', 'throwing on read and write'] as const;

/** Runs in the page before anything else: cookies stop working. Counts the writes. */
function blockCookies(way: string): void {
  const counted = window as unknown as { writes: number };
  counted.writes = 0;
  const refuse = () => {
    throw new DOMException('cookies are blocked', 'SecurityError');
  };
  Object.defineProperty(Document.prototype, 'cookie', {
    configurable: true,
    get: way === 'throwing on read and write' ? refuse : () => '',
    set() {
      counted.writes += 1;
      if (way !== 'ignored') refuse();
    },
  });
}

eachBuild(() => {
  for (const way of WAYS) {
    test(
      `holds the choice for this page when cookies are ${way}, and says so once`,
      inFull(way === 'throwing on write'),
      async ({ context, open, page }) => {
        await context.addInitScript(blockCookies, way);
        await open({ body: TAG });
        await accept(page);
        await expect.poll(() => page.evaluate(() => window.ran)).toEqual(['analytics']);
        await expect(page.getByText(BLOCKED)).toHaveCount(1);
        await expect(page.getByText(BLOCKED)).toBeVisible();
        expect(await stateOf(page)).toMatchObject({
          status: 'set',
          categories: { analytics: true },
        });
        await settled(page);
        const writes = await page.evaluate(() => (window as unknown as { writes: number }).writes);
        await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
        await page.evaluate(() => window.dispatchEvent(new Event('focus')));
        await settled(page);
        expect(await stateOf(page)).toMatchObject({ status: 'set' });
        await expect(banner(page).region).toHaveCount(0);
        expect(await page.evaluate(() => (window as unknown as { writes: number }).writes)).toBe(
          writes,
        );
        expect(await choiceCookies(context)).toEqual([]);
      },
    );
  }

  test('asks again on the next page when cookies are ignored', async ({ context, open, page }) => {
    await context.addInitScript(blockCookies, 'ignored');
    await open({ body: TAG });
    await accept(page);
    await open({ path: '/second', body: TAG });
    await expect(banner(page).region).toBeVisible();
    expect(await page.evaluate(() => window.ran)).toEqual([]);
  });

  test('works where storage, cookieStore and BroadcastChannel throw', async ({
    context,
    open,
    page,
  }) => {
    await context.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'cookieStore', 'caches']) {
        Object.defineProperty(window, name, {
          configurable: true,
          get() {
            throw new DOMException(`${name} is blocked`, 'SecurityError');
          },
        });
      }
      Object.defineProperty(window, 'BroadcastChannel', { value: undefined });
    });
    await open({ body: TAG });
    await accept(page);
    await open({ path: '/second', body: TAG });
    await settled(page);
    expect(await page.evaluate(() => window.ran)).toEqual(['analytics']);
    await expect(banner(page).region).toHaveCount(0);
  });

  test('works in a frame without an origin, where every store throws', async ({
    open,
    page,
    site,
  }) => {
    await open({ path: '/inside', body: TAG, until: 'load' });
    site.page(
      '/outside',
      `<!doctype html><iframe sandbox="allow-scripts" width="900" height="700" src="/inside"></iframe>`,
    );
    await page.goto(site.url('/outside'));
    const frame = page.frames()[1];
    if (!frame) throw new Error('no frame');
    await frame.waitForFunction(() => window.soglasie);
    await frame.evaluate(() => window.soglasie.ready);
    expect(await frame.evaluate(() => window.ran)).toEqual([]);
    await frame.evaluate(() => window.soglasie.acceptAll());
    await expect.poll(() => frame.evaluate(() => window.ran)).toEqual(['analytics']);
  });
});
