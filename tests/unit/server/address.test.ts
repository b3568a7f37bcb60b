import { describe, expect, it } from 'vitest';
import { placeOf } from '../../../src/server/address.js';

describe('an address', () => {
  it.each([
    ['https://a.ru', 'a.ru', '/'],
    ['//A.ru:8080/b?c#d', 'a.ru', '/b?c'],
    [' \thttps://a.ru/\nb ', 'a.ru', '/b'],
    ['\\\\a.ru\\b?c\\d', 'a.ru', '/b?c\\d'],
    ['HTTP://u:p@x@a.ru./', 'a.ru', '/'],
    ['https://a%2Eru/', 'a.ru', '/'],
    ['wss://a.ru/./b/../c/..', 'a.ru', '/'],
    ['/b/c', '', '/b/c'],
    ['/b/../c', '', '/c'],
    ['/b#c', '', '/b'],
    ['\\b', '', '/b'],
  ])('leads from %j to %j %j', (written, host, path) => {
    expect(placeOf(written, null)).toEqual({ host, path });
  });

  it.each(['', 'a.js', '?a', '#a', 'data:,a', 'javascript:a', 'about:blank'])(
    'leads nowhere that is known: %j',
    (written) => {
      expect(placeOf(written, null)).toBeNull();
    },
  );

  it.each([
    ['b.js', '/x/b.js'],
    ['../../b.js?c', '/b.js?c'],
    ['/b', '/b'],
  ])('goes on from the base of the page: %s', (written, path) => {
    expect(placeOf(written, { host: 'a.ru', path: '/x/y?z/' })).toEqual({ host: 'a.ru', path });
  });
});
