// Lazy chunk. Only entry/ may import this folder (tests/package/imports.test.ts).
import ru from '../../../locales/ru.json';
import type { MountEmbeds } from '../../model/embeds.js';
import { type LoadTexts, loadWords } from '../ui/locale.js';
import { createPlaceholders } from './placeholders.js';

/** Makes the published mount function; the builds differ in how they get other languages. */
export const createMount =
  (loadTexts: LoadTexts): MountEmbeds =>
  async (host) =>
    createPlaceholders(host, await loadWords(host, loadTexts, ru));
