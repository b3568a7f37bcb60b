// One TypeScript program for all published files. The plug-in would make one for each of them: 3 s
// and 500 files every time (2026-11). While no source changes, what it made is taken from a cache.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { filesIn } from './pack.mjs';
import { ts, typescript } from './require.mjs';

/** Types are checked by `npm run types`; here what they are made of is not even read. */
const withoutTypes = {
  ...ts,
  createWatchProgram: (host) =>
    ts.createWatchProgram({
      ...host,
      jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
      resolveModuleNames: (names) => names.map(() => undefined),
      resolveTypeReferenceDirectives: (names) => names.map(() => undefined),
    }),
};

const SOURCE = /^src\/.*\.tsx?$/;
const CACHE = '.build/cache/compiled.json';

/** How sources are compiled, and by which compiler and plug-in. */
const WAY = ['.build/typescript.mjs', 'package-lock.json', 'tsconfig.json'];

/** Changes with everything that decides of what comes out. */
function keyOf() {
  const sources = filesIn('src').flatMap((file) => `src/${file}`.match(SOURCE)?.[0] ?? []);
  const hash = createHash('sha256');
  for (const file of [...WAY, ...sources]) hash.update(`\0${file}\0`).update(readFileSync(file));
  return hash.digest('hex');
}

/** What was made of the same sources before, by the paths of the modules. */
function readCache(key) {
  try {
    const kept = JSON.parse(readFileSync(CACHE, 'utf8'));
    return kept.key === key ? kept.codes : {};
  } catch {
    return {};
  }
}

let key = '';
let codes = {};
let isCompiled = false;

/** For the next build; a build that is interrupted leaves what was there. */
export function keepCompiled() {
  if (!isCompiled) return;
  mkdirSync(dirname(CACHE), { recursive: true });
  writeFileSync(`${CACHE}.part`, JSON.stringify({ key, codes }));
  renameSync(`${CACHE}.part`, CACHE);
}

export function compileOnce() {
  const plugin = typescript({
    typescript: withoutTypes,
    compilerOptions: { noCheck: true, noEmit: false, lib: ['ES5'], sourceMap: false },
    include: ['src/**'],
  });
  let begun;
  const compile = (context, options) => {
    if (!isCompiled) plugin.buildStart.call(context, options);
    isCompiled = true;
  };
  return {
    ...plugin,
    buildStart(options) {
      if (begun) return;
      begun = options;
      if (this.meta.watchMode) compile(this, options);
      else {
        key = keyOf();
        codes = readCache(key);
      }
    },
    async load(id) {
      const path = relative('', id).replaceAll('\\', '/');
      if (!SOURCE.test(path)) return null;
      if (codes[path] !== undefined) return { code: codes[path] };
      compile(this, begun);
      const output = await plugin.load.call(this, id);
      if (!this.meta.watchMode) codes[path] = output.code;
      return output;
    },
  };
}
