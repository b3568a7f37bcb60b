// Decides which Chromium the browser tests run in. As a command it prints the answer in one line,
// and tries to install one when there is none: `node tests/find-browser.mjs`.
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
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
const MAC_NAMES = ['Google Chrome', 'Chromium'];

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

function systems() {
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...PLACES].filter(Boolean);
  for (const name of [...NAMES, ...MAC_NAMES]) {
    const path = folders.map((folder) => join(folder, name)).find(isExecutable);
    if (path) return path;
  }
  return undefined;
}

/**
 * The browser to use, or undefined.
 *
 * @returns {{ path: string, from: 'SOGLASIE_CHROMIUM' | 'playwright' | 'system' } | undefined}
 */
export function findChromium() {
  const named = process.env.SOGLASIE_CHROMIUM;
  if (named) {
    if (isExecutable(named)) return { path: named, from: 'SOGLASIE_CHROMIUM' };
    throw new Error(`SOGLASIE_CHROMIUM names no executable file: ${named}`);
  }
  const own = playwrightsOwn();
  if (own) return { path: own, from: 'playwright' };
  const system = systems();
  return system ? { path: system, from: 'system' } : undefined;
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
  console.log(`browser: ${versionOf(found.path)} (${found.from}: ${found.path})`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
