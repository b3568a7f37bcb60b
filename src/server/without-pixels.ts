import { ADDRESSES } from './known.js';
import { type Edit, type Ground, isMarked, rulesOfTag } from './mark-tag.js';
import { skipComment, skipText, TEXT } from './skip.js';
import { readTag } from './tag.js';

/** Elements that end at their end tag, with what they show meanwhile. */
const WITH_CONTENT = /^(?:iframe|object|video|audio)$/;

/** Told of each element that goes away, by the name of its tag. */
type Told = (name: string, at: number) => void;

/**
 * Takes out of the text of a `noscript` what is held: without scripts nobody could open it again.
 *
 * @param html The page, as far as it has come.
 */
export const withoutPixels = (
  html: string,
  start: number,
  end: number,
  ground: Ground,
  told: Told,
): Edit[] => {
  const text = html.slice(start, end);
  const edits: Edit[] = [];
  const pattern = /<(?:\/?[a-z]|[!?/])/gi;
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    const { index } = found;
    if (!/^<\/?[a-z]/i.test(found[0])) {
      const { from, skip } = skipComment(text, index, false);
      const { end: last } = skip(text, from);
      if (last < 0) break;
      pattern.lastIndex = last;
      continue;
    }
    const tag = readTag(text, index);
    if (!tag) break;
    let last = tag.end;
    if (!tag.isEnd && TEXT.test(tag.name)) last = skipText(tag.name)(text, last).end;
    if (last < 0) break;
    const isHeld =
      !tag.isEnd && ADDRESSES[tag.name] && !isMarked(tag) && !!rulesOfTag(tag, ground)[0];
    if (isHeld) {
      if (WITH_CONTENT.test(tag.name)) {
        const close = RegExp(`</${tag.name}[ \\t\\n\\f\\r]*>`, 'gi');
        close.lastIndex = last;
        if (close.test(text)) last = close.lastIndex;
      }
      // Nothing before it may become a tag with what comes behind.
      edits.push({
        at: start + index,
        text: text[index - 1] === '<' ? ' ' : '',
        end: start + last,
      });
      told(tag.name, start + index);
    }
    pattern.lastIndex = last;
  }
  return edits;
};
