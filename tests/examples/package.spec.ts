import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
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

for (const [resolution, module] of [
  ['bundler', 'esnext'],
  ['nodenext', 'nodenext'],
] as const) {
  test(`has types under moduleResolution ${resolution}`, async ({ project }) => {
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
    // A server that works with what the library sends, and without the library.
    'collector undefined',
    ...['csp', 'next', 'react', 'svelte', 'testing', 'vite', 'vue'].map(
      (name) => `${name} ${version}`,
    ),
  ]);
});
