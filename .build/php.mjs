// The marker for PHP: its files as they are, and beside them, as data, what the one for Node knows.
import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';

const INPUT = 'php-known';

const phpText = (text) => `'${text.replace(/[\\']/g, '\\$&')}'`;

/** A value of JSON as PHP writes it. */
export const toPhp = (value) => {
  if (typeof value === 'string') return phpText(value);
  if (typeof value === 'boolean') return String(value);
  const isList = Array.isArray(value);
  const all = Object.entries(value).map(
    ([key, each]) => (isList ? '' : `${phpText(key)} => `) + toPhp(each),
  );
  return `[${all.join(', ')}]`;
};

const sourceOf = ({
  KNOWN_SERVICES,
  ADDRESSES,
  FETCHES,
  CONNECTS,
  RUNS,
  BEGIN,
  CALLS,
  LEFT_ALONE,
  PIXELS,
  HELD_PREFIX,
}) => {
  const services = Object.entries(KNOWN_SERVICES).map(([id, known]) => {
    const [category, ...match] = known.split(' ');
    return [id, { category, match }];
  });
  const known = {
    presets: Object.fromEntries(services.sort()),
    ...{
      addresses: ADDRESSES,
      fetches: FETCHES,
      connects: CONNECTS,
      runs: RUNS,
      begin: BEGIN,
      calls: CALLS,
    },
    ...{ leftAlone: LEFT_ALONE, pixels: PIXELS, prefix: HELD_PREFIX },
  };
  const lines = Object.entries(known).map(([key, value]) => `    '${key}' => ${toPhp(value)},\n`);
  return `<?php\n\n// Written by the build of soglasie.\nreturn [\n${lines.join('')}];\n`;
};

/** Runs what it is given, and writes what that exports. */
export const php = {
  name: 'php',
  resolveId: (id) => (id === INPUT ? id : null),
  load: (id) =>
    id === INPUT
      ? `export { KNOWN_SERVICES } from ${JSON.stringify(resolve('src/model/known-services.ts'))};
         export * from ${JSON.stringify(resolve('src/server/known.ts'))};
         export { HELD_PREFIX } from ${JSON.stringify(resolve('src/model/markup.ts'))};`
      : null,
  async generateBundle(_, bundle) {
    const [[file, { code }]] = Object.entries(bundle);
    delete bundle[file];
    const known = await import(`data:text/javascript,${encodeURIComponent(code)}`);
    this.emitFile({ type: 'asset', fileName: 'known.php', source: sourceOf(known) });
    mkdirSync('dist/php', { recursive: true });
    for (const each of readdirSync('src/server/php')) {
      copyFileSync(`src/server/php/${each}`, `dist/php/${each}`);
    }
  },
};

export const phpInput = INPUT;
