import type { Texts } from '../model/texts.js';
import type { LoadTexts } from './locale.js';

const LANGUAGES: Readonly<Record<string, () => Promise<{ readonly default: Texts }>>> = {
  en: () => import('../../locales/en.json'),
};

/** For bundlers: a language is a module that they see and split off. */
export const loadTexts: LoadTexts = async (lang) => (await LANGUAGES[lang]?.())?.default ?? {};
