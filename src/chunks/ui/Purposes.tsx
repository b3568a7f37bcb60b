import { h, type JSX } from 'preact';
import type { CategorySettings, Settings } from '../../model/settings.js';
import type { TextKey } from '../../model/texts.js';
import type { Translator } from './text.js';
import { pick } from './title.js';

interface PurposesProps {
  readonly settings: Settings;
  readonly words: Translator;
  /** The sentence around them. */
  readonly text: 'banner.body' | 'banner.bodyOptOut';
}

const purposeOf = ({ id, title }: CategorySettings, words: Translator): string =>
  title ? pick(title, words) : words.t(`cat.${id}.purpose` as TextKey) || id;

/**
 * Who asks, and what for: a word for each category that the answers decide about. One that the
 * operator has named is called by that name.
 */
export const Purposes = ({ settings, words, text }: PurposesProps): JSX.Element | null => {
  const optional = settings.categories.filter(({ required }) => !required);
  const operator = settings.operator || words.t('banner.site');
  const list = optional.map((category) => purposeOf(category, words)).join(', ');
  return list ? <p>{words.t(text, { operator, list })}</p> : null;
};
