import { defineConfig } from '@playwright/test';
import main from '../playwright.config.js';

// Every example, with this package as it would be published. An install has a timeout of its own.
export default defineConfig({
  ...main,
  testDir: '.',
  outputDir: '../../test-results/examples',
  globalSetup: './pack.ts',
  // What is installed and built for a file serves all of its tests.
  fullyParallel: false,
  reporter: [
    [process.env.CI ? 'line' : 'list'],
    ['../support/count-reporter.ts', { part: 'examples' }],
  ],
  projects: (main.projects ?? []).filter(({ name }) => name === 'chromium'),
});
