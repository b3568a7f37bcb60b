// How the checks start other programs: by Node itself, without a shell, on every system. A shell would
// take apart what has spaces, as folders and the path of Node itself may have, and read signs of its own.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** npm as a script: by which this was started, else where installers of Node put it. */
const npmScript = () =>
  [
    process.env.npm_execpath,
    join(dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(dirname(process.execPath), '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ].find((path) => path && /\.c?js$/.test(path) && existsSync(path));

/** The script of a package of ours; undefined where there is no such package. */
const scriptOf = (name) => {
  const folder = resolve('node_modules', name);
  if (!existsSync(join(folder, 'package.json'))) return undefined;
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[name]);
};

/**
 * A command as what `spawn` takes.
 *
 * @param {readonly string[]} command name of an installed package, `npm`, or any other program; and
 *   its arguments, each as it is meant
 * @returns {[file: string, args: string[]]}
 */
export const programOf = ([name, ...args]) => {
  const script = name === 'npm' ? npmScript() : scriptOf(name);
  return script ? [process.execPath, [script, ...args]] : [name, args];
};
