// Builds `dist/`: the drop-in and its parts, the npm modules, the tools, and their declarations.
// What a step does is said in its file under .build/.
import { resolve } from 'node:path';
import json from '@rollup/plugin-json';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { publishBeside } from './.build/beside.mjs';
import { borrow } from './.build/borrow.mjs';
import { banner, besidePlaywright } from './.build/cli.mjs';
import { minifyCss } from './.build/css.mjs';
import { declarations } from './.build/declarations.mjs';
import { lentGenuine, takeGenuine, takeGenuineNpm, takeLentGenuine } from './.build/genuine.mjs';
import { fillIn, integrityOf, integrityOfAll } from './.build/integrity.mjs';
import { leanPreact } from './.build/lean-preact.mjs';
import { carry, PARSE5 } from './.build/licences.mjs';
import { minify } from './.build/minify.mjs';
import { noteModules } from './.build/module-lists.mjs';
import { php, phpInput } from './.build/php.mjs';
import { splitTexts } from './.build/texts.mjs';
import { compileOnce } from './.build/typescript.mjs';

const entry = (name) => `src/entry/${name}.ts`;

/** From TypeScript to a bundle. */
const compile = [
  splitTexts,
  json({ compact: true, namedExports: false, preferConst: true }),
  compileOnce(),
  nodeResolve(),
  leanPreact,
  minifyCss,
  noteModules,
];

/** Packages that a developer's bundler or Node finds. */
const external =
  /^(?:preact|js-cookie|react|vue|svelte|@playwright\/test|axe-core|node:.*)(?:\/|$)/;

const ADAPTERS = ['react', 'vue', 'svelte', 'astro'];
const SERVER = resolve('src/server/read.ts');
const TOKENIZER = 'server-tokenizer';

/** A classic script. With letters beyond ASCII it is asked for as UTF-8, by one without them. */
const script = (
  name,
  file,
  {
    ascii = true,
    eager = false,
    values = {},
    hashed = [],
    borrowed,
    isChunk = false,
    isPageOurs = false,
  } = {},
) => ({
  input: entry(name),
  external: isChunk ? lentGenuine.external : [],
  output: {
    file: `dist/${file}`,
    format: 'iife',
    freeze: false,
    globals: { ...borrowed?.globals, ...lentGenuine.globals },
  },
  plugins: [
    borrowed?.plugin,
    ...compile,
    isPageOurs ? null : isChunk ? takeLentGenuine : takeGenuine,
    minify({ ascii, eager }),
    fillIn(values, hashed),
  ],
});

/** What the preferences share with the widget, and the commands with the core. */
const FROM_UI = borrow('src/chunks/ui/shared.ts');
const FROM_CORE = borrow('src/core/shared.ts', true);

const chunk = (name, file, options) => script(name, file, { ...options, isChunk: true });

/** Classic scripts that soglasie.js loads when they are needed. */
const CHUNKS = [
  chunk('commands', 'soglasie-commands.js', { ascii: false, eager: true, borrowed: FROM_CORE }),
  chunk('ui', 'soglasie-ui.js', { ascii: false, eager: true }),
  chunk('preferences', 'soglasie-preferences.js', {
    ascii: false,
    eager: true,
    borrowed: FROM_UI,
  }),
  chunk('embeds', 'soglasie-embeds.js', { ascii: false }),
  chunk('declaration', 'soglasie-declaration.js', { ascii: false }),
  chunk('presets-script', 'soglasie-presets.js', { ascii: false }),
  chunk('loose', 'soglasie-loose.js', { ascii: false }),
  chunk('check', 'soglasie-check.js', { ascii: false }),
  chunk('panel', 'soglasie-panel.js', { ascii: false }),
  chunk('siblings', 'soglasie-siblings.js'),
  chunk('compat', 'soglasie-compat.js'),
  chunk('record', 'soglasie-record.js'),
];
/** Their names. */
export const chunkFiles = CHUNKS.map(({ output }) => output.file.replace('dist/', ''));

