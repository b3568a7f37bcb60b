/** A space of any kind, those of word processors too, or a comment. */
const SPACE = /(?:[\s\u200b\u2060]|(?:\/\/|#)[^\n\r]*|\/\*.*?\*\/|<!--.*?-->)*/sy;

/** Between two entries: a comma may be missing, or one too many. */
const COMMA = /(?:[\s\u200b\u2060,;]|(?:\/\/|#)[^\n\r]*|\/\*.*?\*\/|<!--.*?-->)*/sy;

/** A name in quotes of any kind, the same or others at its end; as JSON has it; or in none. */
const KEY =
  /(?:"((?:[^"\\“”„«»]|\\.)*)["“”„«»]|[“”„«»'‘’‚`]([^"“”„«»'‘’‚`\n]*)["“”„«»'‘’‚`]|"((?:[^"\\]|\\.)*)"|([\w$.-]+))\s*:/sy;

const STRING = /"((?:[^"\\]|\\.)*)"/sy;

/** Quotes in these quotes are of the text where nothing follows that would have to. */
const QUOTED =
  /(?:[“”„«»]((?:[^\\]|\\.)*?)["“”„«»]|['‘’‚`]((?:[^\\]|\\.)*?)['‘’‚`])(?=\s*(?:[\n,;:}\]]|\/[/*]|$)|\s+["“„«'‘`])/sy;

const WORD = /[\w.+-]+/y;

/** What JSON has no letters for, escaped. */
const escaped = (text: string): string =>
  text
    .replace(/\\.|"/gs, (sign) => (sign === '"' ? '\\"' : sign === "\\'" ? "'" : sign))
    .replace(/[^ -\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

/**
 * Reads JSON as a person writes it by hand: with comments, commas too many or too few, quotes of any
 * kind or none around a key, and the marks that editors leave. For what `JSON.parse` has refused:
 * it reads whatever that reads, and as that does.
 *
 * @throws SyntaxError that says where, for all that could mean more than one thing, or nothing
 */
export const readLoosely = (text: string): unknown => {
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) at = pattern.lastIndex;
    return found;
  };
  const fail = (from = at): never => {
    const lines = text.slice(0, from).split('\n');
    throw SyntaxError(`not JSON at line ${lines.length}, column ${`${lines.at(-1)}`.length + 1}`);
  };
  const parse = (json: string, from: number): unknown => {
    try {
      return JSON.parse(json);
    } catch {
      return fail(from);
    }
  };
  /** Entries up to the bracket that ends them. */
  const entries = <Entry>(end: RegExp, read: () => Entry): Entry[] => {
    const all: Entry[] = [];
    for (;;) {
      take(COMMA);
      if (take(end)) return all;
      all.push(read());
    }
  };
  const entry = (): [string, unknown] => {
    const from = at;
    const [, ...names] = take(KEY) ?? fail();
    return [`${parse(`"${escaped(names.join(''))}"`, from)}`, value()];
  };
  const value = (): unknown => {
    take(SPACE);
    if (take(/\{/y)) return Object.fromEntries(entries(/\}/y, entry));
    if (take(/\[/y)) return entries(/\]/y, value);
    const from = at;
    const [, double, single] = take(STRING) ?? take(QUOTED) ?? [];
    const string = double ?? single;
    if (string !== undefined) return parse(`"${escaped(string)}"`, from);
    return parse(`${take(WORD) ?? fail()}`.toLowerCase(), from);
  };
  const read = value();
  take(COMMA);
  return at < text.length ? fail() : read;
};
