import en from '../../../locales/en.json';
import type { LoadTexts } from './locale.js';
import { loadTexts as loadFile } from './texts-script.js';

/** For the one-file drop-in: English travels in it, any other language is a file beside it. */
export const loadTexts: LoadTexts = async (lang, host) =>
  lang === 'en' ? en : loadFile(lang, host);
