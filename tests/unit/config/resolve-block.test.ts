import { describe, expect, it } from 'vitest';
import { resolveConfig } from '../../../src/config/resolve.js';

const METRIKA = { host: 'mc.yandex.ru', path: '/', mark: 'data-category', id: 'analytics' };

describe('a block rule', () => {
  it.each([
    ['mc.yandex.ru', 'mc.yandex.ru', '/'],
    ['MC.Yandex.ru', 'mc.yandex.ru', '/'],
    ['https://mc.yandex.ru', 'mc.yandex.ru', '/'],
    ['mc.yandex.ru:8443', 'mc.yandex.ru', '/'],
    ['vk.com/rtrg', 'vk.com', '/rtrg'],
    ['example.ru/pixel?id=', 'example.ru', '/pixel?id='],
    ['пример.рф', 'xn--e1afmkfd.xn--p1ai', '/'],
    ['*.yandex.ru', 'yandex.ru', '/'],
    ['https://*.example.ru/pixel', 'example.ru', '/pixel'],
  ])('%s names the host and the path', (match, host, path) => {
    const { settings, faults } = resolveConfig({ block: [{ match, category: 'analytics' }] });
    expect(faults).toEqual([]);
    expect(settings.block).toEqual([{ ...METRIKA, host, path }]);
  });

  it.each([undefined, '', 'com', '10.0.0.1', '*.com', 'a.*.ru', '/pixel', 5, null, {}])(
    'that names %j is dropped',
    (match) => {
      const { settings, faults } = resolveConfig({ block: [{ match, category: 'analytics' }] });
      expect(settings.block).toEqual([]);
      expect(faults.map(({ path }) => path)).toEqual(
        match === undefined ? [] : ['config.block[0].match'],
      );
    },
  );

  it.each([undefined, '', 'ads', 'constructor', '__proto__', 5])(
    'whose category is %j stays, with an id that nothing grants',
    (category) => {
      const { settings, faults } = resolveConfig({ block: [{ match: 'mc.yandex.ru', category }] });
      expect(faults.at(-1)).toMatchObject({
        path: 'config.block[0].category',
        expected: 'necessary|analytics|technical|functional|advertising',
      });
      expect(settings.categories.map(({ id }) => id)).not.toContain(settings.block[0]?.id);
      expect(settings.block).toHaveLength(1);
    },
  );

  // Such a text would be read as an expression, or as markup, where an element is marked with it.
  it.each(['!analytics', 'analytics technical', '', 'x onload=alert(1)', 'a>b', 'a"b'])(
    'whose category is %j marks with no part of it',
    (category) => {
      const { settings } = resolveConfig({ block: [{ match: 'mc.yandex.ru', category }] });
      expect(settings.block).toEqual([{ ...METRIKA, id: '?' }]);
    },
  );

  it('comes from the match of a service too, which then follows that service', () => {
    const { settings, faults } = resolveConfig({
      services: { metrika: { category: 'analytics', match: ['mc.yandex.ru', 'mc.webvisor.com'] } },
      block: [{ match: 'ads.example.ru', category: 'advertising' }],
    });
    expect(faults).toEqual([]);
    expect(settings.block).toEqual([
      { ...METRIKA, mark: 'data-service', id: 'metrika' },
      { ...METRIKA, host: 'mc.webvisor.com', mark: 'data-service', id: 'metrika' },
      { ...METRIKA, host: 'ads.example.ru', id: 'advertising' },
    ]);
  });

  it.each([
    ['its category is unknown', 'metrika', 'ads'],
    ['its category is unknown and its id that of a category', 'functional', 'ads'],
    ['its id is that of a category', 'functional', 'analytics'],
  ])('of a service that is dropped, since %s, stays under that category', (_, id, category) => {
    const { settings, faults } = resolveConfig({
      services: { [id]: { category, match: ['mc.yandex.ru'] } },
    });
    expect(faults).toHaveLength(1);
    expect(settings.services).toEqual([]);
    expect(settings.block).toEqual([{ ...METRIKA, id: category }]);
  });
});
