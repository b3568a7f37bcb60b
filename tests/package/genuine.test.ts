import { describe, expect, it } from 'vitest';
import { codeOf, readBuilt } from './files.js';

const code = codeOf('src/core/platform/genuine.ts');
const listOf = (name: string): string[] =>
  RegExp(`const ${name} =\\s+'([^']+)'`).exec(code)?.[1]?.split(' ') ?? [];
const NAMES = [...listOf('EARLY'), ...listOf('LATE')];

/**
 * The language's own that nothing works without, the clock, and what is used while the core starts
 * and never later.
 */
const LEFT = [
  ...['Array', 'ArrayBuffer', 'Boolean', 'DataView', 'Date', 'Error', 'Int32Array', 'Math'],
  ...['Number', 'Object', 'Proxy', 'RegExp', 'String', 'Symbol', 'TypeError', 'Uint32Array'],
  ...['Uint8Array', 'TextEncoder', 'DOMException'],
  ...['CharacterData', 'Navigator', 'XMLHttpRequest'],
  // Words of a style sheet and of a pattern.
  ...['CanvasText', 'PointerCapture'],
];

const CHUNKS = 'commands ui preferences siblings presets embeds compat check record hashes';
const FILES = ['soglasie.js', ...CHUNKS.split(' ').map((name) => `soglasie-${name}.js`)];

/** Words of a file that stand for something outside of it. */
const outside = (file: string): string[] => {
  const code = readBuilt(file)
    // Scripts of their own: what a worker begins with, and what asks what the CSP makes of it.
    .replace(/`\(rules=>[^`]*`/, '""')
    .replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g, '""');
  const words = code.match(/(?<=\b(?:new|instanceof) |[^.\w$-])[A-Z]\w+(?=[.();,\]])/g) ?? [];
  return [...new Set(words)].filter((word) => word in globalThis || /^[A-Z][a-z]+[A-Z]/.test(word));
};

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
