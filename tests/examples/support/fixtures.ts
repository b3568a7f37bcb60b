import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test as base, expect } from '@playwright/test';
import { type Watch, watchContext } from '../../support/watch.js';
import { createProject, type Project } from './project.js';
import { type Site, startSite } from './site.js';
import { startServerOf } from './start.js';
import { fakeVendors, type Vendors } from './vendors.js';

const EXAMPLES = fileURLToPath(new URL('../../../examples/', import.meta.url));

/** A file or a folder of the examples. */
export const exampleAt = (path: string): string => join(EXAMPLES, path);

export const readExample = (path: string): Promise<string> => readFile(exampleAt(path), 'utf8');

interface WorkerFixtures {
  /** The example's folder; '' for an empty project, which is what a site without npm starts from. */
  example: string;
  project: Project;
  /** A site of files: what the example builds, else the files of the library in `/soglasie`. */
  site: Site;
  /** Home page of what `npm start` runs. */
  server: { readonly address: string };
}

interface Fixtures {
  watch: Watch;
  vendors: Vendors;
}

const SLOW = { scope: 'worker', timeout: 180_000 } as const;

export const test = base.extend<Fixtures, WorkerFixtures>({
  example: ['', { option: true, scope: 'worker' }],
  project: [
    async ({ example }, use) => {
      const project = await createProject(example && exampleAt(example));
      await use(project);
      await project.remove();
    },
    SLOW,
  ],
  site: [
    async ({ example, project }, use) => {
      const site = await startSite();
      if (example) await site.publish(join(project.folder, 'dist'), '/');
      else await site.publish(join(project.folder, 'node_modules/soglasie/dist'), '/soglasie/');
      await use(site);
      await site.close();
    },
    SLOW,
  ],
  server: [
    async ({ project }, use) => {
      const server = await startServerOf(project.folder);
      await use(server);
      await server.stop();
    },
    SLOW,
  ],
  watch: [
    async ({ context }, use) => {
      const watch = await watchContext(context);
      await use(watch);
      const complaints = watch.console.filter((line) => /^(?:warning|error):/.test(line));
      expect.soft([...complaints, ...watch.errors], 'nothing to complain of').toEqual([]);
    },
    { auto: true },
  ],
  vendors: [async ({ context }, use) => use(await fakeVendors(context)), { auto: true }],
});

export { expect } from '@playwright/test';
