// Hashes by which the drop-in checks the files beside it, where its own tag has `integrity`.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import replace from '@rollup/plugin-replace';
import { published } from './published.mjs';

/** SHA-256: as safe here as the longer ones, and 20 characters shorter in what every visitor loads. */
export const integrityOf = (file) =>
  `sha256-${createHash('sha256')
    .update(readFileSync(`dist/${file}`))
    .digest('base64')}`;

/** Every locale file, and the given ones, by their names. */
export const integrityOfAll = (files) =>
  Object.fromEntries(
    [...files, ...readdirSync('dist/locales').map((file) => `locales/${file}`)].map((file) => [
      file,
      integrityOf(file),
    ]),
  );

/**
 * Fills in constants of the build that depend on `files` of dist/: worked out when those are there,
 * and again when they change.
 */
export const fillIn = (values, files) => [
  {
    name: 'wait-for-published',
    buildStart() {
      for (const file of files) this.addWatchFile(resolve(`dist/${file}`));
    },
    async renderChunk() {
      await Promise.all(files.map(published));
      return null;
    },
  },
  replace({
    // Not in the modules: in the files that they become.
    include: /^soglasie/,
    preventAssignment: true,
    values: Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, () => JSON.stringify(value())]),
    ),
  }),
];
