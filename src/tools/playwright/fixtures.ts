import type {
  Fixtures,
  PlaywrightTestArgs,
  PlaywrightTestOptions,
  PlaywrightWorkerArgs,
  PlaywrightWorkerOptions,
} from '@playwright/test';
import { during } from './attach.js';
import { consent, type Visitor } from './visitor.js';
import { watch } from './watch.js';

/** What `test.extend(consentTest)` gives to a test. */
export interface ConsentFixtures {
  /** What a visitor of `page` does. */
  consent: Visitor;
  /** Has what `toPassAudit` reports attached to the test; nothing to be asked for. */
  auditAttachments: undefined;
}

/** For `test.extend(consentTest)`: every context is watched from its beginning. */
export const consentTest: Fixtures<
  ConsentFixtures,
  object,
  PlaywrightTestArgs & PlaywrightTestOptions,
  PlaywrightWorkerArgs & PlaywrightWorkerOptions
> = {
  context: async ({ context }, use) => {
    watch(context);
    await use(context);
  },
  consent: async ({ page }, use) => use(consent(page)),
  auditAttachments: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names out of the pattern
    async ({}, use, test) => during(test, () => use(undefined)),
    { auto: true },
  ],
};
