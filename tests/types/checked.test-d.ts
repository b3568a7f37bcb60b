import { describe, expectTypeOf, it } from 'vitest';
import {
  type Consent,
  type ConsentConfig,
  createConsent,
  defineConfig,
} from '../../src/entry/index.js';
import { jivo, yandexMetrika } from '../../src/entry/presets.js';

declare const wide: ConsentConfig;
declare const days: number;
declare const words: string;
declare const services: Record<string, true>;

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
  });

  it('knows the five without one', () => {
    const consent = createConsent();
    consent.has('advertising');
    // @ts-expect-error misspelt
    consent.has('analitics');
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
  });

  it('gives an object that passes for any', () => {
    const take = (consent: Consent): boolean => consent.has('whatever');
    take(createConsent({ categories: { chat: {} } }));
    expectTypeOf<ReturnType<typeof createConsent>>().toExtend<Consent>();
  });
});
