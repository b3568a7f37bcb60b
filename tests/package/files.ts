import { existsSync, readdirSync, readFileSync } from 'node:fs';

export const BUNDLES = ['soglasie.js', 'soglasie-ui.js', 'soglasie.all.js'];

/** Files below a folder, by their paths from the root of the package. */
export const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/'))
    .sort();

export const readBuilt = (file: string): string => {
  const path = `dist/${file}`;
  if (!existsSync(path)) throw new Error(`${path} is missing: run \`npm run build\` first`);
  return readFileSync(path, 'utf8');
};

/** Source text without comments. */
export const codeOf = (path: string): string =>
  readFileSync(path, 'utf8')
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/^\s*\/\/.*$/gm, '');

/** Modules that a published file holds, by their paths, as the build noted them. */
export const modulesOf = (file: string): string[] => {
  const path = '.build/cache/modules.json';
  if (!existsSync(path)) throw new Error(`${path} is missing: run \`npm run build\` first`);
  const lists: Record<string, string[]> = JSON.parse(readFileSync(path, 'utf8'));
  const modules = lists[file];
  if (!modules) throw new Error(`the build has noted nothing of ${file}`);
  return modules;
};
