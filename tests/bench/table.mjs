/** The middle one of several numbers. */
export function median(numbers) {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** `12.34` → `12`, `1.234` → `1.2`: no more digits than mean something. */
export function round(number) {
  return Math.abs(number) < 20 ? number.toFixed(1) : number.toFixed(0);
}

/** Prints rows under a heading, columns aligned: the first to the left, the others to the right. */
export function print(title, head, rows) {
  const lines = [head, ...rows.map((row) => row.map(String))];
  const widths = head.map((_, at) => Math.max(...lines.map((line) => line[at].length)));
  const join = (line) =>
    line
      .map((cell, at) => (at ? cell.padStart(widths[at]) : cell.padEnd(widths[at])))
      .join('  ')
      .trimEnd();
  const [first, ...rest] = lines.map(join);
  console.log(`\n${title}\n`);
  console.log([first, widths.map((width) => '-'.repeat(width)).join('  '), ...rest].join('\n'));
}
