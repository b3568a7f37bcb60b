// Notes which modules each published file holds, for the tests: `.build/cache/modules.json`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { notePublished } from './published.mjs';

const FOLDER = '.build/cache';

/** By the names of the files that this thread has written. */
export const moduleLists = {};

export const noteModules = {
  name: 'note-modules',
  writeBundle(_options, bundle) {
    for (const { fileName, modules } of Object.values(bundle)) {
      notePublished(fileName);
      if (modules)
        moduleLists[fileName] = Object.keys(modules)
          .map((id) => relative('', id).replaceAll('\\', '/'))
          .sort();
    }
  },
};

/** @param {Record<string, string[]>} others lists of another thread */
export function keepModuleLists(others = {}) {
  mkdirSync(FOLDER, { recursive: true });
  const lists = { ...moduleLists, ...others };
  writeFileSync(`${FOLDER}/modules.json`, JSON.stringify(lists, null, 2));
}
