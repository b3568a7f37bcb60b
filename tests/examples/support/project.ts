import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { run } from './run.js';

/** A project of its own with the packed package installed. */
export interface Project {
  readonly folder: string;
  /** What npm printed while it installed. */
  readonly told: string;
  remove(): Promise<void>;
}

const OMITTED = ['node_modules', 'dist', '.next', '.astro'];

/** Copies an example, installs and builds it; an empty project without one. */
export async function createProject(example: string): Promise<Project> {
  const tarball = process.env.SOGLASIE_TARBALL;
  if (!tarball) throw new Error('the package has not been packed');
  const folder = await mkdtemp(join(tmpdir(), 'soglasie-example-'));
  const manifest = join(folder, 'package.json');
  const filter = (path: string) => !OMITTED.includes(basename(path));
  if (example) await cp(example, folder, { recursive: true, filter });
  else await writeFile(manifest, '{ "private": true, "type": "module" }');
  const flags = ['--prefer-offline', '--no-audit', '--no-fund'];
  // What it says is looked at, however quiet the run itself is.
  const loud = ['--loglevel', 'notice'];
  const { stdout, stderr } = await run('npm', ['install', tarball, ...loud, ...flags], folder);
  const { scripts } = JSON.parse(await readFile(manifest, 'utf8'));
  if (scripts?.build) await run('npm', ['run', 'build'], folder);
  return {
    folder,
    told: stdout + stderr,
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}
