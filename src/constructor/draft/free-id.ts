import { CATEGORIES } from '../../model/category.js';
import { knownIds } from './config.js';
import { at, isRaw, type Raw } from './draft.js';

/** An id that nothing has yet, out of the name of a host: `cdn.shop-1.ru` → `cdn-shop-1-ru`. */
export const freeId = (host: string, config: Raw): string => {
  const taken = ['categories', 'services'].flatMap((key) => {
    const all = at(config, [key]);
    return isRaw(all) ? Object.keys(all) : [];
  });
  const plain = host
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 28);
  const start = plain || 'service';
  const isTaken = (id: string): boolean =>
    [...taken, ...CATEGORIES, ...knownIds()].some((one) => one === id);
  let id = start;
  for (let count = 2; isTaken(id); count += 1) id = `${start}-${count}`;
  return id;
};
