import { defineConfig } from '@playwright/test';
import { findChromium, findFirefox } from './find-browser.mjs';
import { isFull, leftOut } from './support/in-full.js';

const found = findChromium({ prefersShell: true });
const firefox = findFirefox();
const isRoot = process.getuid?.() === 0;

const chromium = {
  browserName: 'chromium' as const,
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
};

/** What the parser of each engine has a hand in; what is blocked, engines/held.spec.ts tries there. */
const PARSED = /gate(?:-native)?\.spec\.ts$/;

// No retries and no sleeps: a flaky test is a fault to find.
export default defineConfig({
  testDir: 'browser',
  outputDir: '../test-results/browser',
  // Three keep two cores busy to 96 %, two to 87 % (63 % in audits, which wait): a run takes 15 % less.
  workers: 3,
  retries: 0,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  timeout: 20_000,
  grepInvert: leftOut,
  expect: { timeout: 5_000 },
  reporter: [
    [process.env.CI ? 'line' : 'list'],
    ['./support/count-reporter.ts', { part: 'browser' }],
  ],
  use: { locale: 'ru-RU', timezoneId: 'Europe/Moscow' },
  projects: [
    // The longest first. What testers get: of the engines, it depends on Playwright's own.
    { name: 'qa', testDir: 'qa', use: chromium },
    // What holds tags is at the mercy of each parser; the rest of the widget is not. An ordinary
    // Firefox, over WebDriver BiDi; `npm test` says when there is none.
    ...(firefox
      ? [
          {
            name: 'firefox',
            // It starts slowly, and all kinds of elements in one page take it seconds.
            timeout: 40_000,
            testMatch: isFull ? /(gate|block)[^/]*\.spec\.ts$/ : PARSED,
            use: {
              browserName: 'firefox' as const,
              channel: 'moz-firefox',
              launchOptions: { executablePath: firefox.path },
            },
          },
        ]
      : []),
    { name: 'chromium', use: chromium },
  ],
});
