import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { configReader } from '../../../../src/chunks/check/read-as-meant.js';
import { createMatch } from '../../../../src/core/block/match.js';
import { readCore } from '../../../../src/core/config/lenient.js';
import { createStore } from '../../../../src/core/store/store.js';
import { KNOWN_SERVICES } from '../../../../src/model/known-services.js';
import { anyJson } from '../../support/hostile.js';

// All that a rule wants of a page is its address.
beforeEach(() => {
  vi.stubGlobal('document', {});
  vi.stubGlobal('Document', class {});
});

/** Addresses of a known service. */
const addressesOf = (id: string): string[] =>
  `${KNOWN_SERVICES[id]}`
    .split(' ')
    .slice(1)
    .map((place) => `https://${place}`);

const KNOWN = Object.keys(KNOWN_SERVICES).filter(
  (id) => !/^necessary/.test(`${KNOWN_SERVICES[id]}`),
);

/** What a page would have read, in the way it does. Undefined when nobody can read it. */
const readText = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (cause) {
    try {
      return configReader.read(text, 'here', cause);
    } catch {
      return undefined;
    }
  }
};

/** Of a visitor who has answered nothing: what holds an address, and what is granted. */
const visit = (config: unknown) => {
  const settings = readCore(config);
  const store = createStore(settings, null, { gpc: false });
  const match = createMatch(() => settings.block, store.granted);
  const open = settings.categories.filter(({ id }) => id !== 'necessary' && store.granted(id));
  return { isHeld: (address: string) => !!match(address), open: open.map(({ id }) => id) };
};

const hosts = fc.constantFrom('a.example.ru', 'stat.example.com', 'пример.рф', 'cdn.x-y.net');
const paths = fc.constantFrom('', '/', '/js/api.js', '/pixel?id=1', '/*', '/widget/*');
const place = fc
  .tuple(fc.constantFrom('', 'https://', 'http://', '*.', '.', 'https://*.'), hosts, paths)
  .map((parts) => parts.join(''));
const category = fc.constantFrom('analytics', 'technical', 'functional', 'advertising');
const places = fc.oneof(place, fc.array(place, { minLength: 1, maxLength: 3 }));

/** A config without a fault, as operators write them. */
const whole = fc.record(
  {
    operator: fc.constant('ООО «Ромашка» // "и, сыновья"'),
    policy: fc.constant({ url: '/cookies', version: '1' }),
    mode: fc.constantFrom('opt-in', 'opt-out'),
    sites: fc.subarray(['romashka.ru', 'romashka-shop.ru']),
    services: fc
      .tuple(
        fc
          .subarray(KNOWN, { maxLength: 4 })
          .map((ids) => Object.fromEntries(ids.map((id) => [id, true]))),
        fc.dictionary(fc.constantFrom('own', 'other'), fc.record({ category, match: places })),
      )
      .map((parts) => Object.assign({}, ...parts) as Record<string, object | true>),
    block: fc.array(fc.record({ match: places, category }), { maxLength: 3 }),
    expires: fc.constant(182),
    ui: fc.constant({ layout: 'bar' }),
  },
  { requiredKeys: ['policy', 'services', 'block'] },
);

/** What a config holds as it was written: what a place stands for is asked for with more behind it. */
const promised = (config: {
  readonly services: Readonly<Record<string, object | true>>;
  readonly block: readonly { readonly match: string | string[] }[];
}): string[] => [
  ...Object.entries(config.services).flatMap(([id, service]) =>
    service === true ? addressesOf(id) : asked(Reflect.get(service, 'match')),
  ),
  ...config.block.flatMap(({ match }) => asked(match)),
];

const asked = (match: string | string[]): string[] =>
  [match].flat().map((entry) => {
    const bare = entry.replace(/^(https?:\/\/)?(\*?\.)?|\*$/gi, '');
    return `https://${bare}${bare.includes('/') ? '' : '/'}1`;
  });

