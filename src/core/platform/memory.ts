/** Name in localStorage. */
const KEY = 'soglasie';

/** What a browser remembers beside the cookie, after a decision only. None of it ever grants. */
interface Memory {
  /**
   * When the last decision of this site was made, in ms. It outlives a deleted cookie, so that a
   * sibling's older decision does not bring back what the visitor deleted.
   */
  decidedAt?: unknown;
  /** Time of the newest choice of another site that the visitor left alone. */
  declined?: unknown;
  /** Edition of the policy whose announcement was read. */
  notice?: unknown;
  /** The choice that another consent tool kept has been imported, or came too late. */
  imported?: unknown;
  /** Number of the records of this browser, and those that are still to be sent. */
  record?: unknown;
}

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
