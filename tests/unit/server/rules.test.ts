import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCore } from '../../../src/core/config/lenient.js';
import type { ConsentConfig } from '../../../src/model/config.js';
import { marksOf, rulesOf } from '../../../src/server/rules.js';
import { anyJson } from '../support/hostile.js';

const place = (host: string, path = '/') => ({ host, path });

describe('the rules of a config', () => {
  const rules = rulesOf({
    sites: ['shop.ru'],
    services: { 'yandex-maps': true, heat: { category: 'analytics', match: ['shop.ru/heat/'] } },
    block: [{ match: 'ads.ru', category: 'advertising' }],
  });
  const ids = (found: ReturnType<typeof rules.ofText>) => found.map(({ category }) => category);

  it.each([
    [place('ads.ru'), ['advertising']],
    [place('x.ads.ru', '/a'), ['advertising']],
    [place('xads.ru'), []],
    [place('yandex.ru', '/map-widget/v1/'), ['functional']],
    [place('yandex.ru', '/maps'), []],
    [place('', '/heat/a'), ['analytics']],
    [place('', '/map-widget/v1/'), []],
    [null, []],
  ])('hold %j for %j', (where, expected) => {
    expect(ids(rules.ofPlace(where))).toEqual(expected);
  });

  it('hold a connection by its host, which must be the very one where a path is named', () => {
    expect(new Set(ids(rules.ofPlace(place('yandex.ru'), true)))).toEqual(new Set(['functional']));
    expect(ids(rules.ofPlace(place('x.yandex.ru'), true))).toEqual([]);
    expect(ids(rules.ofPlace(place('x.ads.ru'), true))).toEqual(['advertising']);
  });

  it('hold a text by what it names and calls, in the order of the config', () => {
    expect(ids(rules.ofText('a("//ads.ru"); ymaps.ready(b)'))).toEqual([
      ...['functional', 'advertising'],
    ]);
    expect(ids(rules.ofText('"https:\\/\\/yandex.ru\\/map-widget\\/v1"'))).toEqual(['functional']);
  });

  it('are none where nothing is to be held', () => {
    for (const config of [{}, { services: { smartcaptcha: true as const } }]) {
      expect(rulesOf(config as object).isEmpty).toBe(true);
    }
    expect(rulesOf(null).isEmpty).toBe(false);
  });

  const youtube = { match: ['a.ru/x', 5] };
  const written: readonly unknown[] = [
    ...[[], ['youtube'], 'youtube', 5, false, null, { services: null, block: null }],
    ...[[], ['youtube'], false, 'youtube', 5, { youtube }, { youtube: [], jivo: {} }].map(
      (services) => ({ services }),
    ),
    ...[
      { match: [] },
      { match: {} },
      { match: 'a.ru' },
      { match: null },
      { match: [['a.ru']] },
    ].map((roistat) => ({ services: { roistat, own: true, chat: { match: 'chat.ru' } } })),
    ...[{ match: 'a.ru', category: 'technical' }, 'a.ru', ['a.ru'], [['a.ru', 'b.ru']]].map(
      (block) => ({ block }),
    ),
    ...[[{ match: ['a.ru', 5] }], [null, {}, [], { category: 'technical' }], {}, 5].map(
      (block) => ({
        block,
      }),
    ),
  ];
  it.each(written.map((config) => [config]))(
    'hold what the browser holds by address, of %j',
    (config) => {
      const rules = rulesOf(config as ConsentConfig);
      const { block } = readCore(config);
      for (const { host, path } of block) expect(rules.ofPlace({ host, path })).not.toEqual([]);
      expect(rules.isEmpty).toBe(!block[0]);
    },
  );

  it('are made of anything', () => {
    fc.assert(
      fc.property(anyJson, fc.string(), (config, text) => {
        const made = rulesOf(config as object);
        expect(marksOf(made.ofText(text), true)).toMatch(
          /^(?: data-(?:category|service)="[\w? -]+")*$/,
        );
      }),
    );
  });
});
