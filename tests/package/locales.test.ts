import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { TextsHost } from '../../src/chunks/ui/locale.js';
import { languageOf } from '../../src/chunks/ui/locale.js';
import { loadTexts } from '../../src/chunks/ui/texts-npm.js';
import { filesIn, readBuilt } from './files.js';

/** Words that every language may write in Latin letters. */
const LATIN = ['cookie', 'GPC', 'IP', 'PDF'];

/** The letters of a language, where they are not Latin. */
const SCRIPTS: Readonly<Record<string, RegExp>> = {
  ru: /[а-яё]/i,
  kk: /[а-яёәғқңөұүһі]/i,
  be: /[а-зй-шы-яёіў’]/i,
  ky: /[а-яёңөү]/i,
  tg: /[а-яёғӣқӯҳҷ]/i,
  uk: /[а-щьюяґєії’]/i,
  hy: /[\u0531-\u0587]/,
  ka: /[\u10d0-\u10f0]/,
  zh: /\p{Script=Han}/u,
  he: /[\u05d0-\u05ea׳]/,
  ar: /[\u0621-\u0652]/,
};

/** Marks that a language quotes with. The others use «…». */
const QUOTES: Readonly<Record<string, string>> = {
  ...{ en: '“”', az: '“”', uz: '“”', tr: '“”', zh: '“”' },
  ...{ de: '„“', ka: '„“', ro: '„”', he: '””' },
};

/** Nouns stay as they are after a number, whatever it is. */
const UNCOUNTED = ['kk', 'uz', 'ky', 'hy', 'az', 'ka', 'tg', 'tr', 'zh'];

/** Months that browsers do not know by name. */
const NUMERIC = ['kk', 'be', 'uz', 'ky', 'hy', 'az', 'ka', 'tg'];

const UNREVIEWED = 'locale.unreviewed';

const codes = filesIn('locales').map((path) => path.replace(/^locales\/|\.json$/g, ''));
const read = (code: string): Record<string, string> =>
  JSON.parse(readFileSync(`locales/${code}.json`, 'utf8'));
const source = read('ru');
const textsOf = (code: string): [string, string][] =>
  Object.entries(read(code)).filter(([key]) => !key.startsWith('locale.'));
const tokensOf = (text = ''): string[] =>
  (text.match(/\{\w+\}/g) ?? []).filter((token) => token !== '{cookie}').sort();

it('locales are Russian, English and fifteen more', () => {
  expect(codes).toHaveLength(17);
  expect(Object.keys(source).length).toBeGreaterThan(90);
});

describe.each(codes)('the locale %s', (code) => {
  const file = read(code);
  const texts = textsOf(code);

  it('has the keys of the source in its order', () => {
    expect(Object.keys(file).filter((key) => key !== UNREVIEWED)).toEqual(Object.keys(source));
  });

  it('says so when no native speaker has read it', () => {
    expect(UNREVIEWED in file).toBe(!['ru', 'en'].includes(code));
  });

  it('says something in every text, with the tokens of the source and no markup', () => {
    for (const [key, text] of texts) {
      expect(text, key).toMatch(/\p{L}/u);
      expect(text, key).toBe(text.trim());
      expect(tokensOf(text), key).toEqual(tokensOf(source[key]));
      expect(text, key).not.toMatch(/[<>]|&\w+;/);
    }
  });

  it('has the plural forms that its whole numbers take, or one for all', () => {
    const rules = new Intl.PluralRules(code);
    const kinds = new Set(Array.from({ length: 1000 }, (_, n) => rules.select(n)));
    const forms = UNCOUNTED.includes(code) ? 1 : kinds.size;
    const counted = texts.filter(([key, text]) => key.startsWith('unit.') || text.includes('|'));
    expect(counted).toHaveLength(6);
    for (const [key, text] of counted) {
      expect(text.split('|').filter(Boolean), key).toHaveLength(forms);
    }
  });

  it('tells how it is written', () => {
    expect(file['locale.dir']).toBe(['he', 'ar'].includes(code) ? 'rtl' : 'ltr');
    expect(file['locale.dateStyle']).toBe(NUMERIC.includes(code) ? 'numeric' : 'long');
  });

  it('quotes with the marks of its own', () => {
    const [open, close] = QUOTES[code] ?? '«»';
    for (const [key, text] of texts) {
      const marks = (text.match(/[«»„“”"]/g) ?? []).join('');
      expect(marks.replaceAll(`${open}${close}`, ''), key).toBe('');
    }
  });

  it('is found under its code, and as a module of the npm build', async () => {
    expect(languageOf(code)).toBe(code);
    if (code !== 'ru') expect(await loadTexts(code, {} as TextsHost)).toEqual(file);
  });

  it('is published as it is', () => {
    expect(JSON.parse(readBuilt(`locales/${code}.json`))).toEqual(file);
  });
});

it.each(Object.entries(SCRIPTS))('%s has letters of its own alone but in names', (code, script) => {
  const foreign = textsOf(code).flatMap(([key, text]) =>
    (text.replace(/\{\w+\}/g, ' ').match(/[\p{L}’׳]+/gu) ?? [])
      .filter((word) => !LATIN.some((one) => one.toLowerCase() === word.toLowerCase()))
      .filter((word) => [...word].some((letter) => !script.test(letter)))
      .map((word) => `${key}: ${word}`),
  );
  expect(foreign).toEqual([]);
});

it.each(codes.filter((code) => !SCRIPTS[code]))('%s has Latin letters alone', (code) => {
  // Uzbek writes two of its letters with ʻ and ʼ.
  const foreign = textsOf(code).filter(([, text]) =>
    /\P{Script=Latin}/u.test(text.replace(/\P{L}|[ʻʼ]/gu, '')),
  );
  expect(foreign).toEqual([]);
});
