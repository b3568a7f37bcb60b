import { CATEGORIES } from '../../model/category.js';
import { at, isRaw, textAt } from '../draft/draft.js';
import type { It } from './it.js';

/** Ids of the categories of a config, in their order. */
export const categoryIds = ({ state }: It): string[] => {
  const own = at(state.draft.config, ['categories']);
  return [...new Set([...CATEGORIES, ...Object.keys(isRaw(own) ? own : {})])].filter(
    (id) => at(own, [id]) !== false,
  );
};

/** Title of a category in the words of the page. */
export const categoryTitle = ({ words, state }: It, id: string): string => {
  const own = at(state.draft.config, ['categories', id, 'title']);
  return (typeof own === 'string' && own) || textAt(words.choices.categories, [id]) || id;
};

/** What a category can be chosen from; one that is written and unknown stays in sight. */
export const categoryOptions = (it: It, written: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...new Set([...categoryIds(it), ...(written ? [written] : [])])].map((id) => [
      id,
      categoryTitle(it, id),
    ]),
  );
