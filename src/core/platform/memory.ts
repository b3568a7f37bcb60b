import type { Memory } from '../../model/memory.js';

/** Name in localStorage. */
const KEY = 'soglasie';

/**
 * JSON of a value as it is. Old libraries give lists a `toJSON` of their own, which makes a text of
 * them: Prototype.js 1.6, MooTools 1.2. A replacer is asked after that, and still finds what stood
 * there (ECMA-262, SerializeJSONProperty).
 */
export const toJson = (value: unknown, indent?: number): string =>
  JSON.stringify(
    value,
    function (this: Record<string, unknown>, key) {
      return this[key];
    },
    indent,
  );

/** What this page knows, where the browser keeps nothing. */
let own: Memory | undefined;

/** What is remembered; whoever uses a part checks it, since a page's own code can write there too. */
export const readLocal = (): Memory => {
  try {
    return own ?? Object(JSON.parse(localStorage.getItem(KEY) ?? '{}'));
  } catch {
    return {};
  }
};

/** Remembers a part besides the others; for this page alone where storage is full or blocked. */
export const patchLocal = (part: Memory): void => {
  const all = { ...readLocal(), ...part };
  try {
    localStorage.setItem(KEY, toJson(all));
    own = undefined;
  } catch {
    own = all;
  }
};
