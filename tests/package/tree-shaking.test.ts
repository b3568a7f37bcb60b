import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as presets from '../../src/entry/presets.js';
import { LANGUAGES, pathOf } from '../../src/site/navigation.mjs';
import { BUNDLERS, bundle, type Chunk, removeApps, writeApps } from './bundlers.js';
import { readBuilt } from './files.js';

/** A file, and what it needs before it runs. */
const withNeeds = (
  chunks: readonly Chunk[],
  chunk: Chunk | undefined,
  found = new Set<Chunk>(),
): Set<Chunk> => {
  if (!chunk || found.has(chunk)) return found;
  found.add(chunk);
  for (const name of chunk.needs) {
    withNeeds(
      chunks,
      chunks.find((each) => each.name === name),
      found,
    );
  }
  return found;
};

const entryOf = (chunks: readonly Chunk[]): Set<Chunk> =>
  withNeeds(
    chunks,
    chunks.find(({ isEntry }) => isEntry),
  );

const codeOf = (chunks: Iterable<Chunk>): string => [...chunks].map(({ code }) => code).join('\n');

/** All that runs before the app does. */
const atOnce = (chunks: readonly Chunk[]): string => codeOf(entryOf(chunks));

const textsIn = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Object.values(Object(value)).flatMap(textsIn);

beforeAll(() => {
  readBuilt('presets.js');
  writeApps();
});
afterAll(removeApps);

describe.each(Object.keys(BUNDLERS))('what %s puts where the app begins', (name) => {
  it.each(['presets', 'adapter'] as const)(
    'is of the presets those that it imports: %s',
    async (app) => {
      const plain = atOnce(await bundle(name, 'plain'));
      const chunks = await bundle(name, app);
      const entry = atOnce(chunks);
      expect(entry.length).toBeGreaterThan(20_000);
      const { jivo, yandexMetrika, ...others } = presets;
      const used = textsIn([jivo, yandexMetrika]);
      const telling = (preset: object): string[] =>
        textsIn(preset).filter((text) => text.length > 5 && !plain.includes(text));
      for (const preset of [jivo, yandexMetrika]) {
        expect(telling(preset).length).toBeGreaterThan(3);
        for (const text of telling(preset)) expect(entry.includes(text), text).toBe(true);
      }
      expect(Object.keys(others).length).toBeGreaterThan(40);
      for (const preset of Object.values(others)) {
        const own = telling(preset).filter((text) => !used.includes(text));
        expect(
          own.filter((text) => entry.includes(text)),
          preset.id,
        ).toEqual([]);
      }
      // All of them are there when they are needed.
      const later = chunks.map(({ code }) => code).join();
      expect(later.includes('b24_sitebutton_hello')).toBe(true);
    },
  );

  it('is of the adapters that which it imports, and no other nor the tools', async () => {
    const telling = {
      react: 'useSyncExternalStore',
      vue: 'onScopeDispose',
      svelte: 'createSubscriber',
      astro: 'isPrerendered',
      testing: 'soglasie W11: set()',
    };
    for (const [entry, text] of Object.entries(telling)) {
      expect(readBuilt(`${entry}.js`).includes(text), entry).toBe(true);
    }
    const plain = codeOf(await bundle(name, 'plain'));
    expect(Object.values(telling).filter((text) => plain.includes(text))).toEqual([]);
    const { react, ...others } = telling;
    const chunks = await bundle(name, 'adapter');
    expect(atOnce(chunks).includes(react)).toBe(true);
    const all = codeOf(chunks);
    expect(Object.values(others).filter((text) => all.includes(text))).toEqual([]);
  });

  it('is nothing that is drawn, asked elsewhere, explained or sent', async () => {
    const chunks = await bundle(name, 'plain');
    const entry = atOnce(chunks);
    const all = chunks.map(({ code }) => code).join();
    for (const text of [
      'Отклонить все',
      'Удалить мой выбор',
      'Показать один раз',
      'OptanonConsent',
      'b24_sitebutton_hello',
      'Reject all',
      '__k',
    ]) {
      expect(all.includes(text), text).toBe(true);
      expect(entry.includes(text), text).toBe(false);
    }
  });
});

it.each(LANGUAGES.map((language) => pathOf(language, 'npm')))(
  'weighs what %s says, or a tenth more or less',
  async (file) => {
    const chunks = await bundle('Vite', 'plain');
    const weigh = (part: Iterable<Chunk>): number => brotliCompressSync(codeOf(part)).length / 1000;
    const entry = entryOf(chunks);
    const drawn = chunks.find(({ code }) => code.includes('Отклонить все'));
    const sizes: Record<string, number> = {
      entry: weigh(entry),
      banner: weigh([...withNeeds(chunks, drawn)].filter((chunk) => !entry.has(chunk))),
    };
    const said = [...readFileSync(file, 'utf8').matchAll(/<!-- app:(\w+) -->(\d+)/g)];
    expect(said.map(([, name]) => name)).toEqual(['entry', 'banner']);
    for (const [, name = '', figure] of said) {
      const size = sizes[name] ?? 0;
      expect(Math.abs(Number(figure) - size) / size, `${name} ${size} kB`).toBeLessThan(0.1);
    }
  },
);