/** A text, damaged: cut, with a part missing, with something in it, or written twice. */
const damaged = (text: string) =>
  fc
    .record({
      from: fc.nat(text.length),
      length: fc.nat(6),
      put: fc.constantFrom(
        '',
        '',
        ',',
        '"',
        '}',
        '{',
        ']',
        '//',
        '/*',
        ' ',
        '\u0000',
        '«',
        'x',
        '0',
      ),
      isCut: fc.boolean(),
    })
    .map(
      ({ from, length, put, isCut }) =>
        text.slice(0, from) + put + (isCut ? '' : text.slice(from + length)),
    );

describe('a config that is broken', () => {
  it('opens nothing, wherever its text is cut or bent; unread, it holds every known service', () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    let unread = 0;
    let meant = 0;
    let right = 0;
    fc.assert(
      fc.property(
        whole.chain((config) => {
          const texts = damaged(JSON.stringify(config, null, 2));
          return fc.array(texts, { minLength: 20, maxLength: 20 });
        }),
        (texts) => {
          for (const text of texts) {
            const config = readText(text);
            const opened = config === undefined ? [] : visit(config).open;
            if (opened.length) throw new Error(`${opened} open: ${text}`);
            if (config === undefined) unread += 1;
            else if (isJson(text)) right += 1;
            else {
              meant += 1;
              // That silence grants is not believed of what has a slip.
              if (Object(config).mode !== 'opt-in') throw new Error(`opt-out is believed: ${text}`);
            }
          }
        },
      ),
      { numRuns: 500 },
    );
    for (const kind of [unread, meant, right]) expect(kind).toBeGreaterThan(300);
    const { isHeld, open } = visit(undefined);
    expect(open).toEqual([]);
    for (const id of KNOWN) expect(addressesOf(id).every(isHeld), id).toBe(true);
  });

  it('holds what it names, whatever any other field has become', () => {
    const other = [
      'operator',
      'policy',
      'mode',
      'sites',
      'expires',
      'ui',
      'texts',
      'cookie',
      'gpc',
    ];
    fc.assert(
      fc.property(whole, fc.constantFrom(...other), anyJson, (config, key, value) => {
        const { isHeld, open } = visit({ ...config, [key]: value });
        expect(open).toEqual([]);
        expect(promised(config).filter((address) => !isHeld(address))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('holds a known service, whatever it was said to be but false', () => {
    fc.assert(
      fc.property(fc.constantFrom(...KNOWN), anyJson, anyJson, (id, value, part) => {
        // Both are the operator’s own word, as is a whole list of addresses that can be read.
        const isNecessary = part === 'necessary' || Object(value).category === 'necessary';
        fc.pre(value !== false && !isNecessary);
        const isOwn = (match: unknown) =>
          readCore({ block: [{ match }] }).block[0] || isEmpty(match);
        for (const written of [value, { category: part }, { match: part }, { title: part }]) {
          fc.pre(!isOwn(Object(written).match));
          const { isHeld } = visit({ services: { [id]: written } });
          expect(addressesOf(id).filter((address) => !isHeld(address))).toEqual([]);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('holds every known service when its list of services is none', () => {
    for (const services of ['jivo', ['jivo', 'youtube'], 5, true, [], '']) {
      const { isHeld } = visit({ services });
      for (const id of KNOWN) expect(addressesOf(id).every(isHeld), id).toBe(true);
    }
    expect(visit({ services: {} }).isHeld(`${addressesOf('jivo')[0]}`)).toBe(false);
    expect(visit({}).isHeld(`${addressesOf('jivo')[0]}`)).toBe(false);
  });

  it.each([
    ['one rule for a list', { match: 'a.example.ru', category: 'analytics' }],
    ['an address for a rule', ['a.example.ru']],
    ['an address for a list', 'a.example.ru'],
    ['a rule for nobody', [{ match: ['a.example.ru'], category: ['analytics'] }]],
    ['a category that nobody knows', [{ match: 'a.example.ru', category: 'statistics' }]],
    [
      'an entry that says nothing, too',
      [null, 5, { match: 'a.example.ru', category: 'analytics' }],
    ],
  ])('holds an address of `block` where that is %s', (_, block) => {
    expect(visit({ block }).isHeld('https://a.example.ru/x')).toBe(true);
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function isEmpty(match: unknown): boolean {
  return Array.isArray(match) && !match.length;
}
