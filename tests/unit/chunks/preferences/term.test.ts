import { describe, expect, it } from 'vitest';
import ar from '../../../../locales/ar.json';
import de from '../../../../locales/de.json';
import en from '../../../../locales/en.json';
import he from '../../../../locales/he.json';
import ro from '../../../../locales/ro.json';
import ru from '../../../../locales/ru.json';
import tg from '../../../../locales/tg.json';
import {
  dayInWords,
  ownTerm,
  plural,
  termInWords,
} from '../../../../src/chunks/preferences/term.js';
import { createWords } from '../../../../src/chunks/ui/text.js';

const russian = createWords('ru', [ru]);
const english = createWords('en', [en]);

it.each([
  ['session', 'до закрытия браузера', 'until the browser is closed'],
  ['forever', 'пока не удалите', 'until you delete it'],
  ['1min', '1 минута', '1 minute'],
  ['30min', '30 минут', '30 minutes'],
  ['1h', '1 час', '1 hour'],
  ['22h', '22 часа', '22 hours'],
  ['1d', '1 день', '1 day'],
  ['2d', '2 дня', '2 days'],
  ['11d', '11 дней', '11 days'],
  ['21d', '21 день', '21 days'],
  ['400d', '400 дней', '400 days'],
  ['1w', '1 неделя', '1 week'],
  ['6m', '6 месяцев', '6 months'],
  ['5y', '5 лет', '5 years'],
  ['', '', ''],
  ['1', '', ''],
  ['1s', '', ''],
  ['1year', '', ''],
  ['-1d', '', ''],
  ['1.5d', '', ''],
])('says the term %s', (expires, inRussian, inEnglish) => {
  const plain = (text: string) => text.replaceAll('\u00a0', ' ');
  expect(plain(termInWords(expires, russian))).toBe(inRussian);
  expect(plain(termInWords(expires, english))).toBe(inEnglish);
});

it.each([
  [365, '1y'],
  [182, '182d'],
  [400, '400d'],
  ['until-withdrawn', '400d'],
] as const)('keeps our own cookie for %s as %s', (expires, term) => {
  expect(ownTerm(expires)).toBe(term);
});

describe('plural', () => {
  it.each([
    [0, 'лет'],
    [1, 'год'],
    [2, 'года'],
    [4, 'года'],
    [5, 'лет'],
    [11, 'лет'],
    [12, 'лет'],
    [21, 'год'],
    [22, 'года'],
    [25, 'лет'],
    [101, 'год'],
    [111, 'лет'],
  ])('says %i in Russian with «%s»', (n, form) => {
    expect(plural('unit.year', n, russian)).toBe(form);
  });

  it.each([
    [0, 'years'],
    [1, 'year'],
    [2, 'years'],
    [11, 'years'],
    [21, 'years'],
  ])('says %i in English with “%s”', (n, form) => {
    expect(plural('unit.year', n, english)).toBe(form);
  });

  it.each([
    ['ar', ar, 0, 'سنة'],
    ['ar', ar, 3, 'سنوات'],
    ['ar', ar, 11, 'سنة'],
    ['ro', ro, 1, 'an'],
    ['ro', ro, 2, 'ani'],
    ['ro', ro, 20, 'de ani'],
    ['he', he, 1, 'שנה'],
    ['he', he, 5, 'שנים'],
    ['tg', tg, 1, 'сол'],
    ['tg', tg, 5, 'сол'],
  ] as const)('says a number of years in $0: $2 $3', (lang, texts, n, form) => {
    expect(plural('unit.year', n, createWords(lang, [texts]))).toBe(form);
  });

  it('takes the last form where the language has more than the text', () => {
    expect(plural('unit.day', 5, createWords('ru', [{ 'unit.day': 'дн.' }]))).toBe('дн.');
  });
});

describe('day', () => {
  it.each([
    ['ru', ru, '2026-11-15', '15 ноября 2026 г.'],
    ['en', en, '2026-11-15', 'November 15, 2026'],
    ['en', en, 'soon', 'soon'],
    ['de', de, '2026-12-01', '1. Dezember 2026'],
    ['tg', tg, '2026-12-01', '01.12.2026'],
  ])('says in $0 that $2 is $3', (lang, texts, iso, expected) => {
    expect(dayInWords(iso, createWords(lang, [texts]))).toBe(expected);
  });
});
