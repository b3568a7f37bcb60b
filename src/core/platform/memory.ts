/** Name in localStorage. */
const KEY = 'soglasie';

/** What a browser remembers beside the cookie, after a decision only. None of it ever grants. */
interface Memory {
  /**
   * When the last decision of this site was made, in ms. It outlives a deleted cookie, so that a
   * sibling's older decision does not bring back what the visitor deleted.
   */
  decidedAt?: unknown;
  /** Edition of the policy whose announcement was read. */
  notice?: unknown;
  /** The choice that another consent tool kept has been imported, or came too late. */
  imported?: unknown;
  /** Number of the records of this browser, and those that are still to be sent. */
  record?: unknown;
}

/** What this page knows, where the browser keeps nothing. */
let own: Memory | undefined;

/** What is remembered; whoever uses a part checks it, since a page's own code can write there too. */
export const recall = (): Memory => {
  try {
    return own ?? Object(JSON.parse(localStorage.getItem(KEY) ?? '{}'));
  } catch {
    return {};
  }
};

/** Remembers a part besides the others; for this page alone where storage is full or blocked. */
export const remember = (part: Memory): void => {
  const all = { ...recall(), ...part };
  try {
    localStorage.setItem(KEY, JSON.stringify(all));
    own = undefined;
  } catch {
    own = all;
  }
};
