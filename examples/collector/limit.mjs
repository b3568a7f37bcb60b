const MINUTE = 60_000;

/** The most names that are told apart; all others share one count. */
const MOST_NAMES = 50_000;

/**
 * Counts the calls under a name, and says whether one more is within the limit per minute. Nothing is
 * written down: names, which are addresses of visitors, are gone with the minute.
 */
export const createLimit = (most, now = Date.now) => {
  let counts = new Map();
  let since = now();
  return (name) => {
    if (now() - since >= MINUTE) {
      counts = new Map();
      since = now();
    }
    const known = counts.has(name) || counts.size < MOST_NAMES ? name : '';
    const count = (counts.get(known) ?? 0) + 1;
    counts.set(known, count);
    return count <= most;
  };
};
