import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { filesIn } from './files.js';

/** Words that Russian texts write in Latin letters. */
const LATIN = ['cookie', 'GPC', 'IP', 'PDF'];

const codes = filesIn('locales').map((path) => path.replace(/^locales\/|\.json$/g, ''));
const read = (code: string): Record<string, string> =>
  JSON.parse(readFileSync(`locales/${code}.json`, 'utf8'));
const entries = Object.entries(read('ru'));

describe('locales', () => {
  it('are ru, the source, and others', () => {
    expect(codes).toContain('ru');
    expect(codes.length).toBeGreaterThan(1);
  });

  it.each(codes)('have texts alone in %s, and no markup', (code) => {
    const values = Object.values(read(code));
    expect(values.length).toBeGreaterThan(70);
    for (const value of values) {
      expect(typeof value).toBe('string');
      expect(value).not.toMatch(/[<>]|&\w+;/);
    }
  });

  it('have no Latin word in Russian but cookie and names', () => {
    const foreign = entries.flatMap(([key, value]) =>
      (value.replace(/\{\w+\}/g, '').match(/[A-Za-z]+/g) ?? [])
        .filter((word) => !LATIN.includes(word))
        .map((word) => `${key}: ${word}`),
    );
    expect(foreign).toEqual([]);
  });

  it('have no Cyrillic letter in English', () => {
    const foreign = Object.entries(read('en')).filter(([, value]) => /[а-яё]/i.test(value));
    expect(foreign).toEqual([]);
  });

  it('have no word that mixes both alphabets', () => {
    expect(entries.filter(([, value]) => /[a-z][а-яё]|[а-яё][a-z]/i.test(value))).toEqual([]);
  });
});
