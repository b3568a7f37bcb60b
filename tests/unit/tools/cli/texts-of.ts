import { readdirSync, readFileSync } from 'node:fs';
import { extendConfig } from '../../../../src/chunks/presets/extend.js';
import type { ConsentConfig } from '../../../../src/model/config.js';
import { shownIn } from '../../../../src/tools/cli/texts/shown.js';
import { settingsOf } from '../../support/settings.js';

/** The texts of a locale, as its file has them. */
export const textsOf = (locale: string) =>
  JSON.parse(readFileSync(`locales/${locale}.json`, 'utf8'));
export const LOCALES = readdirSync('locales').map((file) => file.replace('.json', ''));

/** A config that shows nearly all that can be shown. */
export const CONFIG: ConsentConfig = {
  operator: 'ООО «Ромашка»',
  group: ['ООО «Лютик»'],
  policy: { url: '/cookies', version: '2', consentUrl: '/consent.pdf', updated: '2026-11-01' },
  links: [{ title: { ru: 'Данные', en: 'Data' }, url: 'https://romashka.ru/data' }],
  services: { 'yandex-metrika': true, youtube: true },
  categories: {
    necessary: {},
    analytics: {},
    functional: {},
    advertising: {},
    scoring: { title: { ru: 'Скоринг', en: 'Scoring' }, description: 'Оценка' },
  },
  sites: ['romashka.ru', 'a.ru', 'b.ru', 'c.ru', 'd.ru'],
  texts: { 'banner.title': 'Здравствуйте! У нас {cookie}' },
};

export const settingsFor = (config: ConsentConfig) =>
  settingsOf(extendConfig(config) as ConsentConfig);

/** What the command writes of a config in a locale. */
export const textsFor = (config: ConsentConfig, locale = 'ru') =>
  shownIn(
    locale,
    locale === 'ru' ? [textsOf('ru')] : [textsOf(locale), textsOf('ru')],
    settingsFor(config),
    '0.1.0',
  );
