import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { documentsOf, LANGUAGES } from '../../src/site/navigation.mjs';
import { exampleAt, expect, test } from './support/fixtures.js';
import { run } from './support/run.js';

const TSC = join(process.cwd(), 'node_modules/typescript/bin/tsc');

const USE = `import { createConsent, type ConsentState } from 'soglasie';
import { jivo } from 'soglasie/presets';
import ru from 'soglasie/locales/ru.json' with { type: 'json' };
const consent = createConsent({ services: { jivo }, texts: { 'banner.title': ru['banner.title'] } });
const state: ConsentState = consent.get();
console.log(state.status);
`;

/** What support/every-entry.mjs says. */
const EVERY_ENTRY = ['unset', 'first', true, true, 'unset', 46, 'function'];

test('installs without a warning, and brings two packages', async ({ project }) => {
  expect(project.told).not.toMatch(/warn|deprecated|EBADENGINE|ERESOLVE/i);
  expect(project.told).toMatch(/added 3 packages/);
});

test('can be imported where it is installed', async ({ project }) => {
  const code = USE.replace('type ConsentState', '').replace(': ConsentState', '');
  await writeFile(join(project.folder, 'use.mjs'), code);
  const { stdout } = await run(process.execPath, ['--no-warnings', 'use.mjs'], project.folder);
  expect(stdout).toBe('unset\n');
});

test('can be imported whole, as servers, tests and tools do', async ({ project }) => {
  const code = await readFile(fileURLToPath(new URL('support/every-entry.mjs', import.meta.url)));
  await writeFile(join(project.folder, 'every-entry.mjs'), code);
  const { stdout } = await run(process.execPath, ['every-entry.mjs'], project.folder);
  expect(JSON.parse(stdout)).toEqual(EVERY_ENTRY);
});

// 8 s: their programs come from npm, 70 MB of them. Node 22 and 24: .github/workflows.
test('can be imported whole by Bun and Deno, with its types', async ({ project }) => {
  // As long as any other install may take.
  test.setTimeout(180_000);
  const { folder } = project;
  const modules = join(folder, 'node_modules');
  await run(
    'npm',
    ['install', 'bun@1.4.5', 'deno@2.9.6', '--ignore-scripts', '--no-save', '--no-audit'],
    folder,
  );
  const [platform = ''] = await readdir(join(modules, '@oven'));
  const [program = ''] = await readdir(join(modules, '@oven', platform, 'bin'));
  const bun = join(modules, '@oven', platform, 'bin', program);
  const deno = [join(modules, 'deno/bin.cjs'), 'run', '-A', '--node-modules-dir=manual'];
  const code = await readFile(fileURLToPath(new URL('support/every-entry.mjs', import.meta.url)));
  await writeFile(join(folder, 'every-entry.mjs'), code);
  await writeFile(join(folder, 'typed.ts'), `${USE}// @ts-expect-error\nconsent.has('jivoo');\n`);
  const outputs = await Promise.all([
    run(bun, ['every-entry.mjs'], folder),
    run(process.execPath, [...deno, 'every-entry.mjs'], folder),
  ]);
  for (const { stdout } of outputs) expect(JSON.parse(stdout)).toEqual(EVERY_ENTRY);
  for (const [program, ...args] of [
    [bun, 'typed.ts'],
    [process.execPath, ...deno, '--check', 'typed.ts'],
  ] as const) {
    expect((await run(program, args, folder)).stdout).toBe('unset\n');
  }
});

test('tells who requires it what to do', async ({ project }) => {
  for (const entry of ['soglasie', 'soglasie/server', 'soglasie/react']) {
    await writeFile(join(project.folder, 'old.cjs'), `require('${entry}')`);
    // As older Nodes and Jest are.
    const failed = run(
      process.execPath,
      ['--no-experimental-require-module', 'old.cjs'],
      project.folder,
    );
    await expect(failed).rejects.toThrow(/soglasie is an ES module: load it with `import/);
  }
  await writeFile(
    join(project.folder, 'new.cjs'),
    `console.log(require('soglasie').createConsent().get().status)`,
  );
  const { stdout } = await run(process.execPath, ['--no-warnings', 'new.cjs'], project.folder);
  expect(stdout).toBe('unset\n');
});

test('brings what its documentation leads to', async ({ project }) => {
  const folder = join(project.folder, 'node_modules/soglasie');
  for (const name of LANGUAGES.flatMap(documentsOf)) {
    const text = await readFile(join(folder, name), 'utf8');
    const links = [...text.matchAll(/\]\(([^)#]+)/g)].map(([, to = '']) => to);
    const within = links.filter((to) => !/^[a-z]+:/.test(to));
    const leads = (to: string) => existsSync(join(folder, name, '..', to));
    expect(
      within.filter((to) => !leads(to)),
      name,
    ).toEqual([]);
    if (name.startsWith('README')) expect(within.length).toBeGreaterThan(25);
  }
});

test('is published without a complaint', async () => {
  const { stderr } = await run('npm', ['publish', '--dry-run'], process.cwd());
  const complaints = stderr.split('\n').filter((line) => /^npm (?:warn|error)/.test(line));
  expect(complaints.filter((line) => !/requires you to be logged in/.test(line))).toEqual([]);
  expect(stderr).toContain('Publishing to');
});

for (const [resolution, module] of [
  ['bundler', 'esnext'],
  ['nodenext', 'nodenext'],
] as const) {
  test(`has types under moduleResolution ${resolution}`, async ({ project }) => {
    // 5 s, on a machine that does nothing else.
    test.slow();
    await writeFile(join(project.folder, 'use.ts'), `${USE}// @ts-expect-error\nconsent.has(1);\n`);
    const options = `--moduleResolution ${resolution} --module ${module}`;
    const flags = `${options} --target es2022 --strict --resolveJsonModule --noEmit use.ts`;
    await run(process.execPath, [TSC, ...flags.split(' ')], project.folder);
  });
}

test('is installed in the version that the examples name', async ({ project }) => {
  const read = async (path: string) => JSON.parse(await readFile(path, 'utf8'));
  const { version } = await read(join(project.folder, 'node_modules/soglasie/package.json'));
  const folders = await readdir(exampleAt('.'));
  const projects = folders.filter((name) => existsSync(exampleAt(`${name}/package.json`)));
  const named = await Promise.all(
    projects.map(async (name) => {
      const { dependencies } = await read(exampleAt(`${name}/package.json`));
      return `${name} ${dependencies.soglasie}`;
    }),
  );
  expect(named).toEqual([
    `astro ${version}`,
    // A server that works with what the library sends, and without the library.
    'collector undefined',
    ...['csp', 'next', 'react', 'svelte', 'testing', 'vite', 'vue'].map(
      (name) => `${name} ${version}`,
    ),
  ]);
});
