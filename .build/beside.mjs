// Empties dist/, and puts there what is not bundled.
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { describeLibrary, publishConstructor } from './constructor.mjs';
import { schemaOf } from './schema.mjs';
import { publishLocales } from './texts.mjs';

/** @param {string[]} chunkFiles names of the files that soglasie.js loads */
export function publishBeside(chunkFiles) {
  rmSync('dist', { recursive: true, force: true });
  mkdirSync('dist');
  publishLocales();
  writeFileSync('dist/config.schema.json', JSON.stringify(schemaOf('ConsentConfig')));
  copyFileSync('src/chunks/record/record.schema.json', 'dist/record.schema.json');
  for (const end of ['cjs', 'd.cts']) {
    copyFileSync(`src/entry/required.${end}`, `dist/required.${end}`);
  }
  for (const page of ['hub.html', 'tour.html']) copyFileSync(`src/hub/${page}`, `dist/${page}`);
  publishConstructor();
  describeLibrary(['soglasie.js', 'soglasie-hashes.js', ...chunkFiles]);
}
