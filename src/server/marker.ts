import type { Mark } from '../model/markup.js';
import { ADDRESSES } from './known.js';
import { type Edit, type Ground, hold, lead } from './mark-tag.js';
import type { Rules } from './rules.js';
import { type Skip, skipComment, skipText, TEXT } from './skip.js';
import { createSurroundings } from './surroundings.js';
import { plainRun, readTag, type Tag, tagEnd } from './tag.js';
import { withoutPixels } from './without-pixels.js';

/** How much of a script, or of a `noscript`, is looked at; memory is bounded by it. */
const MOST = 1 << 20;

/** A tag of which more than this has come, and no end, ends the reading. */
const LONGEST_TAG = 1 << 23;

export interface Marker {
  /** Takes the next part of a page; gives back what of the page is ready. */
  push(part: string): string;
  /** Gives back the rest of a page that has come to its end. */
  end(): string;
}

/** A start tag whose text is still to come. */
interface Pending {
  readonly tag: Tag;
  readonly skip: Skip;
  readonly from: number;
}

const NAMES = `${Object.keys(ADDRESSES).join('|')}|base|script|style|textarea|title|xmp|noembed|noframes|noscript|template|select|plaintext|frameset|col|svg|math`;
const TOKEN = RegExp(`<(?:(/?)(${NAMES})(?=[ \\t\\n\\f\\r/>])|/?[a-z]|[!?/])`, 'gi');
const RUN = plainRun(NAMES);

/** Reads a page part by part and marks in it what the rules hold; all else stays as it is. */
export const createMarker = (
  rules: Rules,
  isBytes: boolean,
  told: (mark: Mark) => void = () => {},
): Marker => {
  const around = createSurroundings();
  const ground: Ground = { rules, base: null, isBytes };
  let isOver = rules.isEmpty;
  let html = '';
  /** Characters that are gone already. */
  let before = 0;
  /** Behind what is read. */
  let at = 0;
  /** Behind what is ready. */
  let written = 0;
  let ready = '';
  /** Whether nothing but a `>` can bring the reading on. */
  let isWaiting = false;
  let skipping: Skip | null = null;
  let pending: Pending | null = null;

  const apply = (edits: readonly Edit[]): void => {
    for (const edit of [...edits].sort((one, other) => one.at - other.at)) {
      ready += html.slice(written, edit.at) + edit.text;
      written = edit.end;
    }
  };

  const look = (tag: Tag, text: string): void => {
    const held = around.isInTemplate() ? null : hold(tag, text, ground);
    if (!held) return;
    apply(held.edits);
    told({ at: before + tag.start, tag: tag.name, marks: held.marks });
  };

  /** Looks at a tag together with its text. False when more of that is to come. */
  const finish = ({ tag, skip, from }: Pending, isLast: boolean): boolean => {
    const { end, safe } = skip(html, from);
    if (end < 0 && !isLast && html.length - tag.end < MOST) {
      pending = { tag, skip, from: safe };
      isWaiting = true;
      return false;
    }
    const last = Math.min(end < 0 ? html.length : end, tag.end + MOST);
    if (tag.name !== 'noscript') look(tag, html.slice(tag.end, last));
    else if (end === last && !around.isInTemplate()) {
      const gone = (name: string, index: number) =>
        told({ at: before + index, tag: name, marks: '' });
      apply(withoutPixels(html, tag.end, end, ground, gone));
    }
    pending = null;
    if (end < 0) skipping = skip;
    at = end < 0 ? safe : end;
    return true;
  };

  /** Takes in a tag that something may follow from. False when it is not whole. */
  const take = (start: number): boolean => {
    const tag = readTag(html, start);
    isWaiting = !tag;
    if (!tag) return false;
    const { name, isEnd } = tag;
    const reading = around.pass(tag);
    at = tag.end;
    if (reading === 'lost') isOver = true;
    if (reading !== 'html' || isEnd) return true;
    if (name === 'base') {
      const address = tag.attributes.find((each) => each.name === 'href');
      if (address && !around.isInTemplate()) ground.base ??= lead(address.value, ground);
    }
    if (name in ADDRESSES) look(tag, '');
    if (!TEXT.test(name)) return true;
    const skip = skipText(name);
    const isInline = name === 'script' && !tag.attributes.some((each) => each.name === 'src');
    if (isInline || name === 'noscript') pending = { tag, skip, from: tag.end };
    else skipping = skip;
    if (name === 'script' && !isInline) look(tag, '');
    return true;
  };

  /** Reads on by one token. False when there is no more that is whole. */
  const step = (isLast: boolean): boolean => {
    if (pending) return finish(pending, isLast);
    if (skipping) {
      const { end, safe } = skipping(html, at);
      at = end < 0 ? safe : end;
      if (end >= 0) skipping = null;
      return end >= 0;
    }
    RUN.lastIndex = at;
    if (!around.isWithin() && RUN.test(html)) at = RUN.lastIndex;
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(html);
    if (!found) {
      at = html.endsWith('<') ? html.length - 1 : html.length;
      return false;
    }
    const [token, , name] = found;
    const { index } = found;
    at = index;
    if (!/[a-z]/i.test(token)) {
      // As much as is needed to tell what begins here.
      if (!isLast && html.length - index < 9) return false;
      const { from, skip } = skipComment(html, index, around.isForeign());
      skipping = skip;
      at = from;
      return true;
    }
    if (name || around.isWithin()) return take(index);
    const end = tagEnd(html, index);
    isWaiting = end < 0;
    if (!isWaiting) at = end;
    return !isWaiting;
  };

  /** Gives back what is ready, and keeps of the page what may still change. */
  const flush = (): string => {
    const kept = pending ? pending.tag.start : at;
    const result = ready + html.slice(written, kept);
    html = html.slice(kept);
    before += kept;
    at -= kept;
    if (pending) {
      const { tag, skip, from } = pending;
      pending = { tag: readTag(html, 0) ?? tag, skip, from: from - kept };
    }
    written = 0;
    ready = '';
    return result;
  };

  const read = (isLast: boolean): void => {
    while (!isOver && step(isLast));
    if (isLast || (html.length - at > LONGEST_TAG && !pending)) isOver = true;
    if (isOver) {
      at = html.length;
      pending = null;
    }
  };

  return {
    push(part) {
      if (isOver) return part;
      html += part;
      const most = pending ? MOST : LONGEST_TAG;
      if (isWaiting && !part.includes('>') && html.length - at <= most) return '';
      isWaiting = false;
      read(false);
      return flush();
    },
    end() {
      read(true);
      return flush();
    },
  };
};
