import { defineConfig } from '@playwright/test';
import main from '../playwright.config.js';

// The plug-in on a real WordPress, one for each worker: `npm run cms`.
export default defineConfig({
  ...main,
  testDir: '.',
  outputDir: '../../test-results/cms',
  fullyParallel: false,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: [[process.env.CI ? 'line' : 'list'], ['../support/count-reporter.ts', { part: 'cms' }]],
  use: {
    ...main.use,
    ignoreHTTPSErrors: true,
    // Less than the test has, so that what did not come is named.
    actionTimeout: 20_000,
    navigationTimeout: 40_000,
  },
  projects: (main.projects ?? []).filter(({ name }) => name === 'chromium'),
});
