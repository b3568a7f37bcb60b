import { test as base } from '@playwright/test';
import { createVendors, type Vendors } from '../../support/vendors.js';
import { type Bench, startBench } from './bench.js';
import { createTown, type Sites, type Town } from './sites.js';

interface WorkerFixtures {
  bench: Bench;
}

interface Fixtures {
  town: Town;
  sites: Sites;
  /** Fake vendors, over https so that pages of either scheme may use them. */
  vendors: Vendors;
}

/** What is the same for every engine: the sites, and the vendors beside them. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  bench: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names out of the pattern
    async ({}, use) => {
      const bench = await startBench();
      await use(bench);
      await bench.close();
    },
    { scope: 'worker' },
  ],
  town: async ({ bench }, use) => {
    const town = createTown();
    bench.letTo(town);
    await use(town);
    bench.letTo(undefined);
  },
  sites: async ({ town }, use) => use(town.sites),
  vendors: async ({ town: { responder } }, use) => {
    const url = (path: string, vendor = 'stat') => `https://${vendor}.vendor.localhost${path}`;
    await use({ ...createVendors({ ...responder, port: 443 }), url });
  },
});
