import { h, type JSX } from 'preact';
import type { CategorySettings, Settings } from '../../model/settings.js';
import type { TextKey } from '../../model/texts.js';
import type { Words } from './text.js';
import { pick } from './title.js';

interface PurposesProps {
  readonly settings: Settings;
  readonly words: Words;
  /** The sentence around them. */
  readonly text: 'banner.body' | 'banner.bodyOptOut';
}

const purposeOf = ({ id, title }: CategorySettings, words: Words): string =>
  title ? pick(title, words) : words.text(`cat.${id}.purpose` as TextKey) || id;

/**
 * Who asks, and what for: a word for each category that the answers decide about. One that the
 * operator has named is called by that name.
 */
export const Purposes = ({ settings, words, text }: PurposesProps): JSX.Element | null => {
  const optional = settings.categories.filter(({ required }) => !required);
  const operator = settings.operator || words.text('banner.site');
  const list = optional.map((category) => purposeOf(category, words)).join(', ');
  return list ? <p>{words.text(text, { operator, list })}</p> : null;
};
