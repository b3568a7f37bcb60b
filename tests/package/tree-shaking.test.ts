import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import * as esbuild from 'esbuild';
import { rollup } from 'rollup';
import * as vite from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as presets from '../../src/entry/presets.js';
import { LANGUAGES, pathOf } from '../../src/site/navigation.mjs';
import { readBuilt } from './files.js';

/** One file of an app. */
interface Chunk {
  readonly name: string;
  readonly code: string;
  /** Files that it needs before it runs. */
  readonly needs: readonly string[];
  readonly isEntry: boolean;
}

// Inside of this package, so that its name leads a bundler to package.json and `exports`.
const FOLDER = resolve('.build/cache/app');
const USE = `import { createConsent } from 'soglasie';\n`;
const APPS = {
  plain: `${USE}createConsent();`,
  presets: `${USE}import { jivo, yandexMetrika } from 'soglasie/presets';
createConsent({ services: { jivo, 'yandex-metrika': yandexMetrika } });`,
};
type App = keyof typeof APPS;

const fileOf = (app: App): string => `${FOLDER}/${app}.js`;

const fromRollup = (output: vite.Rollup.RollupOutput['output']): Chunk[] =>
  output.flatMap((each) =>
    each.type === 'chunk'
      ? [{ name: each.fileName, code: each.code, needs: each.imports, isEntry: each.isEntry }]
      : [],
  );

const BUNDLERS: Readonly<Record<string, (app: App) => Promise<Chunk[]>>> = {
  async Vite(app) {
    const built = await vite.build({
      configFile: false,
      root: FOLDER,
      logLevel: 'error',
      build: { write: false, rolldownOptions: { input: fileOf(app) } },
    });
    return fromRollup((built as vite.Rollup.RollupOutput).output);
  },
  async esbuild(app) {
    const { outputFiles, metafile } = await esbuild.build({
      entryPoints: [fileOf(app)],
      bundle: true,
      splitting: true,
      format: 'esm',
      minify: true,
      charset: 'utf8',
      write: false,
      metafile: true,
      outdir: FOLDER,
      logLevel: 'error',
    });
    return Object.entries(metafile.outputs).map(([path, { imports, entryPoint }]) => ({
      name: path,
      code: outputFiles.find((file) => file.path === resolve(path))?.text ?? '',
      needs: imports.filter(({ kind }) => kind === 'import-statement').map((it) => it.path),
      isEntry: entryPoint?.endsWith(`app/${app}.js`) ?? false,
    }));
  },
  async Rollup(app) {
    const bundle = await rollup({ input: fileOf(app), plugins: [nodeResolve({ browser: true })] });
    const { output } = await bundle.generate({ format: 'es' });
    return fromRollup(output as unknown as vite.Rollup.RollupOutput['output']);
  },
};

const made = new Map<string, Promise<Chunk[]>>();

/** Each is made once. */
const bundle = (name: string, app: App): Promise<Chunk[]> => {
  const key = `${name} ${app}`;
  const found = made.get(key) ?? (BUNDLERS[name] as (app: App) => Promise<Chunk[]>)(app);
  made.set(key, found);
  return found;
};

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
  mkdirSync(FOLDER, { recursive: true });
  for (const app of Object.keys(APPS) as App[]) writeFileSync(fileOf(app), APPS[app]);
});
afterAll(() => rmSync(FOLDER, { recursive: true }));

describe.each(Object.keys(BUNDLERS))('what %s puts where the app begins', (name) => {
  it('is of the presets those that it imports', async () => {
    const plain = atOnce(await bundle(name, 'plain'));
    const chunks = await bundle(name, 'presets');
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
