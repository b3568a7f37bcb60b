import type { Texts } from '../../model/texts.js';
import type { LoadTexts } from './locale.js';

const LANGUAGES: Readonly<Record<string, () => Promise<{ readonly default: Texts }>>> = {
  en: () => import('../../../locales/en.json'),
  kk: () => import('../../../locales/kk.json'),
  be: () => import('../../../locales/be.json'),
  uz: () => import('../../../locales/uz.json'),
  ky: () => import('../../../locales/ky.json'),
  hy: () => import('../../../locales/hy.json'),
  az: () => import('../../../locales/az.json'),
  ka: () => import('../../../locales/ka.json'),
  tg: () => import('../../../locales/tg.json'),
  uk: () => import('../../../locales/uk.json'),
  ro: () => import('../../../locales/ro.json'),
  de: () => import('../../../locales/de.json'),
  tr: () => import('../../../locales/tr.json'),
  zh: () => import('../../../locales/zh.json'),
  he: () => import('../../../locales/he.json'),
  ar: () => import('../../../locales/ar.json'),
};

/** For bundlers: a language is a module that they see and split off. */
export const loadTexts: LoadTexts = async (lang) => (await LANGUAGES[lang]?.())?.default ?? {};
