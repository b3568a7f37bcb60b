import { describe, expect, it } from 'vitest';
import { adviceOn } from '../../../../src/chunks/check/advice.js';
import { extendConfig } from '../../../../src/chunks/presets/extend.js';
import { resolveConfig } from '../../../../src/config/resolve.js';

const told = (config: object, hasOpener?: boolean): string[] =>
  adviceOn(resolveConfig(extendConfig(config)).settings, hasOpener).map(
    ({ code, severity, path, remedy }) => {
      expect(remedy.ru).toMatch(/^[А-ЯЁ].*[^ ]\.$/);
      expect(remedy.en).toMatch(/^[A-Z][^а-яё]*\.$/);
      return `${severity} ${code} ${path}`;
    },
  );

describe('what is no fault, and probably not meant', () => {
  it.each([
    'help@romashka.ru',
    'a.b+c@mail.romashka.shop',
    'почта@ромашка.рф',
    'x_1@xn--80aaxitdbjk.xn--p1ai',
  ])('is no address that letters go to: %s', (contact) => expect(told({ contact })).toEqual([]));

  it.each([
    ...[
      '/politika.html',
      'https://romashka.ru/contacts',
      'mailto:help@romashka.ru',
      '+7 495 123-45-67',
    ],
    ...['help@romashka', 'help', 'a@b.ru, c@d.ru', 'ООО <a@b.ru>', '@romashka', 'a b@c.ru'],
  ])('is a contact that letters do not reach: %s', (contact) => {
    expect(told({ contact })).toEqual(['error no-mail config.contact']);
    expect(told({ withdrawal: { email: contact } })).toEqual([
      'error no-mail config.withdrawal.email',
    ]);
  });

  it.each<[object, ...string[]]>([
    [{}],
    [{ mode: 'opt-in' }],
    [{ mode: 'opt-out' }, 'warning opt-out config.mode'],
    [
      { categories: { analytics: { required: true }, advertising: { required: true } } },
      'warning required-category config.categories.analytics.required',
      'warning required-category config.categories.advertising.required',
    ],
    [{ categories: { technical: { required: true }, necessary: { required: true } } }],
    [
      { services: { jivo: { category: 'necessary' } } },
      'warning necessary-service config.services.jivo.category',
    ],
    [{ services: { smartcaptcha: true, own: { category: 'necessary' } } }],
    [
      { services: { dzen: { category: 'necessary', match: [] } } },
      'warning necessary-service config.services.dzen.category',
    ],
    // Whether a form does without its check, its owner knows; where the data go is said all the same.
    [
      { services: { recaptcha: { category: 'necessary', match: [] } } },
      'warning data-abroad config.services.recaptcha',
    ],
  ])('is said of %j', (config, ...advice) => {
    expect(told(config)).toEqual(advice);
  });

  it.each(['google-analytics', 'google-ads', 'google-tag-manager', 'youtube'])(
    'is %s, which sends data abroad',
    (id) => {
      const path = `config.services.${id}`;
      expect(told({ services: { [id]: true } })).toEqual([`warning data-abroad ${path}`]);
    },
  );

  it('is any service that says so by its country, and none of Russia or of nowhere', () => {
    const service = (country: string) => ({
      services: { own: { category: 'analytics', country } },
    });
    expect(told(service('DE'))).toEqual(['warning data-abroad config.services.own']);
    for (const country of ['RU', 'ru', '']) expect(told(service(country))).toEqual([]);
    expect(told({ services: { 'yandex-metrika': true, rutube: true, jivo: true } })).toEqual([]);
  });

  it('is a page without anything that opens the preferences', () => {
    const config = { ui: { launcher: false } };
    expect(told(config)).toEqual(['warning no-opener config.ui.launcher']);
    expect(told(config, false)).toEqual(['warning no-opener config.ui.launcher']);
    expect(told(config, true)).toEqual([]);
    expect(told({ ui: { launcher: 'auto' } }, false)).toEqual([]);
    // It has means of its own.
    expect(told({ ui: false }, false)).toEqual([]);
  });
});
