/**
 * What the library costs, in a real Chromium: `npm run bench`, or `npm run bench -- --rounds 11`.
 * Medians of several rounds. The figures are to be read, not judged: machines differ, so nothing
 * here fails.
 */
import { chromium } from '@playwright/test';
import { findChromium } from '../find-browser.mjs';
import { PAGES } from './pages.mjs';
import { benchRelease } from './release.mjs';
import { servePages } from './server.mjs';
import { benchSizes } from './sizes.mjs';
import { benchFirstVisit, benchReturningVisit } from './visits.mjs';
import { benchWatcher } from './watcher.mjs';

const LEAST_ROUNDS = 5;

function roundsAsked() {
  const at = process.argv.indexOf('--rounds');
  return Math.max(LEAST_ROUNDS, at > 0 ? Number(process.argv[at + 1]) || 0 : 0);
}

async function main() {
  const found = findChromium();
  if (!found) {
    console.log('No Chromium found; see `node tests/find-browser.mjs`. Sizes only.');
    return benchSizes();
  }
  const rounds = roundsAsked();
  const isRoot = process.getuid?.() === 0;
  const browser = await chromium.launch({
    executablePath: found.path,
    args: ['--disable-gpu', ...(isRoot ? ['--no-sandbox'] : [])],
  });
  const server = await servePages(PAGES);
  console.log(`Chromium ${browser.version()}, medians of ${rounds} rounds or more`);
  try {
    await benchRelease(browser, server, rounds);
    await benchFirstVisit(browser, rounds);
    const granted = await benchReturningVisit(browser, server, rounds);
    await benchWatcher(browser, server, rounds, granted);
  } finally {
    await browser.close();
    await server.close();
  }
  await benchSizes();
}

await main().catch((cause) => console.error('The benchmark was cut short:', cause));
