import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { modulesOf } from './files.js';

/** Modules that all files of an edition hold together. */
function edition(isPart: (file: string) => boolean): Set<string> {
  const lists: Record<string, string[]> = JSON.parse(
    readFileSync('.build/cache/modules.json', 'utf8'),
  );
  const files = Object.keys(lists).filter(isPart);
  expect(files.length).toBeGreaterThan(8);
  return new Set(files.flatMap(modulesOf));
}

const script = edition((file) => /^soglasie(?:-\w+)?\.js$/.test(file));
const npm = edition(
  (file) =>
    !/^(?:soglasie|hub|server|react|vue|svelte|astro|testing|playwright|cli|constructor|preview)\b/.test(
      file,
    ),
);

/** In how a config, a chunk, a text or a cookie comes and goes: tried in both by `bothBuilds`. */
const SCRIPT_ALONE = [
  'src/chunks/check/loose-json.ts',
  'src/chunks/check/read-as-meant.ts',
  'src/chunks/declaration/declaration-script.ts',
  'src/chunks/embeds/embeds-script.ts',
  'src/chunks/ui/hand-over.ts',
  'src/chunks/ui/mount-script.ts',
  'src/chunks/ui/shared.ts',
  'src/chunks/ui/texts-script.ts',
  'src/core/config/locate.ts',
  'src/core/platform/load.ts',
  'src/core/shared.ts',
  'src/editions/drop-in.ts',
  'src/model/ui.ts',
];
const NPM_ALONE = [
  'src/chunks/declaration/declaration-npm.ts',
  'src/chunks/embeds/embeds-npm.ts',
  'src/chunks/ui/mount-npm.ts',
  'src/chunks/ui/texts-npm.ts',
  'src/editions/first.ts',
  'src/editions/genuine-npm.ts',
  'src/editions/inert.ts',
  'src/editions/program-dom.ts',
  'src/editions/set-with-library.ts',
  'src/model/on-server.ts',
];

const only = (one: Set<string>, other: Set<string>, published: RegExp): string[] =>
  [...one].filter((id) => !other.has(id) && !published.test(id)).sort();

it('the two editions hold the same modules but for those that make them what they are', () => {
  expect(script.size).toBeGreaterThan(100);
  // Their entries; and what the one has inside and the other imports.
  expect(only(script, npm, /^src\/entry\/|^node_modules\/preact\//)).toEqual(SCRIPT_ALONE);
  expect(only(npm, script, /^src\/entry\/|^locales\/(?!ru)/)).toEqual(NPM_ALONE);
});
