import type { ConsentState } from '../model/consent.js';
import type { Attribute, Tag } from './placing-tokenizer.js';
import { createReader } from './reader.js';

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
  let result = '';
  let written = 0;
  const reader = createReader((tag, isInTemplate) => {
    // What stands in a template runs when somebody takes it out, and that may be refused by then.
    if (tag.isEnd || tag.name !== 'script' || isInTemplate) return;
    const released = live(html, tag, state);
    if (released === null) return;
    result += html.slice(written, tag.start) + released;
    written = tag.end;
  });
  reader.write(html, true);
  return result + html.slice(written);
};
