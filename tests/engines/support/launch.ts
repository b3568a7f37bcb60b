import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, firefox } from '@playwright/test';
import { findChromium, findFirefox } from '../../find-browser.mjs';
import type { Bench } from './bench.js';
import { FINGERPRINT } from './certificate.js';
import './real-gestures.js';
import '../../support/tabs-not-windows.js';

/** What the same specs run in. */
export type Engine = 'chromium' | 'chromium-blocked' | 'firefox';

/** One browser for many tests: gives each a context in which nothing has happened yet. */
export interface Launcher {
  open(): Promise<BrowserContext>;
  close(): Promise<void>;
}

const remove = (folder: string): Promise<void> =>
  rm(folder, { recursive: true, force: true, maxRetries: 5 });

/** Chromium's setting «Third-party cookies»: 0 allows them, 1 blocks them. */
const THIRD_PARTY = { chromium: 0, 'chromium-blocked': 1 } as const;

/**
 * Playwright's own arguments would switch off storage partitioning, the bfcache, https upgrades and
 * the pop-up blocker, so it is given none of them.
 */
function chromiumLauncher(bench: Bench, engine: 'chromium' | 'chromium-blocked'): Launcher {
  let browser: Browser | undefined;
  let profile = '';
  const start = async () => {
    profile = await mkdtemp(join(tmpdir(), 'soglasie-chromium-'));
    await mkdir(join(profile, 'Default'));
    const preferences = { profile: { cookie_controls_mode: THIRD_PARTY[engine] } };
    await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
    return chromium.launch({
      executablePath: findChromium()?.path ?? '',
      ignoreDefaultArgs: true,
      args: [
        '--headless',
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--remote-debugging-pipe',
        `--user-data-dir=${profile}`,
        '--disable-field-trial-config',
        `--host-resolver-rules=MAP *:80 127.0.0.1:${bench.http}, MAP *:443 127.0.0.1:${bench.https}`,
        `--ignore-certificate-errors-spki-list=${FINGERPRINT}`,
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        '--no-startup-window',
        // The address bar's list of suggestions: two pages in every window, a second's work.
        '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup',
      ],
    });
  };
  return {
    async open() {
      browser ??= await start();
      return browser.newContext();
    },
    async close() {
      await browser?.close();
      if (profile) await remove(profile);
    },
  };
}

const FIREFOX_PREFS = {
  // Total Cookie Protection and the pop-up blocker, as a visitor has them.
  'network.cookie.cookieBehavior': 5,
  'browser.contentblocking.features.standard': '',
  'dom.disable_open_during_load': true,
  'remote.prefs.recommended': false,
  // What it says of cookies and frames is known by its English words.
  'intl.locale.requested': 'en-US',
};

/** It takes seconds to start; each test has a container. */
function firefoxLauncher(bench: Bench): Launcher {
  let browser: Browser | undefined;
  let home = '';
  return {
    async open() {
      // Run by root, it refuses to start when the home folder is somebody else's.
      home ||= await mkdtemp(join(tmpdir(), 'soglasie-firefox-'));
      browser ??= await firefox.launch({
        channel: 'moz-firefox',
        executablePath: findFirefox()?.path ?? '',
        env: { ...process.env, HOME: home },
        firefoxUserPrefs: {
          ...FIREFOX_PREFS,
          'network.dns.forceResolve': '127.0.0.1',
          'network.socket.forcePort': `80=${bench.http};443=${bench.https}`,
        },
      });
      return browser.newContext({ ignoreHTTPSErrors: true });
    },
    async close() {
      await browser?.close();
      if (home) await remove(home);
    },
  };
}

export function createLauncher(bench: Bench, engine: Engine): Launcher {
  return engine === 'firefox' ? firefoxLauncher(bench) : chromiumLauncher(bench, engine);
}
