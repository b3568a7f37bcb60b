import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { filesIn } from './files.js';

const PURE = ['config', 'core/config', 'core/choice', 'core/decision', 'server'];
// What is in PHP has its own: tests/contract/php-marks.test.ts.
const files = PURE.flatMap((folder) => filesIn(`src/${folder}`)).filter(
  (file) => !/\.php$/.test(file),
);

describe('every file of the pure folders', () => {
  it('is seen', () => {
    expect(files.length).toBeGreaterThan(12);
  });

  it.each(files)('has a twin among the unit tests: %s', (path) => {
    const twin = path.replace('src/', 'tests/unit/').replace(/\.ts$/, '.test.ts');
    expect(existsSync(twin), `${twin} is missing`).toBe(true);
  });
});

describe('the words in src/model', () => {
  it('have no behaviour, and so need no test', async () => {
    const words = filesIn('src/model');
    expect(words.length).toBeGreaterThan(6);
    for (const path of words) {
      const exported = Object.entries(await import(/* @vite-ignore */ `../../${path}`));
      const acting = exported.filter(([, value]) => typeof value === 'function');
      expect(acting, path).toEqual([]);
    }
  });
});
