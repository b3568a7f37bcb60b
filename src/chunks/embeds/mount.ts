// Lazy chunk. Only entry/ may import this folder (tests/package/imports.test.ts).
import ru from '../../../locales/ru.json';
import type { MountEmbeds } from '../../model/embeds.js';
import { createTranslator, type LoadTexts, loadWords } from '../ui/locale.js';
import { createPlaceholders } from './placeholders.js';

/** Makes the published mount function; the builds differ in how they get other languages. */
export const createMount =
  (loadTexts: LoadTexts): MountEmbeds =>
  async (host) => {
    const load = (locale?: string) => loadWords(host, loadTexts, ru, locale);
    const words = await load();
    const { stand, redraw } = createPlaceholders(host, words);
    const translate = createTranslator(words, load);
    return {
      updatePlaceholder: stand,
      async setLocale(locale) {
        if (await translate(locale)) redraw();
      },
    };
  };
