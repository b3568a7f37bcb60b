// Hashes by which the drop-in checks the files beside it, where its own tag has `integrity`.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import replace from '@rollup/plugin-replace';

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
 * Fills in constants of the build, each worked out when its file is built, after what it needs:
 * `files` of dist/, which are watched.
 */
export const fillIn = (values, files = []) => [
  replace({
    preventAssignment: true,
    values: Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, () => JSON.stringify(value())]),
    ),
  }),
  {
    name: 'watch-what-is-hashed',
    buildStart() {
      for (const file of files) this.addWatchFile(resolve(`dist/${file}`));
    },
  },
];
