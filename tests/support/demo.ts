import type { Page } from '@playwright/test';
import { startDemo } from '../../examples/operators/serve.mjs';
import { test as base } from './fixtures.js';
import { settled } from './settled.js';

/** One line of the demo server's log. */
interface DemoRequest {
  readonly host: string;
  readonly vendor?: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly method: string;
  readonly cookies: string;
  readonly kind: string;
}

/** The five operators' sites and their fake vendors. */
export interface Demo {
  readonly port: number;
  readonly log: { readonly vendors: DemoRequest[]; readonly sites: DemoRequest[] };
  url(host: string, path?: string): string;
  clear(): void;
  close(): Promise<void>;
}

interface WorkerFixtures {
  runningDemo: Demo;
}

interface Fixtures {
  /** The demo with an empty log. */
  demo: Demo;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  runningDemo: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names out of the pattern
    async ({}, use) => {
      const demo: Demo = await startDemo({ port: 0 });
      await use(demo);
      await demo.close();
    },
    { scope: 'worker' },
  ],
  demo: async ({ runningDemo }, use) => {
    runningDemo.clear();
    await use(runningDemo);
  },
});

export { expect } from './fixtures.js';

/** What reached the vendors since the log was cleared: `vendor /path`, in alphabetical order. */
export function asked(demo: Demo): string[] {
  return demo.log.vendors.map(({ vendor, path }) => `${vendor} ${path}`).sort();
}

/** Our own files that were asked for since the log was cleared, in order. */
export function ownFiles(demo: Demo): string[] {
  return demo.log.sites
    .map(({ path }) => /^\/soglasie[^/]*\/(.+)/.exec(path)?.[1])
    .filter((file) => file !== undefined);
}

/** Everything that the vendors are asked for by a page: the same list, and nothing after it. */
export async function expectAsked(demo: Demo, page: Page, paths: readonly string[]): Promise<void> {
  const wanted = [...paths].sort();
  await test.expect.poll(() => asked(demo)).toEqual(wanted);
  await settled(page);
  test.expect(asked(demo)).toEqual(wanted);
}

/** Opens a page of the demo and waits until the library is ready. */
export async function visit(demo: Demo, page: Page, host: string, path = '/'): Promise<void> {
  await page.goto(demo.url(host, path));
  await page.evaluate(() => window.soglasie?.ready);
}

/** Names of the cookies that the browser keeps, with the domain each is kept for. */
export async function jar(page: Page): Promise<string[]> {
  const cookies = await page.context().cookies();
  return cookies.map(({ name, domain }) => `${name} ${domain}`).sort();
}
