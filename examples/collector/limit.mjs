const MINUTE = 60_000;

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
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count <= most;
  };
};
