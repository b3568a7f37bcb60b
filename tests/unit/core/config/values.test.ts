import { expect, it } from 'vitest';
import {
  COOKIE_NAME,
  daysOf,
  EDITION,
  ID,
  isObject,
  own,
  placesOf,
  textOf,
  textsOf,
  VARIABLE,
} from '../../../../src/core/config/values.js';

it('takes own properties of anything', () => {
  expect(own({ a: 1 })).toEqual(Object.assign(Object.create(null), { a: 1 }));
  for (const value of [null, undefined, 1, Object.create({ a: 1 })]) {
    expect(Object.keys(own(value))).toEqual([]);
  }
});

it('takes texts that say something out of a list', () => {
  expect(textsOf(['a', '', 1, null])).toEqual(['a']);
  for (const value of [null, 'a', { 0: 'a' }]) expect(textsOf(value)).toEqual([]);
});

it.each([
  [{}, true],
  [Object.create(null), true],
  [() => {}, true],
  [[], false],
  ['a', false],
  [null, false],
  [undefined, false],
])('takes %o for an object: %s', (value, expected) => {
  expect(isObject(value)).toBe(expected);
});

it('takes a text that fits, or the default', () => {
  expect(textOf('a')).toBe('a');
  for (const value of ['', 1, null, ['a']]) expect(textOf(value, undefined, 'z')).toBe('z');
  expect(textOf('a b', EDITION)).toBe('');
});

it('takes whole days from one to four hundred, or the default', () => {
  for (const days of [1, 400]) expect(daysOf(days, 7)).toBe(days);
  for (const value of [0, 401, -1, 1.5, Number.NaN, '30', null]) expect(daysOf(value, 7)).toBe(7);
});

it('takes addresses of a list, or of one text', () => {
  expect(placesOf('a.ru')).toEqual(['a.ru']);
  expect(placesOf(['a.ru', 1, ''])).toEqual(['a.ru']);
  for (const value of ['', null, { 0: 'a.ru' }]) expect(placesOf(value)).toEqual([]);
});

it.each([
  [ID, ['a', 'a-1_b', 'a'.repeat(32)], ['', 'A', '1a', 'a b', '!a', 'a'.repeat(33)]],
  [EDITION, ['1', '2026-11', 'v1.2_b', '0'.repeat(16)], ['', 'a b', '!', '0'.repeat(17)]],
  [VARIABLE, ['dataLayer', '$', '_a1'], ['', 'location', '1a', 'a.b', 'a'.repeat(41)]],
  [COOKIE_NAME, ['soglasie', '__Host-c', 'a.b'], ['', 'a=b', 'a;b', 'a'.repeat(41)]],
])('%o takes %o, not %o', (pattern, right, wrong) => {
  for (const text of right) expect(text, text).toMatch(pattern);
  for (const text of wrong) expect(text, text).not.toMatch(pattern);
});
