import { readdir, readFile } from 'node:fs/promises';
import type { Texts } from '../../model/texts.js';
import { Stop } from './stop.js';
import type { Words } from './words.js';

/** Languages, as they are published beside this file. */
const LOCALES = new URL('locales/', import.meta.url);

const SOURCE = 'ru';

const readLocale = async (name: string): Promise<Partial<Texts>> =>
  JSON.parse(await readFile(new URL(`${name}.json`, LOCALES), 'utf8'));

/** The texts of a language, and those that stand in for what it lacks. */
export const sourcesOf = async (name: string): Promise<Partial<Texts>[]> =>
  Promise.all([...new Set([name, SOURCE])].map(readLocale));

/** Languages that are wanted, all of them where none is named. */
export const localesOf = async (list: string, words: Words): Promise<string[]> => {
  const known = (await readdir(LOCALES)).map((file) => file.replace(/\.json$/, '')).sort();
  const named = list.split(/[\s,]+/).filter(Boolean);
  const unknown = named.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new Stop(words.unknownLocale(unknown, known.join(', ')));
  return named[0] ? named : known;
};
