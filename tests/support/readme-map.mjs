// The table «что хотите изменить → какие тесты» of the documentation, as data.
import { readFileSync } from 'node:fs';

const DESIGN = new URL('../../src/site/pages/ru/design.md', import.meta.url);

const spans = (cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, text]) => text);

/** Rows of the table: where something is, and what tests it; commands begin with `npm run`. */
export const readMap = (text = readFileSync(DESIGN, 'utf8')) => {
  const [, table = ''] = /^\| Что хотите изменить \|.*\n\|[ -|]*\n((?:\|.*\n)+)/m.exec(text) ?? [];
  return table
    .trim()
    .split('\n')
    .map((row) => row.split(' | ').map(spans))
    .map(([, places = [], tests = []]) => ({ places, tests }));
};

/** Whether a path is a place or lies in it. */
const isIn = (path, place) => (place.endsWith('/') ? path.startsWith(place) : path === place);

/**
 * What tests these changes: the tests of every row whose place was changed, and tests that were
 * changed themselves. `unknown`: changed files of the sources that no row knows.
 *
 * @param {string[]} changed paths from the root of the package
 * @returns {{ tests: string[], unknown: string[] }}
 */
export const testsOf = (changed, rows = readMap()) => {
  const tests = new Set();
  const unknown = [];
  for (const path of changed) {
    if (/^tests\/.*\.(?:test|spec)\.ts$/.test(path)) tests.add(path);
    const found = rows.filter(({ places }) => places.some((place) => isIn(path, place)));
    for (const row of found) for (const test of row.tests) tests.add(test);
    if (!found.length && /^src\//.test(path)) unknown.push(path);
  }
  return { tests: [...tests].sort(), unknown };
};
