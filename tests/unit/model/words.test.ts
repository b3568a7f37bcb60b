import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { consentTypes } from '../../../src/core/signals/consent-mode.js';
import { KNOWN_SERVICES } from '../../../src/model/known-services.js';
import type { GoogleType, KnownServices, Locale } from '../../../src/model/words.js';

// The compiler holds these lists to the types; the test, to what there is.
const SERVICES: KnownServices = {
  'yandex-metrika': 'analytics',
  'yandex-maps': 'functional',
  smartcaptcha: 'necessary',
  'yandex-direct': 'advertising',
  'top-mail-ru': 'advertising',
  'vk-retargeting': 'advertising',
  'vk-widgets': 'functional',
  'vk-video': 'functional',
  rutube: 'functional',
  roistat: 'advertising',
  calltouch: 'advertising',
  comagic: 'advertising',
  mindbox: 'advertising',
  jivo: 'functional',
  bitrix24: 'functional',
  'carrot-quest': 'functional',
  smartcallback: 'functional',
  'google-analytics': 'analytics',
  'google-ads': 'advertising',
  'google-tag-manager': 'advertising',
  youtube: 'functional',
};
const LOCALES: Record<Locale, true> = {
  ...{ ar: true, az: true, be: true, de: true, en: true, he: true, hy: true, ka: true, kk: true },
  ...{ ky: true, ro: true, ru: true, tg: true, tr: true, uk: true, uz: true, zh: true },
};

const GOOGLE_TYPES: Record<GoogleType, true> = {
  ...{ ad_storage: true, ad_user_data: true, ad_personalization: true, analytics_storage: true },
  ...{ functionality_storage: true, personalization_storage: true, security_storage: true },
};

it('names every preset, with its category', () => {
  const known = Object.entries(KNOWN_SERVICES).map(([id, text]) => [id, text.split(' ')[0]]);
  expect(Object.entries(SERVICES)).toEqual(known);
});

it('names every consent type of Google', () => {
  expect(Object.keys(GOOGLE_TYPES).sort()).toEqual(Object.keys(consentTypes(true, {})).sort());
});

it('names every language', () => {
  const files = readdirSync('locales').map((file) => file.replace('.json', ''));
  expect(Object.keys(LOCALES).sort()).toEqual(files.sort());
});
