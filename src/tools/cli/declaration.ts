import { sectionsOf } from '../../chunks/declaration/sections.js';
import { treeOf } from '../../chunks/declaration/tree.js';
import { extendConfig } from '../../chunks/presets/extend.js';
import { languageOf } from '../../chunks/ui/locale.js';
import { createWords } from '../../chunks/ui/text.js';
import { resolveConfig } from '../../config/resolve.js';
import { htmlOf } from './declaration/html.js';
import { markdownOf } from './declaration/markdown.js';
import { readSound, write } from './files.js';
import { localesOf, sourcesOf } from './locales.js';
import { EXIT, Stop } from './stop.js';
import type { Words } from './words.js';

interface Options {
  readonly format?: string;
  readonly locale?: string;
  readonly out?: string;
  readonly force?: boolean;
}

/** `declaration`: the table of cookies of a config, for pages that have it written in. */
export const declaration = async (
  file: string,
  { format = 'html', locale: wanted, out, force = false }: Options,
  words: Words,
): Promise<number> => {
  if (!['html', 'md'].includes(format)) throw new Stop(words.unknownFormat(format));
  const { settings } = resolveConfig(extendConfig(await readSound(file, words)));
  const locale = wanted ?? languageOf(settings.locale);
  await localesOf(locale, words);
  const said = createWords(locale, [settings.texts, ...(await sourcesOf(locale))]);
  const sections = sectionsOf(settings, said);
  const text = format === 'md' ? markdownOf(sections) : htmlOf(treeOf(sections, said));
  if (out === undefined) process.stdout.write(text);
  else {
    await write(out, text, force, words);
    console.log(words.written(out));
  }
  return EXIT.ok;
};
