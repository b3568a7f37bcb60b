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
}

/** What is remembered; whoever uses a part checks it, since a page's own code can write there too. */
export const recall = (): Memory => {
  try {
    return Object(JSON.parse(localStorage.getItem(KEY) ?? '{}'));
  } catch {
    return {};
  }
};

/** Remembers a part besides the others. A browser that keeps nothing is told nothing. */
export const remember = (part: Memory): void => {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...recall(), ...part }));
  } catch {
    // Full, or blocked: what is lost is told where it matters.
  }
};
