import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readMap, testsOf } from '../support/readme-map.mjs';
import { filesIn } from './files.js';

const rows = readMap();

/** Whether there is something at a path; its last part may hold `*`. */
const leads = (path: string): boolean => {
  const [, folder = '', name = ''] = /^(.*\/)([^/]*)$/.exec(path) ?? [];
  const [start = '', end = ''] = name.split('*');
  return name.includes('*')
    ? readdirSync(folder).some((file) => file.startsWith(start) && file.endsWith(end))
    : existsSync(path);
};

describe('the table «что хотите изменить → какие тесты»', () => {
  it('is read: more than 25 rows, each with a place and a test', () => {
    expect(rows.length).toBeGreaterThan(25);
    for (const { places, tests } of rows) {
      expect(places.length).toBeGreaterThan(0);
      expect(tests.length).toBeGreaterThan(0);
    }
  });

  it('knows every file of the sources', () => {
    const files = filesIn('src');
    expect(files.length).toBeGreaterThan(150);
    expect(testsOf(files).unknown).toEqual([]);
    expect(testsOf(['src/nowhere/new.ts']).unknown).toEqual(['src/nowhere/new.ts']);
  });

  it('leads to places and tests that are there', () => {
    const paths = rows.flatMap(({ places, tests }) => [...places, ...tests]);
    expect(paths.filter((path) => !path.startsWith('npm run ') && !leads(path))).toEqual([]);
  });

  it.each([
    ['src/core/decision/decide.ts', 'tests/unit/core/decision/'],
    ['src/core/gate/queue.ts', 'tests/browser/gate-order.spec.ts'],
    ['src/chunks/commands/choice/set-natively.ts', 'tests/browser/choice*.spec.ts'],
    ['src/chunks/preferences/focus-return.ts', 'tests/browser/keyboard*.spec.ts'],
    ['src/chunks/siblings/handoff.ts', 'tests/engines/'],
    ['src/entry/index.ts', 'tests/browser/config-wrong.spec.ts'],
    ['src/core/platform/load.ts', 'tests/browser/security*.spec.ts'],
    ['locales/de.json', 'tests/package/locales.test.ts'],
    ['tests/browser/gate.spec.ts', 'tests/browser/gate.spec.ts'],
  ])('sends %s to %s', (path, test) => {
    expect(testsOf([path]).tests).toContain(test);
  });
});
