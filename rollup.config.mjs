import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import json from '@rollup/plugin-json';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';
import { dts } from 'rollup-plugin-dts';
import { schemaOf } from './.build/schema.mjs';

/** SHA-256: as safe here as the longer ones, and 20 characters shorter in what every visitor loads. */
const integrityOf = (file) =>
  `sha256-${createHash('sha256').update(readFileSync(file)).digest('base64')}`;

/** Locale files beside the drop-in, in ASCII: any server may send them with any charset. */
const LOCALES = 'dist/locales';
const HASHES = `${LOCALES}/hashes.json`;
const publishLocales = () => {
  mkdirSync(LOCALES, { recursive: true });
  for (const file of readdirSync('locales')) {
    const compact = JSON.stringify(JSON.parse(readFileSync(`locales/${file}`, 'utf8')));
    const ascii = compact.replace(
      /[^ -~]/g,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
    writeFileSync(`${LOCALES}/${file}`, ascii);
  }
  const hashes = readdirSync('locales').map((file) => [
    file.replace('.json', ''),
    integrityOf(`${LOCALES}/${file}`),
  ]);
  writeFileSync(HASHES, JSON.stringify(Object.fromEntries(hashes)));
};

/** What editors know a config by. */
const publishSchema = () =>
  writeFileSync('dist/config.schema.json', JSON.stringify(schemaOf('ConsentConfig')));

/** The pages that an operator puts on the sites, and the schema of what a server gets. */
const pages = {
  name: 'pages',
  buildEnd() {
    for (const page of ['hub.html', 'tour.html']) copyFileSync(`src/hub/${page}`, `dist/${page}`);
    copyFileSync('src/record/record.schema.json', 'dist/record.schema.json');
  },
};

/** Replaces build-time constants; each is worked out when its chunk is, after what it depends on. */
const constants = (values) => ({
  name: 'constants',
  renderChunk(code) {
    let result = code;
    for (const [name, value] of Object.entries(values)) {
      result = result.replaceAll(name, value());
    }
    return { code: result, map: null };
  },
});

/** White space and comments out of css`…`; the texts hold no strings that it could harm. */
const compactCss = {
  name: 'compact-css',
  transform(code) {
    if (!/\bcss\s*`/.test(code)) return null;
    const compact = code.replace(/\bcss\s*`([^`]*)`/g, (_, text) => {
      const tight = text
        .replace(/\/\*[\s\S]*?\*\//g, '')
        .replace(/\s+/g, ' ')
        .replace(/ ?([{};,>/!]) ?/g, '$1')
        .replace(/: /g, ':')
        .replace(/;}/g, '}')
        .trim();
      return `\`${tight}\``;
    });
    return { code: compact, map: null };
  },
};

/** Russian texts that only the preferences show. */
const isPreferencesText = (key) =>
  /^locale\.dateStyle$|^(?:cat|open|prefs|table|kind|unit|withdrawn|adopted|tour)\.|^term\.(?!cookie)|^action\.(?:save|close|reload|withdraw|forget|copy|change|applyAll|ok)$|^gpc\.override$|^banner\.bodyOptOut$|^expired\.|^error\.|^update\./.test(
    key,
  );

/** Those of placeholders, with the few that the others show too. */
const isEmbedsText = (key) =>
  /^embed\.|^cat\.(?!necessary).*\.title$|^term\.cookie$|^open\.|^locale\.dir$/.test(key);

/** The widget, which every first visit loads, shows the rest. */
const PARTS = {
  preferences: isPreferencesText,
  embeds: isEmbedsText,
  check: () => true,
  banner: (key) => !isPreferencesText(key) && !key.startsWith('embed.'),
};

/** Gives every importer of `locales/ru.json` its own part of it. */
const splitTexts = {
  name: 'split-texts',
  resolveId(id, importer) {
    if (!id.endsWith('/locales/ru.json')) return null;
    const folders = relative('', importer).split(/[\\/]/);
    const part = Object.keys(PARTS).find((name) => folders.includes(name)) ?? 'banner';
    return resolve(`locales/ru.${part}.json`);
  },
  load(id) {
    const [, part] = /ru\.(\w+)\.json$/.exec(id) ?? [];
    if (!part) return null;
    const texts = Object.entries(JSON.parse(readFileSync('locales/ru.json', 'utf8')));
    const own = texts.filter(([key]) => PARTS[part](key));
    // The checker looks at the keys alone.
    return JSON.stringify(
      Object.fromEntries(part === 'check' ? own.map(([key]) => [key, 0]) : own),
    );
  },
};

/** The preferences work with what the widget lends them. */
const lent = {
  name: 'lent',
  resolveId: (id) =>
    id === 'preact' || id === '../shared.js' ? resolve('src/ui/preferences/lent.ts') : null,
};

/** One kind of declaration: the minifier joins them. Saves 40 B brotli of the core (2026-11). */
const onlyLet = {
  name: 'only-let',
  renderChunk: (code) => ({ code: code.replace(/\bconst (?=[\w$[{])/g, 'let '), map: null }),
};

const compile = () => [
  splitTexts,
  json({ compact: true, namedExports: false, preferConst: true }),
  nodeResolve(),
  compactCss,
  // `npm run check` runs the type checker once; here it would run for every file.
  typescript({ compilerOptions: { noCheck: true, noEmit: false }, include: ['src/**'] }),
];

const minify = (ascii) =>
  terser({
    ecma: 2022,
    // One pass, and functions left where they stand: repeats compress better, by 75 B of the core.
    compress: { inline: 1, ecma: 2022, toplevel: true },
    mangle: { toplevel: true },
    format: { ascii_only: ascii, ecma: 2022, comments: false },
  });

const classic = (entry, file, { ascii = true, values = {}, plugins = [] } = {}) => ({
  input: `src/entry/${entry}.ts`,
  output: { file: `dist/${file}`, format: 'iife', freeze: false, inlineDynamicImports: true },
  plugins: [...plugins, ...compile(), constants(values), onlyLet, minify(ascii)],
});

/** The command line uses the testers' part as it is published beside it. */
const besides = {
  name: 'besides',
  resolveId: (id) =>
    id === '../entry/playwright.js' ? { id: './playwright.js', external: 'relative' } : null,
};

/** Its parser is built in; the licence of that, and of the parser within it, goes along. */
const cliBanner = () => `#!/usr/bin/env node
/*!
cac, which holds mri (MIT, Copyright (c) Luke Edwards):

${readFileSync('node_modules/cac/LICENSE', 'utf8').trim()}
*/`;

const isExternal = (id) => /^(?:preact|js-cookie|@playwright\/test|axe-core)(?:\/|$)/.test(id);

export default () => {
  publishLocales();
  publishSchema();
  return [
    // Each is checked by a hash in the one that loads it, so the order matters.
    classic('preferences', 'soglasie-preferences.js', { ascii: false, plugins: [lent] }),
    classic('siblings', 'soglasie-siblings.js'),
    classic('presets-script', 'soglasie-presets.js', { ascii: false }),
    classic('embeds', 'soglasie-embeds.js', {
      ascii: false,
      values: { __HASHES_INTEGRITY__: () => JSON.stringify(integrityOf(HASHES)) },
    }),
    classic('compat', 'soglasie-compat.js'),
    classic('check', 'soglasie-check.js', { ascii: false }),
    classic('record', 'soglasie-record.js'),
    classic('hub', 'hub.js', { plugins: [pages] }),
    classic('ui', 'soglasie-ui.js', {
      ascii: false,
      values: {
        __HASHES_INTEGRITY__: () => JSON.stringify(integrityOf(HASHES)),
        __PREFERENCES_INTEGRITY__: () =>
          JSON.stringify(integrityOf('dist/soglasie-preferences.js')),
      },
    }),
    classic('script', 'soglasie.js', {
      values: {
        __UI_INTEGRITY__: () => JSON.stringify(integrityOf('dist/soglasie-ui.js')),
        __SIBLINGS_INTEGRITY__: () => JSON.stringify(integrityOf('dist/soglasie-siblings.js')),
        __PRESETS_INTEGRITY__: () => JSON.stringify(integrityOf('dist/soglasie-presets.js')),
        __COMPAT_INTEGRITY__: () => JSON.stringify(integrityOf('dist/soglasie-compat.js')),
        __EMBEDS_INTEGRITY__: () => JSON.stringify(integrityOf('dist/soglasie-embeds.js')),
        __CHECK_INTEGRITY__: () => JSON.stringify(integrityOf('dist/soglasie-check.js')),
        __RECORD_INTEGRITY__: () => JSON.stringify(integrityOf('dist/soglasie-record.js')),
      },
    }),
    classic('all', 'soglasie.all.js', {
      values: { __HASHES_INTEGRITY__: () => JSON.stringify(integrityOf(HASHES)) },
    }),
    {
      input: ['src/entry/index.ts', 'src/entry/presets.ts'],
      external: isExternal,
      output: {
        dir: 'dist',
        format: 'es',
        entryFileNames: '[name].js',
        chunkFileNames: '[name].js',
      },
      plugins: compile(),
    },
    {
      input: 'src/entry/server.ts',
      output: { file: 'dist/server.js', format: 'es' },
      // Workers pay for it by the byte as well.
      plugins: [...compile(), minify(true)],
    },
    // For Node, beside somebody's tests: one file, which shares nothing with what visitors load.
    {
      input: 'src/entry/playwright.ts',
      external: isExternal,
      output: { file: 'dist/playwright.js', format: 'es' },
      plugins: compile(),
    },
    {
      input: 'src/entry/cli.ts',
      external: /^node:/,
      output: { file: 'dist/cli.js', format: 'es', banner: cliBanner },
      plugins: [besides, ...compile()],
    },
    ...['index', 'presets', 'server', 'playwright'].map((entry) => ({
      input: `src/entry/${entry}.ts`,
      external: isExternal,
      output: { file: `dist/${entry}.d.ts`, format: 'es' },
      plugins: [dts()],
    })),
  ];
};
