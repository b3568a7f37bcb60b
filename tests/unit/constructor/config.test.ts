import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changed } from '../../../src/constructor/draft/change.js';
import { configOf, writtenPath } from '../../../src/constructor/draft/config.js';
import {
  type Draft,
  EMPTY,
  type Json,
  PLATFORMS,
  type Raw,
} from '../../../src/constructor/draft/draft.js';
import { findingsOn } from '../../../src/constructor/draft/findings.js';
import { freeId, isFreeId } from '../../../src/constructor/draft/free-id.js';
import { piecesOf } from '../../../src/constructor/lines/lines.js';
import { messageOf } from '../../../src/constructor/preview/message.js';
import { KNOWN_SERVICES } from '../../../src/model/known-services.js';
import { OTHER_SERVICES } from '../../../src/model/other-services.js';

const draftOf = (config: Raw, more: Partial<Draft> = {}): Draft => ({ ...EMPTY, ...more, config });
const answered = (answers: readonly (readonly [path: string, value: Json | undefined])[]) =>
  answers.reduce(
    (draft, [path, value]) => changed(draft, { type: 'set', path: path.split('/'), value }),
    EMPTY,
  );

describe('the config of a draft', () => {
  it.each<[what: string, typed: Raw, written: object]>([
    ['nothing', {}, {}],
    ['blanks', { operator: '  ', policy: { url: '', version: ' ' }, sites: ['', ' '] }, {}],
    ['spaces around', { operator: ' ООО «Ромашка» ' }, { operator: 'ООО «Ромашка»' }],
    [
      'a list with blank lines',
      { sites: ['romashka.ru', '', ' b.ru '] },
      { sites: ['romashka.ru', 'b.ru'] },
    ],
    [
      'what is so anyway',
      {
        ...{ expires: '365', reaskAfterRefusal: 182, mode: 'opt-in', gpc: 'honour' },
        ...{ choice: 'category', onWithdraw: 'offer-reload' },
        ui: { layout: 'card', theme: 'page', launcher: 'auto', prompt: 'auto' },
      },
      {},
    ],
    [
      'a number',
      { expires: ' 90 ', categories: { analytics: { expires: '30' } } },
      {
        expires: 90,
        categories: { analytics: { expires: 30 } },
      },
    ],
    ['a word for a number', { expires: 'until-withdrawn' }, { expires: 'until-withdrawn' }],
    ['what is no number', { expires: 'год' }, { expires: 'год' }],
    [
      'a category that is dropped',
      { categories: { technical: false } },
      { categories: { technical: false } },
    ],
    ['a category opened and left', { categories: { analytics: { title: '' } } }, {}],
    ['a category by its name alone', { categories: { chat: {} } }, { categories: { chat: {} } }],
    [
      'an order of its own',
      { categories: { advertising: {}, analytics: {} } },
      { categories: { advertising: {}, analytics: {} } },
    ],
    ['no button', { ui: { launcher: false } }, { ui: { launcher: false } }],
    ['what nobody asks for', { nonce: 'x' }, { nonce: 'x' }],
    [
      'a rule that was added and names nothing yet',
      {
        block: [
          { match: ' ', category: 'advertising' },
          { match: ' a.ru ', category: 'analytics' },
        ],
      },
      { block: [{ match: 'a.ru', category: 'analytics' }] },
    ],
    [
      'a next edition that was opened and left',
      { policy: { url: '/c', upcoming: {} }, cookie: {}, compat: { markup: [] }, block: [] },
      { policy: { url: '/c' } },
    ],
    [
      'an edition that looks like a number',
      { policy: { upcoming: { version: '2027', effective: '2027-01-01' }, covers: ['2025', ''] } },
      { policy: { upcoming: { version: '2027', effective: '2027-01-01' }, covers: ['2025'] } },
    ],
  ])('is as short as it can be: %s', (_, typed, written) => {
    expect(configOf(draftOf(typed))).toEqual(written);
  });

  it.each<[what: string, typed: Raw, written: object]>([
    ['known to the core', { jivo: true }, { jivo: true }],
    ['as its preset has it', { jivo: { category: 'functional' } }, { jivo: true }],
    [
      'of another category',
      { jivo: { category: 'advertising' } },
      { jivo: { category: 'advertising' } },
    ],
    [
      'known to the presets alone',
      { vimeo: true },
      {
        vimeo: { category: 'functional', match: ['player.vimeo.com/video/'] },
      },
    ],
    [
      'that, in another category',
      { vimeo: { category: 'advertising' } },
      {
        vimeo: { category: 'advertising', match: ['player.vimeo.com/video/'] },
      },
    ],
    [
      'that, with all of its tags marked',
      { vimeo: { match: [] } },
      {
        vimeo: { category: 'functional', match: [] },
      },
    ],
    [
      'Google Ads beside Analytics',
      { 'google-analytics': true, 'google-ads': true },
      {
        'google-analytics': true,
        'google-ads': true,
      },
    ],
    [
      'Google Ads alone, which comes by the file of Analytics',
      { 'google-ads': true },
      {
        'google-ads': {
          match: [
            'www.googletagmanager.com/gtag/js',
            'www.googleadservices.com',
            'googleads.g.doubleclick.net',
          ],
        },
      },
    ],
    [
      'of the owner',
      { shop: { category: 'functional', title: ' Склад ', match: ['a.ru', ''] } },
      {
        shop: { category: 'functional', title: 'Склад', match: ['a.ru'] },
      },
    ],
  ])('says of a service what has to be said: %s', (_, services, written) => {
    expect(configOf(draftOf({ services })).services).toEqual(written);
  });

  it('holds the container where the site is made with Google Tag Manager', () => {
    expect(configOf({ ...EMPTY, platform: 'gtm' }).services).toEqual({
      'google-tag-manager': true,
    });
    const services = { 'google-tag-manager': { category: 'analytics' } };
    expect(configOf(draftOf({ services }, { platform: 'gtm' })).services).toEqual(services);
  });

  it('has no error of the checker, whichever known service is chosen', () => {
    const ids = [...Object.keys(KNOWN_SERVICES), ...OTHER_SERVICES];
    expect(ids.length).toBeGreaterThan(40);
    for (const id of ids) {
      const config = configOf(answered([[`services/${id}`, true]]));
      const errors = findingsOn(config).filter(({ severity }) => severity === 'error');
      expect(errors, id).toEqual([]);
      expect(findingsOn(config).map(({ code }) => code)).not.toContain('preset-without-match');
    }
  });
});

