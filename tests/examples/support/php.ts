import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { run } from './run.js';

const stub = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

export const hasPhp = (): boolean => spawnSync('php', ['--version']).status === 0;

/** What a CMS prints with these files of its template; `cms` says as much of it as they use. */
export async function print(cms: string, ...files: string[]): Promise<string> {
  const { stdout } = await run('php', [stub(cms), ...files], process.cwd());
  return stdout;
}
