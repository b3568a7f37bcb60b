// Has every module take the platform's own constructors from src/core/platform/genuine.ts, though it
// names them as everybody does: `new URL(…)` means the one that was there when our tag ran.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const FILE = resolve('src/core/platform/genuine.ts');

/** Where a chunk finds them, on its own script element, though the page has replaced `Document`. */
const BY_ELEMENT =
  "Object.getOwnPropertyDescriptor(Object.getPrototypeOf(Object.getPrototypeOf(document)),'currentScript').get.call(document).soglasieGenuine";

/** A list in that file. */
const listOf = (name) =>
  RegExp(`const ${name} =\\s+'([^']+)'`).exec(readFileSync(FILE, 'utf8'))[1].split(' ');

const EARLY = listOf('EARLY');
const LATE = listOf('LATE');

/** For a chunk: the core lends what it has taken. */
export const lentGenuine = { external: [FILE], globals: { [FILE]: BY_ELEMENT } };

/** As a name of its own, spread or not, and not of a property. */
const isUsed = (name, code) => RegExp(`(?<![\\w$]|(?<!\\.\\.)\\.)${name}\\b`).test(code);

/** No name that a function has for something of its own. */
const OF_PAGE = '$genuine';

/** Code in which `new Range()` asks for it there and then. */
const askLate = (code) =>
  LATE.reduce(
    (all, name) =>
      all.replace(
        RegExp(`(?<=\\b(?:new|instanceof) |\\? |: |\\.\\.\\.)${name}\\b`, 'g'),
        `${OF_PAGE}.${name}`,
      ),
    code,
  );

/** `from`: the file that has them; `names`: what it has, each at once; `late`: and when it is needed. */
const takeFrom = (from, names, late) => ({
  name: 'take-genuine',
  transform(code, id) {
    if (id === from) return { code: `${code}\nexport const {${names}} = genuine;`, map: null };
    if (id === FILE) return null;
    if (!/\.(?:tsx?|mjs|js)$/.test(id)) return null;
    const bare = code.replace(/\/\*[\s\S]*?\*\/|\/\/ .*/g, '');
    const used = names.filter((name) => isUsed(name, bare));
    const isLate = late.some((name) => isUsed(name, bare));
    if (isLate) used.push(`genuine as ${OF_PAGE}`);
    if (!used[0]) return null;
    const rest = isLate ? askLate(code) : code;
    return { code: `import {${used}} from ${JSON.stringify(from)};${rest}`, map: null };
  },
});

/** For a file that begins by itself. */
export const takeGenuine = takeFrom(FILE, EARLY, LATE);

/** For a chunk: what it names is asked of the object that it was lent, whenever it runs. */
export const takeLentGenuine = takeFrom(FILE, [...EARLY, ...LATE], []);

/** For bundlers, whose apps are tested in a DOM that is a program. */
export const takeGenuineNpm = takeFrom(
  resolve('src/editions/genuine-npm.ts'),
  [...EARLY, ...LATE, 'setTimeout'],
  [],
);
