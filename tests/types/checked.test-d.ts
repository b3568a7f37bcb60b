import { describe, expectTypeOf, it } from 'vitest';
import {
  type Consent,
  type ConsentConfig,
  createConsent,
  defineConfig,
} from '../../src/entry/index.js';
import { jivo, yandexMetrika } from '../../src/entry/presets.js';
import { createTestConsent } from '../../src/entry/testing.js';

declare const wide: ConsentConfig;
declare const days: number;
declare const words: string;
declare const isOn: boolean;
declare const services: Record<string, true>;
declare const grants: Record<string, boolean>;
/** What TypeScript makes of a file with `resolveJsonModule`. */
declare const imported: {
  $schema: string;
  policy: { url: string; version: string };
  categories: { technical: boolean; chat: { title: string; expires: number } };
  services: {
    'yandex-metrika': boolean;
    own: { category: string; cookies: { name: string; kind: string }[] };
  };
  block: { match: string; category: string }[];
  signals: { googleConsentMode: { chat: string[] }; yandexMetrika: number[] };
  compat: { markup: string[] };
  expires: number;
  mode: string;
  locale: string;
  ui: { layout: string; launcher: boolean };
};

describe('a config that is written out', () => {
  it('compiles as it is in the documentation', () => {
    createConsent();
    createConsent({});
    createConsent({
      $schema: './config.schema.json',
      operator: 'ООО «А»',
      group: ['ООО «Б»'],
      contact: 'a@b.ru',
      links: [{ title: { ru: 'О данных' }, url: '/privacy' }],
      policy: {
        url: '/c',
        version: '2',
        covers: ['1'],
        upcoming: { version: '3', effective: '2027-01-01', reconsent: true },
      },
      categories: {
        technical: false,
        analytics: { cookies: [{ name: '_ga_*', expires: '2y' }], vendors: [{ name: 'A' }] },
        chat: { title: { ru: 'Чат' }, required: true, expires: 30, choice: 'service' },
        necessary: { description: 'Вход' },
      },
      choice: 'service',
      services: {
        roistat: true,
        jivo: { title: 'Чат' },
        'vk-widgets': { category: 'advertising' },
        'yandex-metrika': { ...yandexMetrika, category: 'advertising' },
        own: { category: 'chat', match: ['a.ru'], cookies: [{ name: 'x', kind: 'local' }] },
      },
      block: [{ match: 'ads.ru', category: 'chat' }],
      sites: ['a.ru', 'http://b.ru'],
      handoff: { except: ['help.a.ru'] },
      cookie: { name: '__Host-c' },
      expires: 400,
      reaskAfterRefusal: 1,
      mode: 'opt-out',
      withdrawal: { within: '5 рабочих дней' },
      signals: {
        googleConsentMode: { chat: ['ad_storage'] },
        yandexMetrika: [1],
        dataLayer: 'shop',
      },
      compat: { markup: ['klaro'], importChoice: true },
      record: { url: '/records' },
      locale: 'kk-KZ',
      texts: { 'action.save': 'Save' },
      ui: { layout: 'bar', launcher: 'left' },
      nonce: 'r4nd0m',
    });
    createConsent({ ui: false, expires: 'until-withdrawn', locale: '' });
    createConsent({ services: { jivo, 'yandex-metrika': yandexMetrika } });
  });

  it('does not compile with a slip', () => {
    // @ts-expect-error a preset that there is not
    createConsent({ services: { 'yandex-metrica': true } });
    // @ts-expect-error a category that there is not
    createConsent({ services: { own: { category: 'analitics' } } });
    // @ts-expect-error nor for a preset
    createConsent({ services: { jivo: { category: 'chat' } } });
    createConsent({
      categories: { technical: false },
      // @ts-expect-error a category that was dropped
      services: { own: { category: 'technical' } },
    });
    // @ts-expect-error a service without a category
    createConsent({ services: { own: { title: 'Чат' } } });
    // @ts-expect-error nor without anything
    createConsent({ services: { own: {} } });
    // @ts-expect-error a service is no switch
    createConsent({ services: { jivo: false } });
    // @ts-expect-error a field of a service
    createConsent({ services: { own: { category: 'analytics', mach: ['a.ru'] } } });
    // @ts-expect-error a category of a rule
    createConsent({ block: [{ match: 'a.ru', category: 'marketing' }] });
    // @ts-expect-error the second rule
    createConsent({ block: [{ match: 'a.ru', category: 'analytics' }, { match: 'b.ru' }] });
    // @ts-expect-error longer than browsers keep a cookie
    createConsent({ expires: 500 });
    // @ts-expect-error less than a day
    createConsent({ expires: 0 });
    // @ts-expect-error part of a day
    createConsent({ reaskAfterRefusal: 1.5 });
    // @ts-expect-error of a category
    createConsent({ categories: { analytics: { expires: 401 } } });
    // @ts-expect-error three letters
    createConsent({ locale: 'rus' });
    // @ts-expect-error a language that does not ship
    createConsent({ locale: 'fr' });
    // @ts-expect-error what is always on
    createConsent({ categories: { necessary: false } });
    // @ts-expect-error true drops nothing
    createConsent({ categories: { technical: true } });
    // @ts-expect-error a field of a category
    createConsent({ categories: { chat: { titel: 'Чат' } } });
    // @ts-expect-error a field of its cookie
    createConsent({ categories: { chat: { cookies: [{ name: 'x', ttl: '1y' }] } } });
    // @ts-expect-error a field of the config
    createConsent({ operater: 'ООО «А»' });
    // @ts-expect-error a field of the policy
    createConsent({ policy: { url: '/c', html: '<b>x</b>' } });
    // @ts-expect-error the policy needs its address
    createConsent({ policy: { version: '1' } });
    // @ts-expect-error no such word
    createConsent({ mode: 'opt-inn' });
    // @ts-expect-error no such form
    createConsent({ ui: { layout: 'modal' } });
    // @ts-expect-error no such key
    createConsent({ texts: { 'action.agree': 'Да' } });
    // @ts-expect-error no such tool
    createConsent({ compat: { markup: ['klaros'] } });
    // @ts-expect-error nor here
    createConsent({ ui: { theme: 'drak' } });
    // @ts-expect-error nor here
    createConsent({ onWithdraw: 'relaod' });
    // @ts-expect-error nor here
    createConsent({ gpc: true });
    // @ts-expect-error nor of a choice
    createConsent({ categories: { functional: { choice: 'services' } } });
    // @ts-expect-error nor of a store
    createConsent({ services: { jivo: { cookies: [{ name: 'x', kind: 'locale' }] } } });
    // @ts-expect-error two letters, and a hyphen
    createConsent({ locale: 'ru_RU' });
    // @ts-expect-error ids are small letters
    createConsent({ categories: { Chat: {} } });
    // @ts-expect-error without spaces
    createConsent({ services: { 'my chat': { category: 'functional' } } });
    // @ts-expect-error and Latin ones
    createConsent({ services: { чат: { category: 'functional' } } });
    // @ts-expect-error the names of the exports are no ids
    createConsent({ services: { yandexMetrika: true } });
    createConsent({
      categories: { analytics: false },
      // @ts-expect-error its category was dropped
      services: { 'yandex-metrika': true },
    });
    createConsent({
      categories: { functional: false },
      // @ts-expect-error nor does a title give it one
      services: { jivo: { title: 'Чат' } },
    });
    // @ts-expect-error a category of a signal
    createConsent({ signals: { googleConsentMode: { analitics: ['ad_storage'] } } });
    // @ts-expect-error a type that Google has not
    createConsent({ signals: { googleConsentMode: { analytics: ['ad_storge'] } } });
    // @ts-expect-error a field of the signals
    createConsent({ signals: { yandexMetrica: [1] } });
    // @ts-expect-error a list of numbers
    createConsent({ signals: { yandexMetrika: 1 } });
    // @ts-expect-error a list names no categories
    createConsent({ categories: ['analytics', 'chat'] });
    // @ts-expect-error nor services
    createConsent({ services: ['yandex-metrika'] });
    // @ts-expect-error rules are a list
    createConsent({ block: { 'a.ru': 'analytics' } });
    // @ts-expect-error the policy is no text
    createConsent({ policy: '/cookies' });
    // @ts-expect-error a field of the next edition
    createConsent({ policy: { url: '/c', upcoming: { version: '2', efective: '2027-01-01' } } });
    // @ts-expect-error one text for a key
    createConsent({ texts: { 'banner.title': { ru: 'Вопрос' } } });
    // @ts-expect-error a text, no list
    createConsent({ sites: 'a.ru' });
    // @ts-expect-error null is no value
    createConsent({ nonce: null });
    // @ts-expect-error nor in a file of its own
    defineConfig({ services: { 'yandex-metrica': true } });
    // @ts-expect-error nor there
    defineConfig({ operater: 'ООО «А»' });
  });

  it('knows its ids', () => {
    const consent = createConsent({
      categories: { technical: false, chat: {} },
      services: { jivo: true, own: { category: 'chat' } },
    });
    for (const id of ['analytics', 'necessary', 'chat', 'jivo', 'own'] as const) consent.has(id);
    consent.set({ analytics: true, own: false });
    consent.withdraw('chat', 'jivo');
    void consent.when('own');
    expectTypeOf(consent.get().categories.chat).toEqualTypeOf<boolean>();
    // @ts-expect-error misspelt
    consent.has('analitics');
    // @ts-expect-error misspelt
    void consent.when('analitics');
    // @ts-expect-error misspelt
    consent.set({ analitics: true });
    // @ts-expect-error misspelt
    consent.withdraw('chat', 'jivoo');
    // @ts-expect-error dropped
    consent.has('technical');
    // @ts-expect-error misspelt
    consent.get().categories.analitics;
    // @ts-expect-error a service is no category
    consent.get().categories.own;
    // @ts-expect-error booleans alone
    consent.set({ analytics: 'yes' });
    // @ts-expect-error misspelt
    consent.on('chnage', () => {});
    // @ts-expect-error no such view
    void consent.open('prefs');
    void consent.setLocale('kk-KZ');
    // @ts-expect-error three letters
    void consent.setLocale('rus');
    void consent.setLocale(words);
  });

  it('knows the five without one', () => {
    const consent = createConsent();
    consent.has('advertising');
    // @ts-expect-error misspelt
    consent.has('analitics');
  });

  it('says the same in a test of the app', () => {
    const consent = createTestConsent({
      config: { categories: { chat: {} } },
      grants: { chat: true },
    });
    consent.has('chat');
    // @ts-expect-error misspelt
    consent.has('analitics');
    // @ts-expect-error misspelt
    createTestConsent({ grants: { analitics: true } });
    // @ts-expect-error a preset that there is not
    createTestConsent({ config: { services: { 'yandex-metrica': true } } });
    createTestConsent({ config: wide, grants }).has('whatever');
    const take = (consent: Consent): boolean => consent.has('whatever');
    take(createTestConsent());
  });

  it('says the same from a file of its own', () => {
    const config = defineConfig({ categories: { chat: {} }, group: ['ООО «Б»'] });
    const consent = createConsent(config);
    consent.has('chat');
    // @ts-expect-error misspelt
    consent.has('analitics');
  });
});

