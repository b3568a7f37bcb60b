// Has a classic script take modules from its caller: all of them from one object, found once.
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** Where a chunk finds what its caller lends it, on its own script element: see chunk/load.ts. */
const BY_ELEMENT = "Reflect.get(Document.prototype, 'currentScript', document).soglasieShared";

/** Modules that a list lends: itself, and those that it exports names of. */
const lentBy = (list) => [
  resolve(list),
  ...[...readFileSync(list, 'utf8').matchAll(/(?<= from ')\.[^']+(?=\.js')/g)].map(([path]) =>
    resolve(dirname(list), `${path}.ts`),
  ),
];

/** @param {string} list file that says what is lent, by `export { … } from` */
export const borrow = (list) => ({
  globals: { [resolve(list)]: BY_ELEMENT },
  plugin: {
    name: 'borrow',
    async resolveId(source, importer, options) {
      if (!importer || !source.startsWith('.')) return null;
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      return found && lentBy(list).includes(found.id)
        ? { id: resolve(list), external: true }
        : null;
    },
  },
});