describe('whatever stands in a config that is pasted', () => {
  const KEYS = [
    ...['operator', 'group', 'contact', 'links', 'policy', 'categories', 'choice', 'services'],
    ...['block', 'sites', 'hub', 'tour', 'handoff', 'cookie', 'expires', 'mode', 'withdrawal'],
    ...['signals', 'compat', 'record', 'locale', 'texts', 'ui', 'nonce', 'nothing'],
  ];
  const inner = fc.oneof(
    fc.jsonValue({ maxDepth: 3 }),
    fc.dictionary(
      fc.constantFrom('jivo', 'vimeo', 'url', 'match', 'analytics', 'own'),
      fc.jsonValue(),
    ),
  );

  it('it is shown, checked and written without a fault of ours', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...KEYS), inner), (config) => {
        const draft = draftOf(config as Raw);
        const written = configOf(draft);
        expect(Array.isArray(findingsOn(written))).toBe(true);
        messageOf(draft, { shown: 'placeholder', scheme: 'light', lang: 'ru' });
        for (const platform of PLATFORMS) {
          expect(piecesOf({ ...draft, platform }, { opener: 'x' }).length).toBeGreaterThan(1);
        }
        // What was written is written so again.
        const text = JSON.stringify(written);
        expect(JSON.stringify(configOf(draftOf(JSON.parse(text))))).toBe(text);
      }),
      { numRuns: 200 },
    );
  });
});

