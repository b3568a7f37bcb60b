import { type Cursor, note, take } from './slip.js';

const OPENING = /["“”„‟«»‹›'‘’‚‛`]/y;
const SINGLE = /['‘’‚‛`]/;
const DOUBLE = /["“”„‟«»‹›]/;

/** What follows a value that is over. */
const END = /[^\S\n\r]*(?:[,;}\]\n\r]|\/[/*]|$)/y;
/** Another text follows: only the comma is missing. */
const NEXT = /[^\S\n\r]+["“„«'‘]/y;
/** What follows a name that is over; a letter does not. */
const AFTER_NAME = /[\s:=,;{}[\]]|$/y;

const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

const isAt = (text: string, at: number, pattern: RegExp): boolean => {
  pattern.lastIndex = at;
  return pattern.test(text);
};

/** Whether a quote at an offset ends the text in which it stands. */
const isClosing = (text: string, at: number, isKey: boolean): boolean => {
  if (isKey) return isAt(text, at + 1, AFTER_NAME);
  if (isAt(text, at + 1, END) || isAt(text, at + 1, NEXT)) return true;
  // Where a later quote of the line ends something, and no name is between, this is one of the text.
  const [rest = ''] = text.slice(at + 1).split(/[\n\r]/, 1);
  const last = [...rest.matchAll(/["“”„«»'‘’`]/g)].find(({ index }) =>
    isAt(text, at + 2 + index, END),
  );
  return !last || /["“”«»'’]\s*:/.test(rest.slice(0, last.index + 1));
};

/** Whether a line break belongs to the text: the next quote ends something, and opens nothing. */
const isBroken = (text: string, at: number): boolean => {
  const next = text.indexOf('"', at);
  return next >= 0 && isAt(text, next + 1, END) && !/[{}[\]]/.test(text.slice(at, next));
};

/** A text that ends with its line, or by a quote that ends no such text. */
const leaveOpen = (cursor: Cursor, path: string, from: number, isKey: boolean): string => {
  const line = cursor.text
    .slice(from + 1, cursor.at)
    .replace(isKey ? /\s*:.*$/s : /[\s,}\]]+$/, '');
  cursor.at = from + 1 + line.length;
  const last = line.at(-1) ?? '';
  if (/[“”„«»‘’]/.test(last)) note(cursor, 'typographic-quote', cursor.at - 1, path, last);
  else note(cursor, 'unclosed-quote', from, path, `"${line}`);
  return line;
};

/** Reads a text in quotes of any kind; undefined where none begins. */
export const readText = (cursor: Cursor, path: string, isKey: boolean): string | undefined => {
  const { text, slips, at: from } = cursor;
  const open = take(cursor, OPENING);
  if (open === undefined) return undefined;
  const isOwn = open === '"';
  const closing = SINGLE.test(open) ? SINGLE : DOUBLE;
  if (!isOwn)
    note(cursor, /['`]/.test(open) ? 'single-quote' : 'typographic-quote', from, path, open);
  const before = slips.length;
  for (; cursor.at < text.length; cursor.at += 1) {
    const { at } = cursor;
    const sign = text.charAt(at);
    if (sign === '\\') {
      const known = take(cursor, ESCAPE);
      // A text in other quotes has to be written anew anyway.
      if (known === undefined && isOwn)
        note(cursor, 'wrong-escape', at, path, text.slice(at, at + 2));
      cursor.at = at + (known?.length ?? 2) - 1;
    } else if (/[\n\r]/.test(sign)) {
      if (!isOwn || !isBroken(text, at)) break;
      if (text.slice(at, at + 2) !== '\r\n') note(cursor, 'line-in-text', at, path);
    } else if (isOwn && sign < ' ') note(cursor, 'hidden-sign', at, path, 'U+0009');
    else if (sign === '"' || (closing.test(sign) && (!isOwn || isKey))) {
      // «…» in a name of "…" are signs like any other, unless the name ends by them.
      if (isOwn && sign !== '"' && !isAt(text, at + 1, /\s*:/y)) continue;
      if (isClosing(text, at, isKey)) {
        cursor.at = at + 1;
        if (isOwn && sign !== '"') note(cursor, 'typographic-quote', at, path, sign);
        return text.slice(from + 1, at);
      }
      if (isOwn) note(cursor, 'inner-quote', at, path, sign);
    }
  }
  // What was taken for quotes of the text was no fault of its own.
  slips.length = before;
  return leaveOpen(cursor, path, from, isKey);
};
