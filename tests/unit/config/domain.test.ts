import { expect, it } from 'vitest';
import { parseDomain } from '../../../src/config/domain.js';
import { resolveConfig } from '../../../src/config/resolve.js';

it.each([
  ['romashka.ru', 'romashka.ru'],
  ['Romashka.RU', 'romashka.ru'],
  ['пример.рф', 'xn--e1afmkfd.xn--p1ai'],
  ['Пример.РФ', 'xn--e1afmkfd.xn--p1ai'],
  ['xn--e1afmkfd.xn--p1ai', 'xn--e1afmkfd.xn--p1ai'],
  ['https://пример.рф', 'xn--e1afmkfd.xn--p1ai'],
  ['.romashka.ru', ''],
  ['romashka.ru/path', ''],
  ['ru', ''],
  ['', ''],
  ['a b.ru', ''],
])('a domain of a cookie is written as browsers take it: %s', (entry, domain) => {
  expect(parseDomain(entry)).toBe(domain);
  const { settings, faults } = resolveConfig({ cookie: { domain: entry } });
  expect(settings.cookie.domain).toBe(domain);
  expect(faults.map(({ path }) => path)).toEqual(domain ? [] : ['config.cookie.domain']);
});
