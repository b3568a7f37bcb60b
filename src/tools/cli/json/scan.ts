import { type Cursor, note, type Slip, take } from './slip.js';
import { skipSpace } from './space.js';
import { readText } from './text.js';

/** What stands around JSON in a script: an assignment, a call, an export. */
const BEFORE =
  /(?:export\s+default|(?:(?:var|let|const)\s+)?[A-Za-z_$][\w$.]*\s*(?:=|\())\s*(?=[{[])/y;

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?$/i;
const WORD = /[^\s,:;={}[\]"“”„«»]+/y;
/** Words that stand for a value, up to what ends it. */
const WORDS = /[^,;{}[\]"\n\r]+/y;
const CLOSING = { '{': '}', '[': ']' } as const;

type Open = keyof typeof CLOSING;

/** No config has as many brackets within each other; what has is not read on. */
const DEEPEST = 100;

/** A word that JSON knows, or what to say of one that it does not. */
const readWord = (cursor: Cursor, path: string): void => {
  const { at, text } = cursor;
  const word = take(cursor, WORD);
  if (word === undefined) {
    cursor.at += 1;
    note(cursor, 'unreadable', at, path, text.charAt(at));
  } else if (!/^(?:true|false|null)$/.test(word) && !NUMBER.test(word)) {
    if (/^[+-]?\.?\d[\w.]*$/.test(word)) note(cursor, 'wrong-number', at, path, word);
    else if (/^(?:true|false|null|none|undefined|nan|yes|no)$/i.test(word)) {
      note(cursor, 'wrong-word', at, path, word);
    } else {
      take(cursor, WORDS);
      cursor.at = at + text.slice(at, cursor.at).replace(/\s*(?:\/\/.*|\/\*.*)?$/, '').length;
      note(cursor, 'bare-text', at, path, text.slice(at, cursor.at));
    }
  }
};

/** Reads `"name":`; undefined where something else stands, which is passed over. */
const readName = (cursor: Cursor, path: string): string | undefined => {
  const { at } = cursor;
  const quoted = readText(cursor, path, true);
  const name = quoted ?? take(cursor, WORD);
  if (name === undefined) {
    cursor.at += 1;
    note(cursor, 'unreadable', at, path, cursor.text.charAt(at));
    return undefined;
  }
  if (quoted === undefined) note(cursor, 'bare-key', at, `${path}.${name}`, name);
  skipSpace(cursor, path);
  const colon = cursor.at;
  const sign = take(cursor, /:=?|=>?/y);
  if (sign === undefined) note(cursor, 'missing-colon', colon, `${path}.${name}`);
  else if (sign !== ':') note(cursor, 'wrong-colon', colon, `${path}.${name}`, sign);
  return name;
};

/** Reads commas; offset of the last one, if there was any. */
const readCommas = (cursor: Cursor, path: string, isFirst: boolean): number | undefined => {
  let last: number | undefined;
  for (;;) {
    skipSpace(cursor, path);
    const { at } = cursor;
    const sign = take(cursor, /[,;]/y);
    if (sign === undefined) return last;
    if (sign === ';') note(cursor, 'wrong-comma', at, path, sign);
    else if (isFirst || last !== undefined) note(cursor, 'extra-comma', at, path, sign);
    last = at;
  }
};

/** Reads up to the bracket that ends what has just begun. `around`: those that outer ones end by. */
const readEntries = (
  cursor: Cursor,
  path: string,
  open: Open,
  around: readonly string[],
  read: (at: number) => void,
): void => {
  const { text, slips } = cursor;
  const from = cursor.at - 1;
  for (let count = 0; ; count += 1) {
    const end = cursor.at;
    const before = slips.length;
    const comma = readCommas(cursor, path, !count);
    const sign = text.charAt(cursor.at);
    if (/[}\]]/.test(sign)) {
      // An outer bracket ends here: this one was left open.
      if (sign !== CLOSING[open] && around.includes(sign)) break;
      if (sign !== CLOSING[open]) note(cursor, 'wrong-bracket', cursor.at, path, sign);
      if (comma !== undefined && count) {
        // Said once of the last comma, however many there are.
        slips.splice(
          before,
          slips.length,
          ...slips.slice(before).filter(({ code }) => !/comma$/.test(code)),
        );
        note(cursor, 'trailing-comma', comma, path, ',');
      }
      cursor.at += 1;
      return;
    }
    if (!sign) break;
    if (count && comma === undefined) note(cursor, 'missing-comma', end, path);
    read(count);
  }
  note(cursor, 'unclosed-bracket', from, path, open);
};

const readValue = (cursor: Cursor, path: string, around: readonly string[]): void => {
  skipSpace(cursor, path);
  const { at, places, text } = cursor;
  const open = take(cursor, /[{[]/y) as Open | undefined;
  if (!open) {
    if (!text.charAt(at) || /[,;}\]]/.test(text.charAt(at)))
      note(cursor, 'missing-value', at, path);
    else if (readText(cursor, path, false) === undefined) readWord(cursor, path);
    return;
  }
  if (around.length > DEEPEST) {
    note(cursor, 'unreadable', at, path, open);
    cursor.at = text.length;
    return;
  }
  const inside = [...around, CLOSING[open]];
  const names = new Set<string>();
  readEntries(cursor, path, open, around, (index) => {
    const start = cursor.at;
    if (open === '[') {
      places.set(`${path}[${index}]`, start);
      return readValue(cursor, `${path}[${index}]`, inside);
    }
    const name = readName(cursor, path);
    if (name === undefined) return;
    const where = `${path}.${name}`;
    if (names.has(name)) note(cursor, 'duplicate-key', start, where, name);
    names.add(name);
    places.set(where, start);
    readValue(cursor, where, inside);
  });
};

/** Whether a text is JSON as it stands. */
export const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/**
 * Every slip in a text that is meant to be JSON, in its order, and where its fields stand. None but
 * doubled names in what `JSON.parse` reads; at least one in anything else.
 */
export const scanJson = (
  text: string,
): { readonly slips: readonly Slip[]; readonly places: ReadonlyMap<string, number> } => {
  const cursor: Cursor = { text, at: 0, slips: [], places: new Map() };
  const root = 'config';
  skipSpace(cursor, root);
  const { at } = cursor;
  const before = take(cursor, BEFORE);
  if (before !== undefined) note(cursor, 'not-only-json', at, root, before.trim());
  if (at === text.length) note(cursor, 'empty', 0, root);
  else readValue(cursor, root, []);
  skipSpace(cursor, root);
  const rest = text.slice(cursor.at);
  // What ends the assignment or the call is told with what begins it.
  if (rest && !(before !== undefined && /^[);\s]*$/.test(rest))) {
    note(cursor, 'after-end', cursor.at, root, rest.split('\n', 1)[0]);
  }
  if (isJson(text))
    return { ...cursor, slips: cursor.slips.filter(({ code }) => code === 'duplicate-key') };
  if (!cursor.slips[0]) note(cursor, 'unreadable', cursor.at, root);
  return { ...cursor, slips: cursor.slips.sort((one, other) => one.at - other.at) };
};
