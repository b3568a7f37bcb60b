import { describe, expectTypeOf, it } from 'vitest';
import type ru from '../../locales/ru.json';
import type {
  Category,
  ConsentConfig,
  CookieInfo,
  ServiceConfig,
  Text,
  TextKey,
  Texts,
} from '../../src/entry/index.js';
import { type Preset, yandexMetrika } from '../../src/entry/presets.js';

describe('a config that compiles', () => {
  it('is the smallest and the longest', () => {
    expectTypeOf({}).toExtend<ConsentConfig>();
    const config: ConsentConfig = {
      $schema: './config.schema.json',
      operator: 'ООО «А»',
      group: ['ООО «Б»'],
      contact: 'a@b.ru',
      policy: { url: '/c', version: '2', covers: ['1'], updated: '2026-11-20' },
      categories: {
        technical: false,
        analytics: { cookies: [{ name: '_ga_*', expires: '2y' }], vendors: [{ name: 'A' }] },
        chat: { title: { ru: 'Чат', en: 'Chat' }, description: 'Ч', required: true },
      },
      services: {
        metrika: { category: 'analytics', title: 'Метрика', country: 'RU' },
        'yandex-metrika': yandexMetrika,
        roistat: true,
        jivo: { title: 'Чат' },
      },
      sites: ['a.ru', 'http://b.ru'],
      cookie: { name: '__Host-c', domain: 'a.ru' },
      expires: 'until-withdrawn',
      reaskAfterRefusal: 30,
      mode: 'opt-out',
      gpc: 'ignore',
      onWithdraw: 'reload',
      withdrawal: { email: 'a@b.ru', within: '5 рабочих дней' },
      locale: 'en',
      texts: { 'action.save': 'Save' },
      ui: { layout: 'bar', theme: 'os', launcher: false, prompt: 'manual' },
      nonce: 'r4nd0m',
    };
    expectTypeOf(config).toEqualTypeOf<ConsentConfig>();
  });

  it('takes a preset, which is a whole service', () => {
    expectTypeOf<Preset>().toExtend<ServiceConfig>();
    expectTypeOf(yandexMetrika).toEqualTypeOf<Preset>();
  });

  it('lets every field be left out', () => {
    expectTypeOf<ConsentConfig>().toEqualTypeOf<Partial<ConsentConfig>>();
    type Required = {
      [Key in keyof ConsentConfig]-?: object extends Pick<ConsentConfig, Key> ? never : Key;
    };
    expectTypeOf<Required[keyof ConsentConfig]>().toEqualTypeOf<never>();
  });
});

describe('a config that does not compile', () => {
  it('has a wrong value', () => {
    const wrong: ConsentConfig[] = [
      // @ts-expect-error a text is wanted
      { operator: 5 },
      // @ts-expect-error a list is wanted
      { group: 'ООО «Б»' },
      // @ts-expect-error the address is needed
      { policy: { version: '1' } },
      // @ts-expect-error a version is a text
      { policy: { url: '/c', version: 1 } },
      // @ts-expect-error true drops nothing
      { categories: { technical: true } },
      // @ts-expect-error required is a boolean
      { categories: { chat: { required: 'yes' } } },
      // @ts-expect-error a cookie has a name
      { categories: { chat: { cookies: [{ purpose: 'x' }] } } },
      // @ts-expect-error false is no service
      { services: { metrika: false } },
      // @ts-expect-error a category is a text
      { services: { metrika: { category: ['analytics'] } } },
      // @ts-expect-error days are a number
      { expires: '30' },
      // @ts-expect-error no such word
      { expires: 'forever' },
      // @ts-expect-error a refusal is always asked about again
      { reaskAfterRefusal: 'until-withdrawn' },
      // @ts-expect-error there is no implied consent
      { mode: 'implied' },
      // @ts-expect-error British spelling
      { gpc: 'honor' },
      // @ts-expect-error no such way
      { onWithdraw: 'ask' },
      // @ts-expect-error no such key
      { texts: { 'action.agree': 'Да' } },
      // @ts-expect-error no such form
      { ui: { layout: 'modal' } },
      // @ts-expect-error a boolean, no text
      { ui: { launcher: 'true' } },
      // @ts-expect-error null is no value
      { nonce: null },
    ];
    expectTypeOf(wrong).toEqualTypeOf<ConsentConfig[]>();
  });

  it('has a field that there is not', () => {
    const wrong: ConsentConfig[] = [
      // @ts-expect-error misspelt
      { operater: 'ООО «А»' },
      // @ts-expect-error of another tool
      { autoClear: true },
      // @ts-expect-error no timer ever grants
      { ui: { dismissOnTimeout: 5 } },
      // @ts-expect-error markup is never taken
      { policy: { url: '/c', html: '<b>x</b>' } },
    ];
    expectTypeOf(wrong).toEqualTypeOf<ConsentConfig[]>();
  });
});

describe('words', () => {
  it('are those of the source locale, no more and no less', () => {
    expectTypeOf<keyof typeof ru>().toEqualTypeOf<TextKey>();
    expectTypeOf<keyof Texts>().toEqualTypeOf<TextKey>();
    expectTypeOf<Texts[TextKey]>().toEqualTypeOf<string>();
  });

  it('are one text, or texts by locale', () => {
    expectTypeOf<'Чат'>().toExtend<Text>();
    expectTypeOf<{ ru: string }>().toExtend<Text>();
    expectTypeOf<number>().not.toExtend<Text>();
    expectTypeOf<{ ru: number }>().not.toExtend<Text>();
  });

  it('of categories are the five; of storage the three', () => {
    expectTypeOf<Category>().toEqualTypeOf<
      'necessary' | 'analytics' | 'technical' | 'functional' | 'advertising'
    >();
    expectTypeOf<CookieInfo['kind']>().toEqualTypeOf<'cookie' | 'local' | 'session' | undefined>();
    expectTypeOf<ServiceConfig['category']>().toEqualTypeOf<string>();
  });
});
