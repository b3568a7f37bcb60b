import { defineConfig } from '@playwright/test';
import { findFirefox, findWebKit } from '../find-browser.mjs';
import { isFull, leftOut } from '../support/in-full.js';
import type { WorkerFixtures } from './support/fixtures.js';

const WEBKIT = /webkit\.spec\.ts$/;

/** What meets a cookie of a third party: all else is the same whether those are allowed or not. */
const THIRD_PARTY = /(?:harness|hub)\.spec\.ts$/;

/** What leans on how an engine follows links, keeps cookies and pages, and lets things out. */
const ENGINES_DIFFER = /(?:handoff|held|hub|tabs[^/]*)\.spec\.ts$/;

/** What takes Firefox 40 s, and goes the ways of what is tried there beside it. */
const ENGINES_AGREE = /with any button|of any shape/;

// Chromium always; the others where they are installed. No retries and no sleeps here either.
export default defineConfig<object, WorkerFixtures>({
  testDir: '.',
  outputDir: '../../test-results/engines',
  // As in the other browser tests.
  workers: 3,
  retries: 0,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // Browsers with all their features on are slower to start and to go places.
  timeout: 90_000,
  grepInvert: leftOut,
  expect: { timeout: 10_000 },
  reporter: [
    [process.env.CI ? 'line' : 'list'],
    ['../support/count-reporter.ts', { part: 'engines' }],
  ],
  projects: [
    // The longest first.
    ...(findFirefox()
      ? [
          {
            name: 'firefox',
            testIgnore: WEBKIT,
            ...(!isFull && { testMatch: ENGINES_DIFFER, grepInvert: [...leftOut, ENGINES_AGREE] }),
            use: { engine: 'firefox' as const },
          },
        ]
      : []),
    { name: 'chromium-blocked', testIgnore: WEBKIT, use: { engine: 'chromium-blocked' } },
    {
      name: 'chromium',
      testIgnore: WEBKIT,
      ...(!isFull && { testMatch: THIRD_PARTY }),
      use: { engine: 'chromium' },
    },
    ...(findWebKit() ? [{ name: 'webkit', testMatch: WEBKIT }] : []),
  ],
});
