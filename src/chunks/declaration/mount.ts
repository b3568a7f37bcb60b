// Lazy chunk. Only entry/ may import this folder (tests/package/imports.test.ts).
import ru from '../../../locales/ru.json';
import type { MountDeclaration } from '../../model/declaration.js';
import { createTranslator, type LoadTexts, loadWords } from '../ui/locale.js';
import { createPlaces } from './places.js';
import { sectionsOf } from './sections.js';
import { treeOf } from './tree.js';

/** Makes the published mount function; the builds differ in how they get other languages. */
export const createMount =
  (loadTexts: LoadTexts): MountDeclaration =>
  async (host) => {
    const load = (locale?: string) => loadWords(host, loadTexts, ru, locale);
    const words = await load();
    const { draw, redraw } = createPlaces(
      () => treeOf(sectionsOf(host.settings, words), words),
      host.signal,
    );
    const translate = createTranslator(words, load);
    return {
      draw,
      async setLocale(locale) {
        if (await translate(locale)) redraw();
      },
    };
  };
