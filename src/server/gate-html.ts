import type { ConsentState } from '../model/consent.js';
import { skipComment, skipText, TEXT } from './skip.js';
import { createSurroundings } from './surroundings.js';
import { type Attribute, readTag, type Tag } from './tag.js';

/** What the browser's gate would take off a script that it releases. */
const MARKS = /^(?:type|data-type|data-category)$/;

/** An address that is http(s) for certain, however its author wrote it. */
const WEB = /^(?:https?:\/\/|\.*\/)/i;

/** A live script tag in the place of a held one; null to leave it to the browser. */
const live = (
  html: string,
  { start, nameEnd, end, attributes }: Tag,
  { categories }: ConsentState,
): string | null => {
  const values: Record<string, string> = Object.create(null);
  // The first of two counts.
  for (const { name, value } of attributes) values[name] ??= value;
  const { type = '', src = '/', 'data-type': liveType = '', 'data-category': ids = '' } = values;
  const isLive =
    /^\s*text\/plain\s*$/i.test(type) &&
    ids
      .trim()
      .split(/\s+/)
      .every((word) => {
        const id = word.replace(/^!/, '');
        return categories[id] === (id === word);
      }) &&
    WEB.test(src) &&
    /^[\w/-]*$/.test(liveType) &&
    !('data-src' in values || 'data-service' in values) &&
    // Attributes that touch could become one when what is between them goes.
    attributes.every((each) => /[ \t\n\f\r/]/.test(html[each.start - 1] ?? ''));
  if (!isLive) return null;
  let rest = '';
  let at = nameEnd;
  const leaveOut = ({ start: from, end: to }: Attribute): void => {
    rest += html.slice(at, from).replace(/[ \t\n\f\r/]+$/, '');
    at = to;
  };
  for (const each of attributes) if (MARKS.test(each.name)) leaveOut(each);
  rest += html.slice(at, end);
  return html.slice(start, nameEnd) + (liveType && ` type="${liveType}"`) + rest;
};

/**
 * Releases in the HTML of a page what the browser's gate would release there: marked scripts, when all
 * that they name is granted, become ordinary ones. They run where they stand, and the gate, finding
 * no mark, leaves them alone. All else stays held, for the browser to open and to shut again; so does
 * all that follows a place of which only a whole parser could say how it is read.
 *
 * The page is that visitor's own from then on: send it with `Cache-Control: no-store`.
 *
 * @param html A page, or a whole part of one.
 * @param state What `readChoice` gave.
 */
export const gateHtml = (html: string, state: ConsentState): string => {
  const around = createSurroundings();
  const pattern = /<[a-z/!?]/gi;
  let result = '';
  let written = 0;
  for (let found = pattern.exec(html); found; found = pattern.exec(html)) {
    const { index } = found;
    if (!/^<\/?[a-z]/i.test(html.slice(index, index + 3))) {
      const { from, skip } = skipComment(html, index, around.isForeign());
      const { end } = skip(html, from);
      if (end < 0) break;
      pattern.lastIndex = end;
      continue;
    }
    const tag = readTag(html, index);
    const reading = tag && around.pass(tag);
    if (!tag || reading === 'lost') break;
    pattern.lastIndex = tag.end;
    if (tag.isEnd || reading === 'foreign' || !TEXT.test(tag.name)) continue;
    const { end } = skipText(tag.name)(html, tag.end);
    pattern.lastIndex = end < 0 ? html.length : end;
    // What stands in a template runs when somebody takes it out, and that may be refused by then.
    if (tag.name !== 'script' || around.isInTemplate()) continue;
    const released = live(html, tag, state);
    if (released === null) continue;
    result += html.slice(written, index) + released;
    written = tag.end;
  }
  return result + html.slice(written);
};
