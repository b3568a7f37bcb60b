import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SITUATIONS } from '../situations.mjs';

/** Titles of a file, as they are written. */
const titlesIn = (text: string): string[] =>
  [
    ...text.matchAll(/\b(?:it|test)(?:\.each\([\s\S]*?\))?\(\s*(['"`])((?:(?!\1)[^\\]|\\.)+)\1/g),
  ].map(([, , title = '']) => title);

const all = Object.values(SITUATIONS).flat();
const tests = all.flatMap(([, ...each]) => each);

describe('the table of situations', () => {
  it('has all of them, each once, and most with tests', () => {
    expect(Object.keys(SITUATIONS)).toHaveLength(6);
    expect(all.length).toBeGreaterThan(70);
    expect(tests.length).toBeGreaterThan(60);
    const names = all.map(([situation]) => situation);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(tests)('names a test that is there: %s, %s', (file, title) => {
    expect(existsSync(file), file).toBe(true);
    expect(title.length).toBeGreaterThan(8);
    const found = titlesIn(readFileSync(file, 'utf8')).filter((each) => each.includes(title));
    expect(found).not.toEqual([]);
  });
});
