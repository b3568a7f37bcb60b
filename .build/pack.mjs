// Archives: the same bytes of the same sources, whenever and wherever they are made.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { zipSync } from 'fflate';

/** Files below a folder, by their paths inside of it; with `/` on every system. */
export const filesIn = (folder) =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/').slice(folder.length + 1),
    )
    .sort();

export const bytesIn = (folder, files = filesIn(folder)) =>
  Object.fromEntries(files.map((path) => [path, readFileSync(`${folder}/${path}`)]));

export const within = (folder, files) =>
  Object.fromEntries(Object.entries(files).map(([path, it]) => [`${folder}/${path}`, it]));

/** What browsers load of a site with the tag. */
export const libraryFiles = () => ({
  ...bytesIn(
    'dist',
    readdirSync('dist').filter((file) => /^soglasie(?!\.all).*\.js$/.test(file)),
  ),
  ...within('locales', bytesIn('dist/locales')),
});

/** Writes a zip of a folder with these files. */
export function pack(file, folder, files) {
  const entries = Object.entries(within(folder, files)).sort(([one], [other]) =>
    one < other ? -1 : 1,
  );
  mkdirSync(dirname(file), { recursive: true });
  // A zip keeps the time of day without a zone: the first moment that it can tell.
  writeFileSync(
    file,
    zipSync(Object.fromEntries(entries), { level: 9, mtime: new Date(1980, 0, 1) }),
  );
}
