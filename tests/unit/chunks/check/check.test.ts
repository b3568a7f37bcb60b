// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { checkConfig } from '../../../../src/chunks/check/check.js';
import type { Finding } from '../../../../src/chunks/check/finding.js';
import { PRESET_IDS } from '../../../../src/chunks/check/known.js';
import { withWrittenOut, writtenOut } from '../../../../src/chunks/check/written-out.js';
import { extendConfig } from '../../../../src/chunks/presets/extend.js';
import * as presets from '../../../../src/chunks/presets/index.js';
import { namesPreset } from '../../../../src/config/presets.js';
import { OTHER_SERVICES } from '../../../../src/model/other-services.js';
import { WRONG } from '../../../support/wrong-configs.js';

/** Code, path and what else was found out, without the words. */
const told = (config: unknown, page?: string): string[] =>
  checkConfig(namesPreset(config) ? extendConfig(config) : config, page).map(
    ({ code, path, got, nearest }) =>
      [code, path.replace(/^config\.?/, ''), got, nearest && `→ ${nearest}`]
        .filter(Boolean)
        .join(' '),
  );

const cookies = [{ name: 'sid' }];

/** Configs, and all that is to be said about them. */
const TABLE: readonly (readonly [name: string, config: unknown, ...findings: string[]])[] = [
  ['nothing', {}],
  ['no object', 5, 'wrong-value 5'],
  ['a value of another kind', { operator: 5 }, 'wrong-value operator 5'],
  ['a value that is nearly right', { mode: 'OPTOUT' }, 'wrong-value mode "OPTOUT" → opt-out'],
  ['a key', { polcy: { url: '/' } }, 'unknown-key polcy → policy'],
  ['a key in a group', { ui: { them: 'dark' } }, 'unknown-key ui.them → theme'],
  ['a key that is like none', { ui: { colour: 'red' } }, 'unknown-key ui.colour'],
  [
    'a key of a cookie',
    { categories: { own: { cookies: [{ name: 'a', purpse: 'b' }] } } },
    'unknown-key categories.own.cookies[0].purpse → purpose',
  ],
  [
    'a key of a vendor',
    { categories: { own: { vendors: [{ name: 'a', contry: 'RU' }] } } },
    'unknown-key categories.own.vendors[0].contry → country',
  ],
  [
    'a key of a service',
    { services: { stat: { category: 'analytics', mach: ['a.ru'] } } },
    'unknown-key services.stat.mach → match',
  ],
  [
    'a key of a rule',
    { block: [{ match: 'a.ru', category: 'analytics', sevice: 'x' }] },
    'unknown-key block[0].sevice',
  ],
  [
    'a key of the next edition',
    { policy: { url: '/c', upcoming: { version: '2', effective: '2026-12-01', sumary: 'x' } } },
    'unknown-key policy.upcoming.sumary → summary',
  ],
  [
    'a key of a text',
    { texts: { 'banner.titel': 'x' } },
    'unknown-key texts.banner.titel → banner.title',
  ],
  [
    'a tool that is not known',
    { compat: { markup: ['klaro', 'cookie-bot'] } },
    'wrong-value compat.markup[1] "cookie-bot" → cookiebot',
  ],
  [
    'a category that Google is told of',
    { signals: { googleConsentMode: { analitics: ['ad_storage'] } } },
    'unknown-key signals.googleConsentMode.analitics → analytics',
  ],
  [
    'a type that Google has not',
    { signals: { googleConsentMode: { analytics: ['analytics_storage', 'ad_storge'] } } },
    'wrong-value signals.googleConsentMode.analytics[1] "ad_storge" → ad_storage',
  ],
  [
    'a service that is not chosen apart',
    { services: { jivo: true }, signals: { googleConsentMode: { jivo: ['ad_storage'] } } },
    'unknown-key signals.googleConsentMode.jivo',
  ],
  [
    'a service that is chosen apart, and own categories',
    {
      categories: { functional: { choice: 'service' }, chat: {} },
      services: { jivo: true },
      signals: { googleConsentMode: { jivo: ['ad_storage'], chat: ['ad_user_data'] } },
    },
  ],
  ['Google told by the default', { signals: { googleConsentMode: true } }],
  [
    'a category in a rule',
    { block: [{ match: 'a.ru', category: 'analitics' }] },
    'unknown-category block[0].category "analitics" → analytics',
  ],
  [
    'a category in a service',
    { services: { stat: { category: 'ads' } } },
    'unknown-category services.stat.category "ads"',
  ],
  [
    'a service without category',
    { services: { stat: {} } },
    'no-category services.stat.category ""',
  ],
  [
    'a service like a known one, without category',
    { services: { 'yandex-metrica': { provider: 'Яндекс' } } },
    'no-category services.yandex-metrica.category "" → yandex-metrika',
  ],
  [
    'a service with the id of a category',
    { services: { analytics: { category: 'advertising' } } },
    'shared-id services.analytics.category analytics',
  ],
  [
    'a service that is not known',
    { services: { yandexmetrika: true } },
    'unknown-preset services.yandexmetrika true → yandex-metrika',
  ],
  ['known services', { services: { 'yandex-metrika': true, roistat: true, smartcaptcha: true } }],
  [
    'a hub elsewhere',
    { sites: ['a.ru', 'b.ru'], hub: 'https://c.ru/hub.html' },
    'hub-outside-sites hub https://c.ru/hub.html',
  ],
  ['a hub on a subdomain', { sites: ['a.ru', 'b.ru'], hub: 'https://www.b.ru/hub.html' }],
  ['a hub by its path', { sites: ['a.ru', 'b.ru'], hub: '/hub.html' }],
  ['a tour with nowhere to go', { sites: ['a.ru'], tour: '/tour.html' }, 'single-site tour'],
  ['a subdomain beside its site', { sites: ['a.ru', 'b.a.ru'] }, 'covered-site sites b.a.ru'],
  [
    'a site twice',
    { sites: ['a.ru', 'http://A.ru'] },
    'covered-site sites a.ru',
    'covered-site sites a.ru',
  ],
  [
    'a rule behind a wider one',
    {
      block: [
        { match: 'ads.ru', category: 'advertising' },
        { match: 'img.ads.ru/pixel', category: 'advertising' },
      ],
    },
    'unreachable-rule block[1] config.block[0]',
  ],
  [
    'a rule before a wider one',
    {
      block: [
        { match: 'ads.ru/pixel', category: 'advertising' },
        { match: 'ads.ru', category: 'advertising' },
      ],
    },
    'unreachable-rule block[0] config.block[1]',
  ],
  [
    'a rule twice',
    {
      block: [
        { match: 'ads.ru', category: 'advertising' },
        { match: 'https://ADS.ru/', category: 'advertising' },
      ],
    },
    'unreachable-rule block[1] config.block[0]',
  ],
  [
    'a rule for what a service holds',
    {
      services: { 'yandex-metrika': true },
      block: [{ match: 'mc.yandex.ru/metrika/tag.js', category: 'analytics' }],
    },
    'unreachable-rule block[0] config.services.yandex-metrika',
  ],
  [
    'rules for one address and two categories, which both have to be granted',
    {
      block: [
        { match: 'ads.ru', category: 'advertising' },
        { match: 'ads.ru/stat', category: 'analytics' },
      ],
    },
  ],
  [
    'a rule for what is always granted',
    { block: [{ match: 'a.ru', category: 'necessary' }] },
    'idle-rule block[0] necessary',
  ],
  [
    'a rule for what the operator requires',
    {
      categories: { technical: { required: true } },
      block: [{ match: 'a.ru', category: 'technical' }],
    },
    'idle-rule block[0] technical',
  ],
  [
    'a cookie of two categories',
    { categories: { analytics: { cookies }, functional: { cookies } } },
    'duplicate-cookie categories.functional.cookies sid, config.categories.analytics',
  ],
  [
    'a cookie that a service names by a pattern',
    {
      services: { 'google-analytics': true },
      categories: { functional: { cookies: [{ name: '_ga_X1' }] } },
    },
    'duplicate-cookie services.google-analytics.cookies _ga_*, config.categories.functional',
  ],
  [
    'a cookie twice in one place',
    { categories: { analytics: { cookies: [...cookies, ...cookies] } } },
    'duplicate-cookie categories.analytics.cookies sid, config.categories.analytics',
  ],
  [
    'a cookie and a key of storage with one name',
    { categories: { analytics: { cookies: [{ name: 'sid' }, { name: 'sid', kind: 'local' }] } } },
  ],
];

