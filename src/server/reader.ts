import { type Token, TokenizerMode } from 'parse5';
import { ADDRESSES } from './known.js';
import type { Tag } from './placing-tokenizer.js';
import { PlacingTokenizer } from './placing-tokenizer.js';
import { createSurroundings } from './surroundings.js';

/** Elements whose content is text for a browser that runs scripts, whatever stands in it. */
const TEXTS = 'script style textarea title xmp iframe noembed noframes noscript'.split(' ');

/** In a function, so that bundlers leave the tokenizer out where only the choice is read. */
const modeOf = (name: string) => {
  if (name === 'script') return TokenizerMode.SCRIPT_DATA;
  return /^t/.test(name) ? TokenizerMode.RCDATA : TokenizerMode.RAWTEXT;
};

/** What changes how a page is read, and what marking looks at. */
const NOTED = new Set([
  ...Object.keys(ADDRESSES),
  ...TEXTS,
  ...['base', 'template', 'select', 'plaintext', 'frameset', 'col', 'svg', 'math'],
]);

/**
 * Told of the tags of HTML that are noted: of start tags before what stands behind them is read, of
 * end tags wherever they stand. In the text of an element nothing comes but its end tag.
 */
type OnTag = (tag: Tag, isInTemplate: boolean) => void;

export interface Reader {
  /** Reads on. With the last part, what is not whole is none. */
  write(part: string, isLast?: boolean): void;
  /** Where what may still become a tag begins, in characters from the beginning of the page. */
  readonly settled: number;
  /** Whether only a whole parser, or nobody, can say how the page goes on. */
  readonly isLost: boolean;
}

/** Reads tags by parse5's tokenizer; `around` says where there is SVG or MathML. */
const createTokenizer = (
  take: (tag: Tag) => 'html' | 'foreign' | 'lost',
  isWithin = () => false,
) => {
  const read = (token: Token.TagToken, isEnd: boolean): void => {
    if (!isWithin() && !NOTED.has(token.tagName)) return;
    const reading = take(tokenizer.tagOf(token, isEnd));
    if (reading === 'lost') tokenizer.pause();
    const isText = reading === 'html' && !isEnd && TEXTS.includes(token.tagName);
    if (isText) tokenizer.state = modeOf(token.tagName);
  };
  const pass = () => {};
  const tokenizer: PlacingTokenizer = new PlacingTokenizer(
    {},
    {
      onStartTag: (token) => read(token, false),
      onEndTag: (token) => read(token, true),
      ...{ onComment: pass, onDoctype: pass, onEof: pass, onParseError: null },
      ...{ onCharacter: pass, onNullCharacter: pass, onWhitespaceCharacter: pass },
    },
  );
  tokenizer.noted = NOTED;
  return tokenizer;
};

/** Reads a page in whatever parts it comes. */
export const createReader = (onTag: OnTag): Reader => {
  const around = createSurroundings();
  let isLost = false;
  let waiting = '';
  const tokenizer = createTokenizer((tag) => {
    const { name, isEnd } = tag;
    if (isEnd) onTag(tag, around.isInTemplate());
    const reading = around.pass(tag);
    tokenizer.inForeignNode = around.isForeign();
    isLost = reading === 'lost';
    if (reading === 'html' && !isEnd && NOTED.has(name)) onTag(tag, around.isInTemplate());
    return reading;
  }, around.isWithin);
  return {
    write(part, isLast = false) {
      // Every part would be copied to what there is of the tag already.
      const isWaiting = tokenizer.isInTag && !isLast && !part.includes('>');
      waiting += part;
      if (isWaiting || isLost) return;
      tokenizer.write(waiting, isLast);
      waiting = '';
      if (!isLast) tokenizer.forget();
    },
    get settled() {
      return tokenizer.settled;
    },
    get isLost() {
      return isLost;
    },
  };
};

/** The noted tags of a text that is read as HTML, as if there were no SVG and MathML. */
export const tagsOf = (text: string): Tag[] => {
  const tags: Tag[] = [];
  createTokenizer((tag) => {
    tags.push(tag);
    return 'html';
  }).write(text, true);
  return tags;
};
