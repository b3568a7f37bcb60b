// One TypeScript program for all published files. The plug-in would make one for each of them: 3 s
// and 500 files every time (2026-11). While no source changes, what it made is taken from a cache.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
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

const ENDS = ['.ts', '.tsx'];
const SOURCE = /^src\/.*\.tsx?$/;
const CACHE = '.build/cache/compiled.json';

/** How sources are compiled, and by which compiler and plug-in. */
const WAY = ['.build/typescript.mjs', 'package-lock.json', 'tsconfig.json'];

const sources = () => filesIn('src').flatMap((file) => `src/${file}`.match(SOURCE)?.[0] ?? []);

/** Changes with everything that decides of what comes out. */
function keyOf() {
  const hash = createHash('sha256');
  for (const file of [...WAY, ...sources()]) hash.update(`\0${file}\0`).update(readFileSync(file));
  return hash.digest('hex');
}

/** What was made of the same sources before, by the paths of the modules. */
function readCache(key) {
  try {
    const kept = JSON.parse(readFileSync(CACHE, 'utf8'));
    return kept.key === key ? kept.codes : undefined;
  } catch {
    return undefined;
  }
}

/** Whole or not at all: a build may be interrupted. */
function keep(key, codes) {
  mkdirSync(dirname(CACHE), { recursive: true });
  writeFileSync(`${CACHE}.part`, JSON.stringify({ key, codes }));
  renameSync(`${CACHE}.part`, CACHE);
}

let tell;
/** Resolves when there is something in the cache: for another thread, which then need not compile. */
export const compiled = new Promise((resolve) => {
  tell = resolve;
});

export function compileOnce() {
  const plugin = typescript({
    typescript: withoutTypes,
    compilerOptions: { noCheck: true, noEmit: false, lib: ['ES5'], sourceMap: false },
    include: ['src/**'],
  });
  async function compile(context, options) {
    plugin.buildStart.call(context, options);
    const made = {};
    for (const path of sources()) {
      made[path] = (await plugin.load.call(context, resolve(path)))?.code;
    }
    return made;
  }
  let codes;
  async function begin(context, options) {
    const key = keyOf();
    codes = readCache(key);
    if (!codes) {
      codes = await compile(context, options);
      keep(key, codes);
    }
    tell();
  }
  let begun;
  return {
    ...plugin,
    async buildStart(options) {
      if (!this.meta.watchMode) begun ??= begin(this, options);
      else if (!begun) begun = plugin.buildStart.call(this, options);
      await begun;
    },
    // One module of src/ beside another, as package.json says of them: left out where nothing of it
    // is used.
    resolveId(name, importer = '') {
      if (!name.startsWith('.')) return plugin.resolveId.call(this, name, importer);
      const path = resolve(dirname(importer), name);
      const id = ENDS.map((end) => path.replace(/\.js$/, end)).find(existsSync);
      return id ? { id, moduleSideEffects: false } : null;
    },
    load(id) {
      const path = relative('', id).replaceAll('\\', '/');
      if (!SOURCE.test(path)) return null;
      return this.meta.watchMode ? plugin.load.call(this, id) : { code: codes[path] };
    },
  };
}
