// Lazy chunk. Nothing outside entry/ may import this folder (tests/package/imports.test.ts).
import ru from '../../../locales/ru.json';
import type { MountUi } from '../../model/ui.js';
import { createTranslator, type LoadTexts, loadWords } from './locale.js';
import { bodyReady } from './page.js';
import type { LoadPreferences } from './preferences.js';
import { createWidget } from './view.js';

/** Makes the published mount function; the builds differ in how they get what is not built in. */
export const createMount =
  (loadTexts: LoadTexts, loadPreferences: LoadPreferences): MountUi =>
  async (host) => {
    const load = (locale?: string) => loadWords(host, loadTexts, ru, locale);
    const [words] = await Promise.all([load(), bodyReady()]);
    const translate = createTranslator(words, load);
    return createWidget({ host, words, loadPreferences, translate });
  };
