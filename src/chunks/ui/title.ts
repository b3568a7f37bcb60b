import type { Text } from '../../model/config-parts.js';
import type { CategorySettings, ServiceSettings } from '../../model/settings.js';
import type { TextKey } from '../../model/texts.js';
import type { Translator } from './text.js';

/** The operator's own text: this language → ru → en → the first there is. */
export const pick = (text: Text, words: Translator): string => {
  const { lang } = words;
  const own =
    typeof text === 'string'
      ? text
      : (text[lang] ?? text.ru ?? text.en ?? Object.values(text)[0] ?? '');
  return own.replaceAll('{cookie}', words.t('term.cookie'));
};

/** Title of a category: the operator's, else the language's, else its id. */
export const titleOf = ({ id, title }: CategorySettings, words: Translator): string =>
  title ? pick(title, words) : words.t(`cat.${id}.title` as TextKey) || id;

/** Name of a service: the operator's or the preset's, else whose it is, else its id. */
export const serviceName = (
  { id, title, provider }: Pick<ServiceSettings, 'id' | 'title' | 'provider'>,
  words: Translator,
): string => pick(title, words) || provider || id;
