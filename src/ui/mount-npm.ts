import type { Texts } from '../model/texts.js';
import { createMount } from './mount.js';

const LANGUAGES: Readonly<Record<string, () => Promise<{ readonly default: Texts }>>> = {
  en: () => import('../../locales/en.json'),
};

/** For bundlers: a language and the preferences are modules that they see and split off. */
export const mountUi = createMount(
  async (lang) => (await LANGUAGES[lang]?.())?.default ?? {},
  async () => (await import('./preferences/create.js')).createPreferences,
);
