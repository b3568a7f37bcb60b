import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import json from '@rollup/plugin-json';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';
import { dts } from 'rollup-plugin-dts';

/** SHA-256: as safe here as the longer ones, and 20 characters shorter in what every visitor loads. */
const integrityOf = (file) =>
  `sha256-${createHash('sha256').update(readFileSync(file)).digest('base64')}`;

/** Locale files beside the drop-in, in ASCII: any server may send them with any charset. */
const LOCALES = 'dist/locales';
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
};

/** The pages that an operator puts on the sites, and the schema of what a server gets. */
const pages = {
  name: 'pages',
  buildEnd() {
    for (const page of ['hub.html', 'tour.html']) copyFileSync(`src/hub/${page}`, `dist/${page}`);
    copyFileSync('src/record/record.schema.json', 'dist/record.schema.json');
  },
};

const localeHashes = () =>
  JSON.stringify(
    Object.fromEntries(
      readdirSync(LOCALES)
        .filter((file) => file !== 'ru.json')
        .map((file) => [file.replace('.json', ''), integrityOf(`${LOCALES}/${file}`)]),
    ),
  );

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
  /^(?:cat|open|prefs|table|kind|unit|withdrawn|adopted|tour)\.|^term\.(?!cookie)|^action\.(?:save|close|reload|withdraw|forget|copy|change|applyAll)$|^gpc\.override$|^banner\.bodyOptOut$|^expired\.|^error\.|^update\./.test(
    key,
  );

/** Those of placeholders, with the few that the others show too. */
const isEmbedsText = (key) =>
  /^embed\.|^cat\.(?!necessary).*\.title$|^term\.cookie$|^open\./.test(key);

/** The widget, which every first visit loads, shows the rest. */
const PARTS = {
  preferences: isPreferencesText,
  embeds: isEmbedsText,
  banner: (key) => !isPreferencesText(key) && !key.startsWith('embed.'),
};

/** Gives every importer of `locales/ru.json` its own part of it. */
const splitTexts = {
  name: 'split-texts',
  resolveId(id, importer) {
    if (!id.endsWith('/locales/ru.json')) return null;
    const part = Object.keys(PARTS).find((name) => importer.includes(`/${name}/`)) ?? 'banner';
    return resolve(`locales/ru.${part}.json`);
  },
  load(id) {
    const [, part] = /ru\.(\w+)\.json$/.exec(id) ?? [];
    if (!part) return null;
    const texts = Object.entries(JSON.parse(readFileSync('locales/ru.json', 'utf8')));
    return JSON.stringify(Object.fromEntries(texts.filter(([key]) => PARTS[part](key))));
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

const isExternal = (id) => /^(?:preact|js-cookie)(?:\/|$)/.test(id);

export default () => {
  publishLocales();
  return [
    // Each is checked by a hash in the one that loads it, so the order matters.
    classic('preferences', 'soglasie-preferences.js', { ascii: false, plugins: [lent] }),
    classic('siblings', 'soglasie-siblings.js'),
    classic('presets-script', 'soglasie-presets.js', { ascii: false }),
    classic('embeds', 'soglasie-embeds.js', {
      ascii: false,
      values: { __LOCALE_HASHES__: localeHashes },
    }),
    classic('record', 'soglasie-record.js'),
    classic('hub', 'hub.js', { plugins: [pages] }),
    classic('ui', 'soglasie-ui.js', {
      ascii: false,
      values: {
        __LOCALE_HASHES__: localeHashes,
        __PREFERENCES_INTEGRITY__: () =>
          JSON.stringify(integrityOf('dist/soglasie-preferences.js')),
      },
    }),
    classic('script', 'soglasie.js', {
      values: {
        __UI_INTEGRITY__: () => JSON.stringify(integrityOf('dist/soglasie-ui.js')),
        __SIBLINGS_INTEGRITY__: () => JSON.stringify(integrityOf('dist/soglasie-siblings.js')),
        __PRESETS_INTEGRITY__: () => JSON.stringify(integrityOf('dist/soglasie-presets.js')),
        __EMBEDS_INTEGRITY__: () => JSON.stringify(integrityOf('dist/soglasie-embeds.js')),
        __RECORD_INTEGRITY__: () => JSON.stringify(integrityOf('dist/soglasie-record.js')),
      },
    }),
    classic('all', 'soglasie.all.js'),
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
    ...['index', 'presets'].map((entry) => ({
      input: `src/entry/${entry}.ts`,
      external: isExternal,
      output: { file: `dist/${entry}.d.ts`, format: 'es' },
      plugins: [dts()],
    })),
  ];
};
