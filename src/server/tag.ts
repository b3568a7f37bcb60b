import { lower } from './ascii.js';

/** An attribute as it is written. */
export interface Attribute {
  /** In lower case. */
  readonly name: string;
  /** Undecoded; '' when there is none. */
  readonly value: string;
  /** Where its name begins. */
  readonly start: number;
  /** Behind its value and the quote of that. */
  readonly end: number;
}

/** A start or end tag, whole. */
export interface Tag {
  /** In lower case. */
  readonly name: string;
  readonly isEnd: boolean;
  readonly isSelfClosing: boolean;
  readonly start: number;
  /** Behind its name. */
  readonly nameEnd: number;
  /** Behind its `>`. */
  readonly end: number;
  readonly attributes: readonly Attribute[];
}

const NAME = /[^ \t\n\f\r/>]*/y;
const GAP = /[ \t\n\f\r/]*/y;
const SPACE = /[ \t\n\f\r]*/y;
// `=` may begin a name, and quotes are letters of it like any other.
const ATTRIBUTE = /=?[^ \t\n\f\r/>=]*/y;
const BARE = /[^ \t\n\f\r>]*/y;

/** Where a run that begins at `at` ends. */
const endOf = (run: RegExp, html: string, at: number): number => {
  run.lastIndex = at;
  run.test(html);
  return run.lastIndex;
};

/**
 * Reads the tag that begins at `start` the way browsers do: a quote delimits a value behind `=` and
 * nowhere else. Null when the text ends within it: then browsers drop it.
 *
 * https://html.spec.whatwg.org/multipage/parsing.html#tag-name-state and what follows there.
 */
export const readTag = (html: string, start: number): Tag | null => {
  const isEnd = html[start + 1] === '/';
  const nameStart = start + (isEnd ? 2 : 1);
  const nameEnd = endOf(NAME, html, nameStart);
  const attributes: Attribute[] = [];
  let last = nameEnd;
  while (last < html.length) {
    const at = endOf(GAP, html, last);
    if (html[at] === '>') {
      return {
        name: lower(html.slice(nameStart, nameEnd)),
        isEnd,
        isSelfClosing: at > last && html[at - 1] === '/',
        start,
        nameEnd,
        end: at + 1,
        attributes,
      };
    }
    const name = endOf(ATTRIBUTE, html, at);
    const equals = endOf(SPACE, html, name);
    let value = '';
    last = name;
    if (html[equals] === '=') {
      const from = endOf(SPACE, html, equals + 1);
      const quote = html[from];
      if (quote === '"' || quote === "'") {
        last = html.indexOf(quote, from + 1) + 1;
        if (!last) return null;
        value = html.slice(from + 1, last - 1);
      } else {
        last = endOf(BARE, html, from);
        value = html.slice(from, last);
      }
    }
    attributes.push({ name: lower(html.slice(at, name)), value, start: at, end: last });
  }
  return null;
};

/** The rest of a whole tag without anything odd in it, from its name on. */
const PLAIN =
  '[^ \\t\\n\\f\\r/>]*(?:[ \\t\\n\\f\\r/]+[^ \\t\\n\\f\\r/>="\']+(?:[ \\t\\n\\f\\r]*=[ \\t\\n\\f\\r]*(?:"[^"]*"|\'[^\']*\'|[^ \\t\\n\\f\\r>"\'][^ \\t\\n\\f\\r>]*))?){0,99}[ \\t\\n\\f\\r/]*>';
const REST = RegExp(PLAIN, 'y');

/** Texts and plain tags, some dozens at once, up to one of these names. */
export const plainRun = (names: string): RegExp =>
  RegExp(`(?:[^<]*<(?!/?(?:${names})[ \\t\\n\\f\\r/>])/?[a-zA-Z]${PLAIN}){1,64}`, 'iy');

/** Where the tag that begins at `start` ends; -1 when the text ends within it. Faster than to read it. */
export const tagEnd = (html: string, start: number): number => {
  REST.lastIndex = start + (html[start + 1] === '/' ? 2 : 1);
  return REST.test(html) ? REST.lastIndex : (readTag(html, start)?.end ?? -1);
};