describe('a config that comes from elsewhere', () => {
  it('is as open as it was', () => {
    const consent = createConsent(wide);
    expectTypeOf(consent).toEqualTypeOf<Consent>();
    consent.has('whatever');
    consent.set({ whatever: true });
    createConsent(defineConfig(wide)).has('whatever');
    createConsent({ expires: days, locale: words, services }).has('whatever');
    createConsent({ services: { own: { category: words } } });
    createConsent({ ...wide, operator: 'ООО «А»' }).has('whatever');
    createConsent(JSON.parse('{}')).has('whatever');
    createConsent({ categories: Object.fromEntries([['chat', {}]]) }).has('whatever');
    createConsent({ block: [words].map((match) => ({ match, category: 'advertising' })) });
    createConsent({ ui: { layout: isOn ? 'bar' : 'card', launcher: isOn } });
    createConsent({ categories: { technical: isOn ? {} : false } });
    createConsent({ services: { jivo: isOn ? true : { category: 'advertising' } } });
  });

  it('may be a JSON file that is imported: its words are texts, its switches booleans', () => {
    expectTypeOf(imported.ui.layout).toEqualTypeOf<string>();
    const consent = createConsent(imported);
    consent.has('chat');
    consent.set({ 'yandex-metrika': true });
    createConsent(defineConfig(imported)).has('chat');
    createConsent({ ...imported, nonce: words }).has('chat');
    // @ts-expect-error a field of the config
    createConsent({ ...imported, operater: words });
  });

  it('gives an object that passes for any', () => {
    const take = (consent: Consent): boolean => consent.has('whatever');
    take(createConsent({ categories: { chat: {} } }));
    expectTypeOf<ReturnType<typeof createConsent>>().toExtend<Consent>();
  });
});
