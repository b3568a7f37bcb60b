import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect, type LaunchOptions, type Page } from '@playwright/test';
import { isFull } from './in-full.js';
import {
  type Build,
  documentWith,
  type Installation,
  installation,
  type PageParts,
} from './installation.js';
import { startServer, type TestServer } from './server.js';
import { createSite, type Site } from './site.js';
import './tabs-not-windows.js';
import { createVendors, type Vendors } from './vendors.js';
import { type Watch, watchContext } from './watch.js';

export interface OpenOptions extends Installation, PageParts {
  /** Default: the build that the test runs for. */
  readonly build?: Build;
  readonly host?: string;
  readonly path?: string;
  readonly headers?: Record<string, string>;
  /** Default: the test's own page. */
  readonly page?: Page;
  /** How far to wait: the API is ready (default), the page has loaded, or its first byte came. */
  readonly until?: 'ready' | 'load' | 'commit';
}

interface WorkerFixtures {
  launchOptions: LaunchOptions;
}

interface Fixtures {
  /** Which build the test runs for; set by `eachBuild`. */
  build: Build;
  server: TestServer;
  site: Site;
  vendors: Vendors;
  watch: Watch;
  /** Publishes a page that includes the library, and opens it. */
  open(options?: OpenOptions): Promise<Page>;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  launchOptions: [
    async ({ browserName, launchOptions }, use) => {
      if (browserName !== 'firefox') return use(launchOptions);
      // Run by root, it refuses to start when the home folder is somebody else's.
      const home = await mkdtemp(join(tmpdir(), 'soglasie-firefox-'));
      await use({ ...launchOptions, env: { ...process.env, HOME: home } });
      await rm(home, { recursive: true, force: true, maxRetries: 5 });
    },
    { scope: 'worker' },
  ],
  build: ['script', { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names out of the pattern
  server: async ({}, use) => {
    const server = await startServer();
    await use(server);
    await server.close();
  },
  site: async ({ server }, use) => use(createSite(server)),
  vendors: async ({ server }, use) => use(createVendors(server)),
  watch: [
    async ({ context }, use) => {
      const watch = await watchContext(context);
      // Firefox tells of a cookie that it does not take in the way it tells of an error.
      watch.allowErrors(/^Cookie “\S+” has been rejected/);
      await use(watch);
      expect.soft(watch.undeclaredErrors(), 'no uncaught error').toEqual([]);
      expect.soft(watch.foreignRequests(), 'no request to a foreign host').toEqual([]);
    },
    { auto: true },
  ],
  open: async ({ build, site, page: own }, use) => {
    await use(async (options = {}) => {
      const { path = '/', host, headers, page = own, until = 'ready' } = options;
      const installed = installation(options.build ?? build, options);
      site.page(path.replace(/[?#].*/, ''), documentWith(installed, options), {
        ...(headers && { headers }),
      });
      await page.goto(site.url(path, host), { waitUntil: until === 'commit' ? 'commit' : 'load' });
      if (until === 'ready') await page.evaluate(() => window.soglasie.ready);
      return page;
    });
  },
});

export { expect } from '@playwright/test';

/**
 * Defines the same tests for the tag and, in the full run, for npm; or for the builds named. Both
 * editions are made of the same modules but for those that `tests/package/editions.test.ts` lists,
 * so that a second run of the same modules proves little.
 */
export function eachBuild(
  define: (build: Build) => void,
  which: readonly Build[] = isFull ? ['script', 'npm'] : ['script'],
): void {
  for (const build of which) {
    test.describe(build, () => {
      test.use({ build });
      define(build);
    });
  }
}

/** Defines the same tests for both editions in every run: what the editions do each in its way. */
export function bothBuilds(define: (build: Build) => void): void {
  eachBuild(define, ['script', 'npm']);
}