const hashesIntegrity = () => integrityOf('soglasie-hashes.js');

/** What visitors load, of a tag or in somebody's bundle; and what every request of a server may run. */
export const forVisitors = [
  // In this order: the hashes are those of the chunks, and the drop-in knows theirs.
  ...CHUNKS,
  chunk('hashes', 'soglasie-hashes.js', {
    values: { __HASHES__: () => integrityOfAll(chunkFiles) },
    hashed: chunkFiles,
  }),
  script('script', 'soglasie.js', {
    eager: true,
    values: {
      __HASHES_INTEGRITY__: hashesIntegrity,
    },
    hashed: ['soglasie-hashes.js'],
  }),
  script('all', 'soglasie.all.js', {
    values: { __HASHES_INTEGRITY__: hashesIntegrity },
    hashed: ['soglasie-hashes.js'],
  }),
  script('hub', 'hub.js', { isPageOurs: true }),
  script('constructor-preview', 'constructor/preview.js', { isPageOurs: true }),
  {
    input: entry('index'),
    external,
    output: { dir: 'dist', format: 'es', chunkFileNames: '[name].js' },
    plugins: [...compile, takeGenuineNpm],
  },
  // Apart from the lazy part that describes all presets: a bundler does not divide a module, and
  // would put every preset where two of them are imported.
  {
    input: entry('presets'),
    output: { file: 'dist/presets.js', format: 'es' },
    plugins: compile,
  },
  // Workers pay for it by the byte as well: who only reads the choice does not for the tokenizer.
  {
    input: entry('server'),
    output: {
      dir: 'dist',
      format: 'es',
      chunkFileNames: '[name].js',
      manualChunks: (id) => (/[\\/](?:parse5|entities)[\\/]/.test(id) ? TOKENIZER : null),
    },
    plugins: [...compile, minify(), carry(`${TOKENIZER}.js`, PARSE5)],
  },
];

/** What owners, testers and those who build sites load. */
export const forOthers = [
  script('constructor', 'constructor/constructor.js', {
    ascii: false,
    isPageOurs: true,
  }),
  { input: phpInput, output: { dir: 'dist/php', format: 'es' }, plugins: [php, ...compile] },
  // A few lines each, for whoever imports them.
  ...ADAPTERS.map((name) => ({
    input: entry(name),
    external: [external, SERVER],
    output: {
      file: `dist/${name}.js`,
      format: 'es',
      paths: { [SERVER]: './server.js' },
      // The hook is for components that run in the browser too.
      banner: name === 'react' ? "'use client';" : '',
    },
    plugins: compile,
  })),
  {
    input: entry('testing'),
    output: { file: 'dist/testing.js', format: 'es' },
    plugins: compile,
  },
  // For Node, beside somebody's tests: one file, which shares nothing with what visitors load.
  {
    input: entry('playwright'),
    external,
    output: { file: 'dist/playwright.js', format: 'es' },
    plugins: compile,
  },
  {
    input: entry('cli'),
    external: /^(?:@playwright\/test|axe-core|node:.*)(?:\/|$)/,
    output: { file: 'dist/cli.js', format: 'es', banner },
    plugins: [besidePlaywright, ...compile],
  },
];

/** Declarations of what developers import. */
export const declared = ['index', 'presets', 'server', 'testing', 'playwright', ...ADAPTERS].map(
  (name) => ({
    input: `src/entry/${name}.d.ts`,
    external,
    output: { file: `dist/${name}.d.ts`, format: 'es' },
    plugins: declarations,
  }),
);

/** @param {{ watch?: boolean }} options of rollup's command line */
export default ({ watch = false } = {}) => {
  publishBeside(chunkFiles);
  return [...forVisitors, ...forOthers, ...(watch ? [] : declared)];
};