describe('the full checker', () => {
  it.each(TABLE)('says all about %s', (_, config, ...findings) => {
    expect(told(config)).toEqual(findings);
  });

  it('says whether the sites cover a page', () => {
    const config = { sites: ['a.ru'] };
    expect(told(config, 'https://www.a.ru/x')).toEqual([]);
    expect(told(config, 'https://b.ru/')).toEqual(['page-outside-sites sites https://b.ru/']);
    expect(told({}, 'https://b.ru/')).toEqual([]);
  });

  it('finds nothing in the known services, whatever two are taken', () => {
    const ids = Object.values(presets).map(({ id }) => id);
    expect(ids.sort()).toEqual([...PRESET_IDS].sort());
    for (const one of ids) {
      for (const other of ids) {
        const services = { [one]: writtenOut(one), [other]: writtenOut(other) };
        expect(told({ services }), `${one} ${other}`).toEqual([]);
      }
    }
  });

  it.each(OTHER_SERVICES)('says what a config has to say of %s, and is content with it', (id) => {
    for (const [services, ...codes] of [
      [{ [id]: true }, `incomplete-preset services.${id} true`],
      [{ [id]: {} }, `incomplete-preset services.${id}.category ""`],
      [{ [id]: { match: ['a.ru'] } }, `incomplete-preset services.${id}.category ""`],
      [{ [id]: { category: 'chat' } }, `unknown-category services.${id}.category "chat"`],
      [{ [id]: { category: 'technical' } }, `preset-without-match services.${id}`],
      [{ [id]: { category: 'technical', match: [] } }],
    ] as const) {
      expect(told({ services })[0]).toEqual(codes[0]);
      if (/chat|\[\]/.test(JSON.stringify(services))) continue;
      const whole = withWrittenOut({ services });
      expect(told(whole)).toEqual([]);
      expect(whole).toMatchObject({ services: { [id]: Object(services[id]) } });
    }
    const [{ remedy }] = checkConfig({ services: { [id]: true } }) as [Finding];
    const [, json = ''] = /(\{.*\});/.exec(remedy.ru) ?? [];
    expect(JSON.parse(json)).toEqual(writtenOut(id));
    expect(remedy.en).toContain(json);
  });

  it.each(WRONG)('says at every fault of the library what to do: %s %j', (path, config) => {
    const errors = checkConfig(config).filter(({ severity }) => severity === 'error');
    expect(errors.map((one) => one.path).join()).toContain(path);
    for (const { remedy, expected } of errors) {
      expect(remedy.ru).toMatch(/^[А-ЯЁ].*\.$/);
      expect(remedy.en).toMatch(/^[A-Z][^а-яё]*\.$/);
      // A regular expression is no help, and English none in Russian.
      expect(remedy.ru + remedy.en).not.toMatch(/\^|\\w|undefined/);
      if (/ /.test(expected)) expect(remedy.ru).not.toContain(expected);
    }
  });

  it('looks at hostile input as at any other', () => {
    const hostile = JSON.parse(
      '{"__proto__":{"a":1},"constructor":1,"services":{"__proto__":{"category":"x"}},"block":[null]}',
    );
    expect(told(hostile)).toContain('unknown-key constructor');
    expect(({} as Record<string, unknown>).a).toBeUndefined();
  });
});
