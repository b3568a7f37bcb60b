/** What a hand may get wrong in JSON, in no order. */
const SLIPS = [
  'empty',
  'bom',
  'comment',
  'hidden-sign',
  'not-only-json',
  'after-end',
  'trailing-comma',
  'extra-comma',
  'missing-comma',
  'wrong-comma',
  'missing-colon',
  'wrong-colon',
  'missing-value',
  'unclosed-bracket',
  'wrong-bracket',
  'typographic-quote',
  'single-quote',
  'inner-quote',
  'unclosed-quote',
  'bare-key',
  'bare-text',
  'wrong-word',
  'wrong-number',
  'wrong-escape',
  'line-in-text',
  'duplicate-key',
  'unreadable',
] as const;

export type SlipCode = (typeof SLIPS)[number];

/** One slip in a text of JSON. */
export interface Slip {
  readonly code: SlipCode;
  /** Offset of what is to be changed. */
  readonly at: number;
  /** Field in which it stands: `config.policy.url`. */
  readonly path: string;
  /** What was written there, shortened; '' where something is missing. */
  readonly got: string;
}

/** A text, how far it was read, and what was met. */
export interface Cursor {
  readonly text: string;
  at: number;
  readonly slips: Slip[];
  /** Offset of every field, by its path. */
  readonly places: Map<string, number>;
}

/** Takes what stands here, if it does. The pattern has to be sticky. */
export const take = (cursor: Cursor, pattern: RegExp): string | undefined => {
  pattern.lastIndex = cursor.at;
  const [found] = pattern.exec(cursor.text) ?? [];
  if (found !== undefined) cursor.at += found.length;
  return found;
};

export const note = (
  { slips }: Cursor,
  code: SlipCode,
  at: number,
  path: string,
  got = '',
): void => {
  slips.push({ code, at, path, got: got.length > 40 ? `${got.slice(0, 39)}…` : got });
};
