// Columns of tables have their widths from the start: a table that finds them while it arrives
// moves what is already shown.

/** Widths are multiples of this, in per cent. */
const STEP = 5;

/** A column wider than this, in characters, wraps its lines all the same. */
const WIDE = 45;

/** What a cell may not break: a name in code, or a word. */
const longestPart = (text) =>
  Math.max(0, ...(text.match(/`[^`]+`|[^\s`]+/g) ?? []).map((part) => part.length));

/** How many characters a column wants. */
function wishOf(cells) {
  const average = cells.reduce((sum, text) => sum + text.length, 0) / cells.length;
  return Math.max(6, Math.min(Math.max(...cells.map(longestPart)), 24), Math.min(average, WIDE));
}

/**
 * Widths of the columns in per cent, 100 together.
 *
 * @param {readonly (readonly string[])[]} rows texts of the cells, the head first
 * @returns {number[]}
 */
export function widthsOf(rows) {
  const wishes = rows[0].map((_, column) => wishOf(rows.map((row) => row[column] ?? '')));
  const whole = wishes.reduce((sum, wish) => sum + wish, 0);
  const widths = wishes.map((wish) => Math.max(2, Math.round((wish * 100) / whole / STEP)) * STEP);
  const widest = widths.indexOf(Math.max(...widths));
  widths[widest] += 100 - widths.reduce((sum, width) => sum + width, 0);
  return widths;
}

/** The rules for these widths: a policy without inline styles leaves classes. */
export const WIDTH_RULES = Array.from({ length: 100 / STEP }, (_, index) => (index + 1) * STEP)
  .map((width) => `.w${width} {\n  width: ${width}%;\n}\n`)
  .join('');
