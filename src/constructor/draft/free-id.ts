import { CATEGORIES } from '../../model/category.js';
import { knownIds } from './config.js';
import { at, type Raw } from './draft.js';

/** Whether an id means something already: categories and services share theirs. */
const isTaken = (id: string, config: Raw): boolean =>
  [...CATEGORIES, ...knownIds()].includes(id) ||
  ['categories', 'services'].some((key) => at(config, [key, id]) !== undefined);

/** Whether a category of the owner may be called so. */
export const isFreeId = (id: string, config: Raw): boolean =>
  /^[a-z][a-z0-9_-]{0,31}$/.test(id) && !isTaken(id, config);

/** An id that nothing has yet, out of the name of a host: `cdn.shop-1.ru` → `cdn-shop-1-ru`. */
export const freeId = (host: string, config: Raw): string => {
  const plain = host
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    // With room for a number behind it.
    .slice(0, 28);
  const start = plain || 'service';
  let id = start;
  for (let count = 2; isTaken(id, config); count += 1) id = `${start}-${count}`;
  return id;
};
