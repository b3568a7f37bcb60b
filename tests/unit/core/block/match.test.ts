// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://shop.example.com/catalog/item" }
import { describe, expect, it } from 'vitest';
import { createMatch } from '../../../../src/core/block/match.js';
import type { BlockRule } from '../../../../src/model/settings.js';

const rule = (host: string, path = '/', id = 'analytics'): BlockRule => ({
  host,
  path,
  mark: 'data-category',
  id,
});
const shut = () => false;
const matches = (rules: readonly BlockRule[], granted: (id: string) => boolean | null = shut) => {
  return { match: createMatch(() => rules, granted) };
};

describe('a rule', () => {
  it.each([
    ['https://mc.yandex.ru/metrika/tag.js', true],
    ['http://MC.Yandex.RU', true],
    ['//mc.yandex.ru/watch/1', true],
    ['wss://mc.yandex.ru/solid.ws', true],
    ['https://mc.yandex.ru:8443/', true],
    ['https://mc.yandex.ru./', true],
    ['https://a.mc.yandex.ru/', true],
    [' https://mc.yandex.ru/', true],
    ['https://notmc.yandex.ru/', false],
    ['https://yandex.ru/mc.yandex.ru', false],
    ['https://mc.yandex.ru.example.com/', false],
    ['https://mc.yandex.ru@example.com/', false],
    ['/mc.yandex.ru', false],
    ['', false],
    ['data:text/javascript,https://mc.yandex.ru/', false],
    ['http://', false],
  ])('for mc.yandex.ru holds %j: %s', (address, expected) => {
    const [only] = [rule('mc.yandex.ru')];
    expect(matches([only]).match(address)).toBe(expected ? only : undefined);
  });

  it.each([
    ['https://vk.com/js/api/openapi.js?169', true],
    ['https://vk.com/js/api/', false],
    ['https://vk.com/', false],
    ['https://vk.com/?/js/api/openapi.js', false],
  ])('with a path holds %s: %s', (address, expected) => {
    const { match } = matches([rule('vk.com', '/js/api/openapi.js')]);
    expect(!!match(address)).toBe(expected);
  });

  it('may name the beginning of a query', () => {
    const { match } = matches([rule('example.ru', '/pixel?id=')]);
    expect(!!match('https://example.ru/pixel?id=5')).toBe(true);
    expect(!!match('https://example.ru/pixel?a=5')).toBe(false);
  });

  it('holds unless what it names is granted: not while nobody can say, not when it is unknown', () => {
    const answers: Record<string, boolean | null> = { analytics: true, advertising: null };
    const granted = (id: string) => answers[id] as boolean | null;
    const all = [rule('a.ru'), rule('b.ru', '/', 'advertising'), rule('c.ru', '/', 'ads')];
    const { match } = matches(all, granted);
    expect(['a.ru', 'b.ru', 'c.ru'].map((host) => !!match(`https://${host}/`))).toEqual([
      false,
      true,
      true,
    ]);
  });

  it('that is shut counts, though another one is granted', () => {
    const both = [rule('a.ru', '/', 'analytics'), rule('a.ru', '/ads', 'advertising')];
    const { match } = matches(both, (id) => id === 'analytics');
    expect(match('https://a.ru/ads/1')).toBe(both[1]);
  });

  it('reads what is no text as the platform does, and survives what cannot be read', () => {
    const { match } = matches([rule('a.ru')]);
    expect(!!match(new URL('https://a.ru/'))).toBe(true);
    for (const value of [null, undefined, Symbol('a'), Object.create(null)]) {
      expect(match(value)).toBeUndefined();
    }
  });

  it('counts from when it is in force, and until then', () => {
    let rules = [rule('a.ru')];
    const match = createMatch(() => rules, shut);
    expect(!!match('https://a.ru/')).toBe(true);
    rules = [rule('b.ru')];
    expect(!!match('https://a.ru/')).toBe(false);
    expect(!!match('https://b.ru/')).toBe(true);
  });
});
