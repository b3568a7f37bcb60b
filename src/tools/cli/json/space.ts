import { type Cursor, note, take } from './slip.js';

/** What JSON takes for a space. */
const SPACE = /[ \t\n\r]+/y;
const COMMENT = /(?:\/\/|#)[^\n\r]*|\/\*[\s\S]*?(?:\*\/|$)|<!--[\s\S]*?(?:-->|$)/y;
const BOM = /\uFEFF/y;

/** Spaces of word processors and signs that nobody sees. */
const HIDDEN = /(?:(?![ \t\n\r\uFEFF])[\s\p{Cf}\p{Cc}])+/uy;

/** `U+00A0`, for a sign that cannot be shown. */
const named = (sign: string): string =>
  `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Goes on to the next sign that means something, past whatever should not be between. */
export const skipSpace = (cursor: Cursor, path: string): void => {
  for (;;) {
    take(cursor, SPACE);
    const { at } = cursor;
    const comment = take(cursor, COMMENT);
    const hidden = comment === undefined ? take(cursor, HIDDEN) : undefined;
    if (comment !== undefined) note(cursor, 'comment', at, path, comment);
    else if (hidden !== undefined) note(cursor, 'hidden-sign', at, path, named(hidden));
    else if (take(cursor, BOM)) note(cursor, at ? 'hidden-sign' : 'bom', at, path, 'U+FEFF');
    else return;
  }
};