it.each([
  ['links.2.url', ['links', '1', 'url']],
  ['links.0.url', ['links', '0', 'url']],
  ['links.1.url', null],
  ['block.1.match', ['block', '0', 'match']],
  ['block.0.match', null],
  ['services.own.cookies.1.name', ['services', 'own', 'cookies', '0', 'name']],
  ['services.own.title', ['services', 'own', 'title']],
  ['policy.url', ['policy', 'url']],
  ['block.2.match', null],
])('a field of the draft is found where the config has it: %s', (path, written) => {
  const config: Raw = {
    links: [{ title: 'a', url: '/a' }, { title: ' ' }, { title: 'b', url: 'javascript:1' }],
    block: [
      { match: '', category: 'analytics' },
      { match: 'b.ru', category: 'x' },
    ],
    services: { own: { cookies: [{ name: '' }, { name: 'id' }] } },
  };
  expect(writtenPath(config, path.split('.'))).toEqual(written);
});

describe('an answer', () => {
  it('changes one field, and taken back leaves nothing', () => {
    const draft = answered([
      ['policy/url', '/cookies'],
      ['policy/version', '1'],
      ['policy/url', undefined],
      ['texts/banner.title', 'Печенье'],
    ]);
    expect(draft.config).toEqual({
      policy: { version: '1' },
      texts: { 'banner.title': 'Печенье' },
    });
    expect(EMPTY.config).toEqual({});
  });

  it('adds to a list, changes an entry and takes one out', () => {
    const draft = answered([
      ['links/0', { title: 'Один' }],
      ['links/1', { title: 'Два' }],
      ['links/1/url', '/two'],
      ['links/0', undefined],
    ]);
    expect(draft.config).toEqual({ links: [{ title: 'Два', url: '/two' }] });
  });

  it.each<[what: string, config: Raw]>([
    ['a text', { block: 'ads.ru' }],
    ['a number', { block: 7 }],
    ['nothing', {}],
  ])('begins a list where %s stands', (_, config) => {
    const rule = { match: 'a.ru', category: 'advertising' };
    const path = ['block', '0'];
    const { config: next } = changed(draftOf(config), { type: 'set', path, value: rule });
    expect(next).toEqual({ block: [rule] });
  });

  it('goes to a key like any other, whatever it is called', () => {
    const draft = answered([['services/__proto__/title', 'x']]);
    expect(Object.keys(draft.config.services as object)).toEqual(['__proto__']);
    expect(({} as { title?: string }).title).toBeUndefined();
  });
});

describe('the name of a service of the owner', () => {
  it.each([
    ['cdn.Shop-1.ru', {}, 'cdn-shop-1-ru'],
    ['1c.ru', {}, 'c-ru'],
    ['сайт.рф', {}, 'service'],
    ['', { services: { service: {} } }, 'service-2'],
    ['chat', { categories: { chat: {} } }, 'chat-2'],
    ['jivo', {}, 'jivo-2'],
    ['analytics', {}, 'analytics-2'],
    [`${'a'.repeat(60)}.ru`, {}, 'a'.repeat(28)],
  ])('out of %s is one that nothing has', (host, config, id) => {
    expect(freeId(host, config)).toBe(id);
  });
});

it.each([
  ['chat', true],
  ['my_chat-2', true],
  ['a'.repeat(32), true],
  ['a'.repeat(33), false],
  ['2chat', false],
  ['Chat', false],
  ['', false],
  ['analytics', false],
  ['jivo', false],
  ['own', false],
  ['__proto__', false],
])('a category of the owner may be called %s: %s', (id, may) => {
  expect(isFreeId(id, { services: { own: {} } })).toBe(may);
});
