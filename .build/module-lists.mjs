// Notes which modules each published file holds, for the tests: `.build/cache/modules.json`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { notePublished } from './published.mjs';

const FOLDER = '.build/cache';
const lists = {};

export const noteModules = {
  name: 'note-modules',
  writeBundle(_options, bundle) {
    for (const { fileName, modules } of Object.values(bundle)) {
      notePublished(fileName);
      if (modules)
        lists[fileName] = Object.keys(modules)
          .map((id) => relative('', id).replaceAll('\\', '/'))
          .sort();
    }
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(`${FOLDER}/modules.json`, JSON.stringify(lists, null, 2));
  },
};
