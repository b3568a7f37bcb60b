// Small apps that import the package, and what each bundler makes of them.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import * as esbuild from 'esbuild';
import { rollup } from 'rollup';
import * as vite from 'vite';

/** One file of an app. */
export interface Chunk {
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
  adapter: `${USE}import { jivo, yandexMetrika } from 'soglasie/presets';
import { useConsent } from 'soglasie/react';
const consent = createConsent({ services: { jivo, 'yandex-metrika': yandexMetrika } });
globalThis.useChoice = () => useConsent(consent);`,
};
type App = keyof typeof APPS;

const fileOf = (app: App): string => `${FOLDER}/${app}.js`;

const fromRollup = (output: vite.Rollup.RollupOutput['output']): Chunk[] =>
  output.flatMap((each) =>
    each.type === 'chunk'
      ? [{ name: each.fileName, code: each.code, needs: each.imports, isEntry: each.isEntry }]
      : [],
  );

export const BUNDLERS: Readonly<Record<string, (app: App) => Promise<Chunk[]>>> = {
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
    const plugins = [nodeResolve({ browser: true })];
    // React is CommonJS, which Rollup leaves to another plug-in.
    const bundle = await rollup({ input: fileOf(app), plugins, external: ['react'] });
    const { output } = await bundle.generate({ format: 'es' });
    return fromRollup(output as unknown as vite.Rollup.RollupOutput['output']);
  },
};

const made = new Map<string, Promise<Chunk[]>>();

/** Each is made once. */
export const bundle = (name: string, app: App): Promise<Chunk[]> => {
  const key = `${name} ${app}`;
  const found = made.get(key) ?? (BUNDLERS[name] as (app: App) => Promise<Chunk[]>)(app);
  made.set(key, found);
  return found;
};

/** Writes the apps. */
export const writeApps = (): void => {
  mkdirSync(FOLDER, { recursive: true });
  for (const app of Object.keys(APPS) as App[]) writeFileSync(fileOf(app), APPS[app]);
};

export const removeApps = (): void => rmSync(FOLDER, { recursive: true });
