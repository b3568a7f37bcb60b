import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { INTERNAL, mangleProps } from '../../.build/internal-names.mjs';
import { codeOf, filesIn, readBuilt } from './files.js';

const wordsOf = (texts: readonly string[]): Set<string> =>
  new Set(texts.flatMap((text) => text.match(/[\w$]+/g) ?? []));

const built = readdirSync('dist');
const read = (end: RegExp): string[] => built.filter((name) => end.test(name)).map(readBuilt);

/** The npm build, whose names are those of the sources. */
let code: string;
/** What developers and owners know by name, and what the platform does. */
let known: Set<string>;

beforeAll(() => {
  code = read(/^(?!soglasie|hub|cli)[a-z-]+\d?\.js$/).join('\n');
  const types = dirname(createRequire(import.meta.url).resolve('typescript'));
  const platform = readdirSync(types)
    .filter((name) => /^lib\..*\.d\.ts$/.test(name))
    .map((name) => readFileSync(join(types, name), 'utf8'));
  known = wordsOf([...read(/\.d\.ts$|schema\.json$/), ...platform]);
});

it('are in their order, each once', () => {
  const order = [...new Set(INTERNAL)].sort((one, other) =>
    one.toLowerCase() < other.toLowerCase() ? -1 : 1,
  );
  expect(INTERNAL).toEqual(order);
});

it('become names of two letters, each its own', () => {
  const short = Object.values(mangleProps.cache);
  expect(short.filter((name) => !/^[_$][a-z]$/i.test(name))).toEqual([]);
  expect(new Set(short).size).toBe(INTERNAL.length);
});

it('are no words of the platform, of the types, or of a config', () => {
  expect(INTERNAL.filter((name) => known.has(name))).toEqual([]);
});

/** What a browser keeps, and what sites tell each other: another version reads it. */
const KEPT = [
  ...['model/memory', 'model/record', 'model/choice', 'model/consent'],
  ...['core/choice/codec', 'chunks/siblings/protocol', 'chunks/siblings/hub-client'],
];

it('are no words of what is stored or sent', () => {
  const words = wordsOf(KEPT.map((name) => codeOf(`src/${name}.ts`)));
  expect(INTERNAL.filter((name) => words.has(name))).toEqual([]);
});

it('are never asked for by a text', () => {
  expect(INTERNAL.filter((name) => RegExp(`["']${name}["']`).test(code))).toEqual([]);
});

it('are in use, and in no published script', () => {
  const sources = filesIn('src').filter((path) => /\.tsx?$/.test(path));
  const words = wordsOf(sources.map(codeOf));
  const published = new Set(
    read(/^(?:soglasie.*|hub)\.js$/)
      .join()
      .match(/(?<=\.)[\w$]+|[\w$]+(?=:)/g),
  );
  expect(INTERNAL.filter((name) => !words.has(name))).toEqual([]);
  expect(INTERNAL.filter((name) => published.has(name))).toEqual([]);
});
