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

it('leaves a code alone where the browser has no names at all', () => {
  vi.stubGlobal('Intl', {});
  expect(countryName('RU', 'ru')).toBe('RU');
});
