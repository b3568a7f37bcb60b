import { parseAst } from 'rollup/parseAst';
import { describe, expect, it } from 'vitest';
import { codeOf, readBuilt } from './files.js';

const code = codeOf('src/core/platform/genuine.ts');
const listOf = (name: string): string[] =>
  RegExp(`const ${name} =\\s+'([^']+)'`).exec(code)?.[1]?.split(' ') ?? [];
const NAMES = [...listOf('EARLY'), ...listOf('LATE')];

/**
 * The language's own that nothing works without, and the clock.
 */
const LEFT = [
  ...['Array', 'ArrayBuffer', 'Boolean', 'DataView', 'Date', 'Error', 'Int32Array', 'Math'],
  ...['NaN', 'Number', 'Object', 'Proxy', 'RegExp', 'String', 'Symbol', 'TypeError', 'Uint32Array'],
  ...['Uint8Array', 'TextEncoder', 'DOMException'],
];

const CHUNKS = 'commands ui preferences siblings presets embeds compat check record hashes';
const FILES = ['soglasie.js', ...CHUNKS.split(' ').map((name) => `soglasie-${name}.js`)];

/** As much of a syntax tree's part as is asked of it. */
interface Part {
  readonly type?: string;
  readonly name?: string;
  readonly computed?: boolean;
}

const isPart = (value: unknown): value is Part => Object(value) === value;

/** Names in a syntax tree that are no names of properties. */
const namesIn = (part: unknown): string[] => {
  if (!isPart(part)) return [];
  if (part.type === 'Identifier') return [part.name ?? ''];
  return Object.entries(part).flatMap(([key, below]) =>
    /^(?:key|property)$/.test(key) && !part.computed ? [] : namesIn(below),
  );
};

/** Names of a file that stand for something outside of it. */
const outside = (file: string): string[] =>
  [...new Set(namesIn(parseAst(readBuilt(file))))]
    .filter((name) => /^[A-Z]\w\w/.test(name))
    .filter((name) => name in globalThis || /^[A-Z][a-z]+[A-Z]/.test(name));

describe("the platform's own constructors", () => {
  it('are a list that the files use', () => {
    expect(NAMES.length).toBeGreaterThan(20);
    const all = FILES.map(readBuilt).join();
    for (const name of NAMES)
      expect(all.includes(`.${name}`) || all.includes(`${name}:`), name).toBe(true);
  });

  it.each(FILES)('are taken from the page by no file: %s', (file) => {
    const found = outside(file).filter((word) => !LEFT.includes(word));
    expect(found).toEqual([]);
  });
});
