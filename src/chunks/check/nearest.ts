const plain = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** How many letters have to be changed, added, left out or swapped with the next. */
const distance = (one: string, other: string): number => {
  let last: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const isSame = one[i - 1] === other[j - 1];
      const isSwap = one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      next[j] = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (isSame ? 0 : 1),
        isSwap && i > 1 && j > 1 ? (last[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    last = row;
    row = next;
  }
  return row[other.length] ?? 0;
};

/**
 * The name that was probably meant; '' when none is near. Case, dashes and dots do not count, and
 * one letter in three may be wrong.
 */
export const nearest = (written: string, names: readonly string[]): string => {
  const name = plain(written.slice(0, 60));
  const [best] = names
    .map((known) => ({ known, far: distance(name, plain(known)) }))
    .sort((one, other) => one.far - other.far);
  return best && best.far <= Math.max(1, Math.floor(name.length / 3)) ? best.known : '';
};
