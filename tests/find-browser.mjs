// Decides which browsers the tests run in. As a command it says which those are and how to get the
// others, and tries to install Chromium when there is none: `node tests/find-browser.mjs`.
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const PLACES = [
  '/usr/bin',
  '/usr/local/bin',
  '/snap/bin',
  '/opt/google/chrome',
  '/opt/homebrew/bin',
  '/Applications/Google Chrome.app/Contents/MacOS',
  '/Applications/Chromium.app/Contents/MacOS',
];
/** What installers of Windows make of it. */
const WINDOWS_PLACES = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) =>
  process.env[name] ? [join(process.env[name], 'Google', 'Chrome', 'Application')] : [],
);
const WINDOWS_NAMES = ['chrome.exe'];
const MAC_NAMES = ['Google Chrome', 'Chromium'];
const SHELL_NAME = 'chromium-headless-shell';
const FIREFOX_NAMES = ['firefox-esr', 'firefox'];

const HELP = `No Chromium found for the browser tests. Install one of them:
  npx playwright install --with-deps chromium
  apt-get install chromium
or name one: SOGLASIE_CHROMIUM=/path/to/chromium npm test`;

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function playwrightsOwn() {
  const path = chromium.executablePath();
  return path && isExecutable(path) ? path : undefined;
}

function first(names) {
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter),
    ...PLACES,
    ...WINDOWS_PLACES,
  ].filter(Boolean);
  for (const name of names) {
    const path = folders.map((folder) => join(folder, name)).find(isExecutable);
    if (path) return path;
  }
  return undefined;
}

/** A file that a variable names; undefined when it is not set. */
function named(variable) {
  const path = process.env[variable];
  if (!path || isExecutable(path)) return path || undefined;
  throw new Error(`${variable} names no executable file: ${path}`);
}

/**
 * The browser to use, or undefined. Where nobody needs a window or settings, the system's headless
 * shell comes first: the same engine for a third of the work. Playwright knows its own by itself.
 *
 * @returns {{ path: string, from: 'SOGLASIE_CHROMIUM' | 'playwright' | 'system' } | undefined}
 */
export function findChromium({ prefersShell = false } = {}) {
  const chosen = named('SOGLASIE_CHROMIUM');
  if (chosen) return { path: chosen, from: 'SOGLASIE_CHROMIUM' };
  const own = playwrightsOwn();
  if (own) return { path: own, from: 'playwright' };
  const system = first([
    ...(prefersShell ? [SHELL_NAME] : []),
    ...NAMES,
    ...MAC_NAMES,
    ...WINDOWS_NAMES,
  ]);
  return system ? { path: system, from: 'system' } : undefined;
}

/** An ordinary Firefox, or undefined. Playwright's own is another browser: it has no BiDi. */
export function findFirefox() {
  const path = named('SOGLASIE_FIREFOX') ?? first(FIREFOX_NAMES);
  return path ? { path } : undefined;
}

/** WebKitGTK's driver, its small browser and a screen for it, or undefined. */
export function findWebKit() {
  const [driver, screen] = [first(['WebKitWebDriver']), first(['Xvfb'])];
  const browser = ['4.1', '4.0', '6.0']
    .flatMap((version) => foldersIn('/usr/lib').map((of) => `${of}/webkit2gtk-${version}`))
    .concat(foldersIn('/usr/libexec'))
    .map((folder) => join(folder, 'MiniBrowser'))
    .find(isExecutable);
  return driver && screen && browser ? { driver, screen, browser } : undefined;
}

function foldersIn(path) {
  try {
    return readdirSync(path).map((name) => join(path, name));
  } catch {
    return [];
  }
}

function install() {
  const cli = join(
    dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json')),
    'cli.js',
  );
  const { status } = spawnSync(process.execPath, [cli, 'install', 'chromium'], {
    stdio: 'inherit',
    timeout: 300_000,
  });
  return status === 0;
}

function versionOf(path) {
  // There it does not tell: it opens a window.
  if (process.platform === 'win32') return basename(path);
  try {
    const options = { encoding: 'utf8', timeout: 20_000, stdio: ['ignore', 'pipe', 'ignore'] };
    return execFileSync(path, ['--version'], options).trim();
  } catch {
    return 'unknown version';
  }
}

function main() {
  let found = findChromium();
  if (!found && install()) found = findChromium();
  if (!found) {
    console.error(HELP);
    process.exit(1);
  }
  const { path, from } = findChromium({ prefersShell: true }) ?? found;
  console.log(`browser: ${versionOf(path)} (${from}: ${path})`);
  if (from === 'system' && basename(path) !== SHELL_NAME)
    console.log(`browser: takes a third of the work with apt-get install ${SHELL_NAME}`);
  const [firefox, webkit] = [findFirefox(), findWebKit()];
  say('Firefox', firefox && versionOf(firefox.path), 'firefox-esr');
  say('WebKit', webkit && 'WebKitGTK', 'webkit2gtk-driver xvfb');
}

function say(name, version, packages) {
  console.log(
    version
      ? `engines: ${version} runs too`
      : `engines: ${name} is absent, its tests are left out; to run them: apt-get install ${packages}`,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
