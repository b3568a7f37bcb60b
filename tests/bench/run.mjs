/**
 * What a page view costs, in a real Chromium, beside vanilla-cookieconsent and beside the same written
 * by hand: `npm run bench`, two minutes. `-- --all`: also releases of 10 to 5,000 tags, visits of the
 * demo, the watcher and the sizes. Ratios are to be read: machines differ, so nothing here fails.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import { findChromium } from '../find-browser.mjs';
import { benchFour, ROWS } from './four.mjs';
import { PAGES } from './pages.mjs';
import { benchRelease } from './release.mjs';
import { servePages } from './server.mjs';
import { benchSizes } from './sizes.mjs';
import { print, round } from './table.mjs';
import { benchFirstVisit, benchReturningVisit } from './visits.mjs';
import { benchWatcher } from './watcher.mjs';

/** The last runs on this machine, newest first. */
const RUNS = new URL('runs.json', import.meta.url);
const KEPT = 10;
const SECONDS = 110;
const ROUNDS = 5;

const isAll = process.argv.includes('--all');

/** Ours, the others, and how many times as much ours is. */
function rowsOf({ medians }) {
  const { soglasie, 'vanilla-cookieconsent': peer, 'by hand': limit } = medians;
  const times = (one, other) => (Number.isNaN(other) ? '–' : `${(one / other).toFixed(2)} ×`);
  const shown = (value) => (Number.isNaN(value) ? 'failed' : round(value));
  return Object.entries(ROWS).map(([row, title]) => [
    title,
    ...[soglasie[row], peer[row], limit[row]].map(shown),
    times(soglasie[row], peer[row]),
    times(soglasie[row], limit[row]),
  ]);
}

async function keep(run) {
  const before = await readFile(RUNS, 'utf8').then(JSON.parse, () => []);
  const runs = [run, ...before].slice(0, KEPT);
  await writeFile(RUNS, `${JSON.stringify(runs, null, 1)}\n`);
  print(
    'The last runs here, ours to the peer’s',
    ['', ...Object.keys(ROWS)],
    runs.map(({ date, rows }) => [date, ...rows.map((row) => row[4])]),
  );
}

async function main() {
  const found = findChromium();
  if (!found) {
    console.log('No Chromium found; see `node tests/find-browser.mjs`. Sizes only.');
    return benchSizes();
  }
  const isRoot = process.getuid?.() === 0;
  const browser = await chromium.launch({
    executablePath: found.path,
    args: ['--disable-gpu', ...(isRoot ? ['--no-sandbox'] : [])],
  });
  const server = await servePages(PAGES);
  try {
    const four = await benchFour(browser, server, SECONDS);
    const rows = rowsOf(four);
    const head = ['soglasie', 'vanilla-cookieconsent', 'by hand', 'to the peer', 'to by hand'];
    const title = `Chromium ${browser.version()}, medians of ${four.rounds} rounds`;
    print(title, ['', ...head], rows);
    await keep({ date: new Date().toISOString().slice(0, 16), rows });
    if (!isAll) return;
    await benchRelease(browser, server, ROUNDS);
    await benchFirstVisit(browser, ROUNDS);
    const granted = await benchReturningVisit(browser, server, ROUNDS);
    await benchWatcher(browser, server, ROUNDS, granted);
    await benchSizes();
  } finally {
    await browser.close();
    await server.close();
  }
}

await main().catch((cause) => console.error('The benchmark was cut short:', cause));
