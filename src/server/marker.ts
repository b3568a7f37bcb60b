import type { Mark } from '../model/markup.js';
import { ADDRESSES } from './known.js';
import { type Ground, hold, lead } from './mark-tag.js';
import { createPassage } from './passage.js';
import type { Tag } from './placing-tokenizer.js';
import { createReader } from './reader.js';
import type { Rules } from './rules.js';
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

const addressOf = ({ attributes }: Tag, name: string): string | undefined =>
  attributes.find((each) => each.name === name)?.value;

/** Reads a page part by part and marks in it what the rules hold; all else stays as it is. */
export const createMarker = (
  rules: Rules,
  isBytes: boolean,
  told: (mark: Mark) => void = () => {},
): Marker => {
  const ground: Ground = { rules, base: null, isBytes };
  const page = createPassage();
  let isOver = rules.isEmpty;
  /** A start tag whose text is still to come. */
  let pending: Tag | null = null;

  const look = (tag: Tag, text: string): void => {
    const held = hold(tag, text, ground);
    if (!held) return;
    page.put(held.edits);
    told({ at: tag.start, tag: tag.name, marks: held.marks });
  };

  /** Looks at a tag together with its text, or with the beginning of a long one. */
  const finish = (end: number): void => {
    if (!pending) return;
    const tag = pending;
    pending = null;
    const last = Math.min(end, tag.end + MOST);
    if (tag.name === 'script') look(tag, page.slice(tag.end, last));
    else if (end === last) {
      const gone = (name: string, at: number) => told({ at, tag: name, marks: '' });
      page.put(withoutPixels(page.slice(tag.end, end), tag.end, ground, gone));
    }
  };

  const reader = createReader((tag, isInTemplate) => {
    const { name } = tag;
    if (tag.isEnd) finish(tag.start);
    else if (!isInTemplate) {
      const base = name === 'base' ? addressOf(tag, 'href') : undefined;
      if (base !== undefined) ground.base ??= lead(base, ground);
      const isInline = name === 'script' && addressOf(tag, 'src') === undefined;
      if (isInline || name === 'noscript') pending = tag;
      else if (name === 'script' || name in ADDRESSES) look(tag, '');
    }
  });

  return {
    push(part) {
      if (isOver) return part;
      page.add(part);
      reader.write(part);
      if (pending && reader.settled - pending.end > MOST) finish(reader.settled);
      isOver = reader.isLost || (!pending && page.end - reader.settled > LONGEST_TAG);
      return page.take(isOver ? page.end : (pending?.start ?? reader.settled));
    },
    end() {
      if (!isOver) reader.write('', true);
      if (pending?.name === 'script') finish(page.end);
      return page.take(page.end);
    },
  };
};
