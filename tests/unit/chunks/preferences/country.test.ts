import { afterEach, expect, it, vi } from 'vitest';
import { countryName } from '../../../../src/chunks/preferences/country.js';

afterEach(() => vi.unstubAllGlobals());

it.each([
  ['RU', 'ru', 'Россия'],
  ['ru', 'ru', 'Россия'],
  ['KZ', 'ru', 'Казахстан'],
  ['US', 'en', 'United States'],
  ['DE', 'uk', 'Німеччина'],
  // No codes: the operator has named the country, or made a mistake.
  ['Россия', 'ru', 'Россия'],
  ['Russia', 'ru', 'Russia'],
  ['', 'ru', ''],
  ['R', 'ru', 'R'],
])('tells %o in %s as %s', (code, lang, name) => {
  expect(countryName(code, lang)).toBe(name);
});

it('leaves a code alone where the browser would answer in another language', () => {
  vi.stubGlobal('Intl', {
    DisplayNames: Object.assign(
      class {
        of = () => 'Russia';
      },
      { supportedLocalesOf: () => [] },
    ),
  });
  expect(countryName('RU', 'tg')).toBe('RU');
});

// Bug: Chromium says that it has Azerbaijani, and named the countries in the visitor's own language.
it('leaves a code alone where the browser claims a language, and answers in its own', () => {
  const russian = new Intl.DisplayNames('ru', { type: 'region' });
  vi.stubGlobal('Intl', {
    DisplayNames: Object.assign(
      class {
        of = (code: string) => russian.of(code);
        resolvedOptions = () => ({ locale: 'ru-RU' });
      },
      { supportedLocalesOf: (lang: string) => [lang] },
    ),
  });
  expect(countryName('RU', 'az')).toBe('RU');
  expect(countryName('RU', 'ru')).toBe('Россия');
});

it('leaves a code alone where the browser has no names at all', () => {
  vi.stubGlobal('Intl', {});
  expect(countryName('RU', 'ru')).toBe('RU');
});
