import type { Tag } from './tag.js';

/** What ends SVG and MathML wherever it begins. */
const BREAKS_OUT =
  /^(?:b|big|blockquote|body|br|center|code|dd|div|dl|dt|em|embed|h[1-6]|head|hr|i|img|li|listing|menu|meta|nobr|ol|p|pre|ruby|s|small|span|strong|strike|sub|sup|table|tt|u|ul|var)$/;

/** Where HTML may begin again inside of SVG and MathML. */
const HOLDS_HTML = /^(?:title|desc|foreignobject|m[inos]|mtext|annotation-xml)$/;

/** What browsers of different years take for text, or pass over, inside of `select`. */
const VARIES = /^(?:style|textarea|title|xmp|iframe|noembed|noframes|noscript|svg|math)$/;

/** What surrounds a tag, as far as it changes how the text behind the tag is read. */
export interface Surroundings {
  /** In SVG or MathML, where names mean nothing and CDATA sections exist. */
  isForeign(): boolean;
  isInTemplate(): boolean;
  /** Takes a tag in; false when only a whole parser, or nobody, can say how the page goes on. */
  pass(tag: Tag): boolean;
}

/** What can be known without the tree of the page: https://html.spec.whatwg.org/#parsing-main-inforeign */
export const createSurroundings = (): Surroundings => {
  /** Open elements of SVG or MathML, from the outermost. */
  let foreign: string[] = [];
  let templates = 0;
  /** How many templates are around the open `select`. */
  let select = -1;

  const passForeign = ({ name, isEnd, isSelfClosing }: Tag): boolean => {
    if (isEnd) {
      const at = foreign.lastIndexOf(name);
      if (at >= 0) foreign.length = at;
      return at >= 0;
    }
    // Whether `font` ends it depends on its attributes.
    if (name === 'font' || HOLDS_HTML.test(foreign.at(-1) ?? '')) return false;
    if (!isSelfClosing) foreign.push(name);
    return true;
  };

  return {
    isForeign: () => !!foreign[0],
    isInTemplate: () => templates > 0,
    pass(tag) {
      const { name, isEnd, isSelfClosing } = tag;
      if (foreign[0]) {
        if (isEnd || !BREAKS_OUT.test(name)) return passForeign(tag);
        if (foreign.some((each) => HOLDS_HTML.test(each))) return false;
        foreign = [];
      }
      if (name === 'template') templates = Math.max(0, templates + (isEnd ? -1 : 1));
      if (name === 'select') {
        if (!isEnd) select = templates;
        else if (select === templates) select = -1;
      }
      if (isEnd) return true;
      if (select >= 0 && VARIES.test(name)) return false;
      // Behind the first two no other tag counts any more; nor does it behind `col` in a template.
      if (/^(?:plaintext|frameset)$/.test(name) || (name === 'col' && templates)) return false;
      if (/^(?:svg|math)$/.test(name) && !isSelfClosing) foreign.push(name);
      return true;
    },
  };
};
