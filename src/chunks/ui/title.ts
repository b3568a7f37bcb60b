import type { CategorySettings, ServiceSettings, Text } from '../../model/settings.js';
import type { TextKey } from '../../model/texts.js';
import type { Words } from './text.js';

/** The operator's own text: this language → ru → en → the first there is. */
export const pick = (text: Text, words: Words): string => {
  const { lang } = words;
  const own =
    typeof text === 'string'
      ? text
      : (text[lang] ?? text.ru ?? text.en ?? Object.values(text)[0] ?? '');
  return own.replaceAll('{cookie}', words.text('term.cookie'));
};

/** Title of a category: the operator's, else the language's, else its id. */
export const titleOf = ({ id, title }: CategorySettings, words: Words): string =>
  title ? pick(title, words) : words.text(`cat.${id}.title` as TextKey) || id;

/** Name of a service: the operator's or the preset's, else whose it is, else its id. */
export const serviceName = (
  { id, title, provider }: Pick<ServiceSettings, 'id' | 'title' | 'provider'>,
  words: Words,
): string => pick(title, words) || provider || id;
