// Has a classic script take modules from its caller: all of them from one object, found once.
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** Where a chunk finds what its caller lends it, on its own script element: see core/platform/load.ts. */
const BY_ELEMENT =
  "Object.getOwnPropertyDescriptor(Object.getPrototypeOf(Object.getPrototypeOf(document)),'currentScript').get.call(document).soglasieShared";

/** Modules that a list exports names of. */
const namedIn = (list) =>
  [...readFileSync(list, 'utf8').matchAll(/(?<= from ')\.[^']+(?=\.js')/g)].map(([path]) =>
    resolve(dirname(list), `${path}.ts`),
  );

/**
 * @param {string} list file that says what is lent, by `export { … } from`
 * @param {boolean} isWhole whether modules are borrowed as well where they are imported themselves:
 *   then the list has every name that the chunk takes of them, and a test holds it to that
 */
export const borrow = (list, isWhole = false) => ({
  globals: { [resolve(list)]: BY_ELEMENT },
  plugin: {
    name: 'borrow',
    async resolveId(source, importer, options) {
      if (!importer || !source.startsWith('.')) return null;
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      const isLent = found?.id === resolve(list) || (isWhole && namedIn(list).includes(found?.id));
      return isLent ? { id: resolve(list), external: true } : null;
    },
  },
});
