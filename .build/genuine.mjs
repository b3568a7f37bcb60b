// Has every module take the platform's own constructors from src/core/platform/genuine.ts, though it
// names them as everybody does: `new URL(…)` means the one that was there when our tag ran.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const FILE = resolve('src/core/platform/genuine.ts');

/** Where a chunk finds them, on its own script element, though the page has replaced `Document`. */
const BY_ELEMENT =
  "Object.getOwnPropertyDescriptor(Object.getPrototypeOf(Object.getPrototypeOf(document)),'currentScript').get.call(document).soglasieGenuine";

/** The list in that file. */
const NAMES = /NAMES =\s+'([^']+)'/.exec(readFileSync(FILE, 'utf8'))[1].split(' ');

/** For a chunk: the core lends what it has taken. */
export const lentGenuine = { external: [FILE], globals: { [FILE]: BY_ELEMENT } };

/** `from`: the file that has them; `names`: all that it has. */
const takeFrom = (from, names = NAMES) => ({
  name: 'take-genuine',
  transform(code, id) {
    if (id === from) return { code: `${code}\nexport const {${names}} = genuine;`, map: null };
    if (id === FILE) return null;
    if (!/\.(?:tsx?|mjs|js)$/.test(id)) return null;
    const bare = code.replace(/\/\*[\s\S]*?\*\/|\/\/ .*/g, '');
    const used = names.filter((name) => RegExp(`(?<![.\\w$])${name}\\b`).test(bare));
    if (!used[0]) return null;
    return { code: `import {${used}} from ${JSON.stringify(from)};${code}`, map: null };
  },
});

export const takeGenuine = takeFrom(FILE);

/** For bundlers, whose apps are tested in a DOM that is a program. */
export const takeGenuineNpm = takeFrom(resolve('src/editions/genuine-npm.ts'), [
  ...NAMES,
  'setTimeout',
]);
