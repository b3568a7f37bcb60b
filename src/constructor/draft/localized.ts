import { at, isRaw, type Json, textAt } from './draft.js';

/** Fields that may say one text in several languages. */
const LOCALIZED = /^(?:title|description|purpose)$/;

const isLocalized = (value: Json | undefined, path: readonly string[]): boolean =>
  isRaw(value) && LOCALIZED.test(path.at(-1) ?? '');

/** What a field says; of several languages, the one at hand. */
export const shownAt = (config: Json, path: readonly string[], lang: string): string =>
  isLocalized(at(config, path), path) ? textAt(config, [...path, lang]) : textAt(config, path);

/** Where a text that is typed belongs: other languages stay as they are. */
export const writtenAt = (
  config: Json,
  path: readonly string[],
  lang: string,
): readonly string[] => (isLocalized(at(config, path), path) ? [...path, lang] : path);
