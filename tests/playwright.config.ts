import { defineConfig } from '@playwright/test';
import { findChromium } from './find-browser.mjs';

const found = findChromium({ prefersShell: true });
const isRoot = process.getuid?.() === 0;

// No retries and no sleeps: a flaky test is a fault to find.
export default defineConfig({
  testDir: 'browser',
  outputDir: '../test-results',
  workers: 2,
  retries: 0,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  timeout: 20_000,
  expect: { timeout: 5_000 },
  reporter: [[process.env.CI ? 'line' : 'list'], ['./support/count-reporter.ts']],
  use: {
    browserName: 'chromium',
    locale: 'ru-RU',
    timezoneId: 'Europe/Moscow',
    launchOptions: {
      ...(found && found.from !== 'playwright' ? { executablePath: found.path } : {}),
      args: [
        ...(isRoot ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
});
