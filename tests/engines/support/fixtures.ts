/**
 * Specs that run in every engine, on the operators' own host names and default ports.
 *
 *   test('…', async ({ context, page, sites, vendors, visit }) => {
 *     const body = `<a href="${sites.install('smartis.bi', { config })}">Smartis</a>`;
 *     await visit('smartcallback.ru', { config, body });
 *     await accept(page);                                   // a real press, see real-gestures.ts
 *     const arrived = await follow(page.getByRole('link'), 'middle');
 *     expect(sites.paths('smartis.bi')).toEqual(['/', '/dist/soglasie.js']);
 *     expect(await choiceCookies(context)).toHaveLength(2);
 *   });
 *
 * Evidence is the log of `sites` and `vendors` and the browser's jar. Wait with `expect.poll`; say
 * that nothing happened after `settled(page)`, with `{ frames: false }` for a tab behind another.
 */
import { expect, type Page } from '@playwright/test';
import { type Watch, watchContext } from '../../support/watch.js';
import { goBackInto, noteRestores } from './back.js';
import { servedAs } from './hosts.js';
import { createLauncher, type Engine, type Launcher } from './launch.js';
import type { InstalledPage } from './sites.js';
import { test as base } from './town.js';

interface VisitOptions extends InstalledPage {
  /** Default: the test's own page. */
  readonly page?: Page;
}

export interface WorkerFixtures {
  /** What the project runs in. */
  engine: Engine;
  launcher: Launcher;
}

interface Fixtures {
  watch: Watch;
  /** Publishes a page that includes the library, goes there as by a typed address, is ready. */
  visit(host: string, options?: VisitOptions): Promise<Page>;
  /** Goes back to an address that the browser must have kept alive. */
  back(address: string): Promise<void>;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  engine: ['chromium', { option: true, scope: 'worker' }],
  launcher: [
    async ({ bench, engine }, use) => {
      const launcher = createLauncher(bench, engine);
      await use(launcher);
      await launcher.close();
    },
    { scope: 'worker' },
  ],
  // Needs the town so that the browser is closed while somebody still answers it.
  context: async ({ launcher, town: _ }, use) => {
    const context = await launcher.open();
    await use(context);
    await context.close();
  },
  page: async ({ context }, use) => use(context.pages()[0] ?? (await context.newPage())),
  watch: [
    async ({ context }, use) => {
      const watch = await watchContext(context);
      // Firefox tells of a cookie that it does not take in the way it tells of an error.
      watch.allowErrors(/^Cookie “\S+” has been rejected/);
      await use(watch);
      const foreign = watch.requests.filter(
        (address) => /^(http|ws)/.test(address) && !servedAs(new URL(address).hostname),
      );
      expect.soft(watch.undeclaredErrors(), 'no uncaught error').toEqual([]);
      expect.soft(foreign, 'no request to a foreign host').toEqual([]);
    },
    { auto: true },
  ],
  visit: async ({ page: own, sites }, use) => {
    await use(async (host, { page = own, ...installed } = {}) => {
      await page.goto(sites.install(host, installed));
      await page.evaluate(() => window.soglasie.ready);
      return page;
    });
  },
  back: async ({ page }, use) => {
    await noteRestores(page);
    await use((address) => goBackInto(page, address));
    delete process.env.PLAYWRIGHT_SKIP_NAVIGATION_CHECK;
  },
});

export { expect } from '@playwright/test';
