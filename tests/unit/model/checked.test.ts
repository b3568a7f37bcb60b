import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { KnownService, Locale } from '../../../src/model/checked.js';
import { KNOWN_SERVICES } from '../../../src/model/known-services.js';

// The compiler holds these lists to the types; the test, to what there is.
const SERVICES: Record<KnownService, true> = {
  'yandex-metrika': true,
  'yandex-maps': true,
  smartcaptcha: true,
  'yandex-direct': true,
  'top-mail-ru': true,
  'vk-retargeting': true,
  'vk-widgets': true,
  'vk-video': true,
  rutube: true,
  roistat: true,
  calltouch: true,
  comagic: true,
  mindbox: true,
  jivo: true,
  bitrix24: true,
  'carrot-quest': true,
  smartcallback: true,
  'google-analytics': true,
  'google-ads': true,
  'google-tag-manager': true,
  youtube: true,
};
const LOCALES: Record<Locale, true> = {
  ...{ ar: true, az: true, be: true, de: true, en: true, he: true, hy: true, ka: true, kk: true },
  ...{ ky: true, ro: true, ru: true, tg: true, tr: true, uk: true, uz: true, zh: true },
};

it('names every preset', () => {
  expect(Object.keys(SERVICES)).toEqual(Object.keys(KNOWN_SERVICES));
});

it('names every language', () => {
  const files = readdirSync('locales').map((file) => file.replace('.json', ''));
  expect(Object.keys(LOCALES).sort()).toEqual(files.sort());
});
