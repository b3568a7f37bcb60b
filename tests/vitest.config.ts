import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

// Files that need a document say which in their first line: `// @vitest-environment happy-dom`.
const all = ['unit', 'package', 'contract'].flatMap((folder) =>
  readdirSync(`${root}tests/${folder}`, { encoding: 'utf8', recursive: true })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => `tests/${folder}/${file.replaceAll('\\', '/')}`),
);
const documentOf = (file: string): string | undefined =>
  /^\/\/ @vitest-environment ([\w-]+)/.exec(readFileSync(root + file, 'utf8'))?.[1];
const url = 'https://shop.example.com/';

export default defineConfig({
  root,
  // The build sets them.
  define: { __HASHES_INTEGRITY__: '""' },
  test: {
    // Generous: the machine may be busy with more than this.
    testTimeout: 60_000,
    restoreMocks: true,
    unstubGlobals: true,
    // One more than cores: some wait for a program that they have started.
    maxWorkers: availableParallelism() + 1,
    // Fewer collections of what a made-up value leaves: a tenth of the time.
    execArgv: ['--max-semi-space-size=64'],
    // What a file is compiled to is kept while it stays as it is.
    experimental: { fsModuleCache: true, fsModuleCachePath: `${root}.build/cache/vitest` },
    reporters: ['default', './tests/support/times.mjs'],
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: all.filter((file) => !documentOf(file)),
          // Nothing of a page is there that one file could leave to the next.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'document',
          // Each in a context of its own rather than in a process: a third of the time (2026-11).
          pool: 'vmForks',
          include: all.filter((file) => documentOf(file) === 'happy-dom'),
          environment: 'happy-dom',
          environmentOptions: { happyDOM: { url } },
        },
      },
      {
        extends: true,
        test: {
          name: 'jsdom',
          include: all.filter((file) => documentOf(file) === 'jsdom'),
          environment: 'jsdom',
          environmentOptions: { jsdom: { url } },
        },
      },
    ],
  },
});
