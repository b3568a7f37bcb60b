import { ADDRESSES } from './known.js';
import { type Ground, isMarked, rulesOfTag } from './mark-tag.js';
import type { Edit } from './passage.js';
import type { Tag } from './placing-tokenizer.js';
import { tagsOf } from './reader.js';

/** Elements that end at their end tag, with what they show meanwhile. */
const WITH_CONTENT = /^(?:iframe|object|video|audio)$/;

/** Told of each element that goes away, by the name of its tag. */
type Told = (name: string, at: number) => void;

/** Tags that are held, with the end of their elements. */
const heldIn = (text: string, ground: Ground): { tag: Tag; end: number }[] => {
  const ends = new Map<string, number>();
  return tagsOf(text)
    .reverse()
    .flatMap((tag) => {
      const { name, isEnd } = tag;
      if (isEnd) ends.set(name, tag.end);
      if (isEnd || !(name in ADDRESSES) || isMarked(tag) || !rulesOfTag(tag, ground)[0]) return [];
      const end = WITH_CONTENT.test(name) ? ends.get(name) : tag.end;
      // The text of a frame without an end is all that follows.
      return end === undefined && name === 'iframe' ? [] : { tag, end: end ?? tag.end };
    })
    .reverse();
};

/**
 * Takes out of the text of a `noscript` what is held: without scripts nobody could open it again.
 *
 * @param start Where the text begins in the page.
 */
export const withoutPixels = (text: string, start: number, ground: Ground, told: Told): Edit[] => {
  const edits: Edit[] = [];
  let last = 0;
  for (const { tag, end } of heldIn(text, ground)) {
    // Gone with what it stood in.
    if (tag.start < last) continue;
    // Nothing before it may become a tag with what comes behind.
    const gap = text[tag.start - 1] === '<' ? ' ' : '';
    edits.push({ at: start + tag.start, text: gap, end: start + end });
    told(tag.name, start + tag.start);
    last = end;
  }
  return edits;
};
