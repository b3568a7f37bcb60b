import type { Tag } from './placing-tokenizer.js';

/** What ends SVG and MathML wherever it begins. */
const BREAKS_OUT =
  /^(?:b|big|blockquote|body|br|center|code|dd|div|dl|dt|em|embed|h[1-6]|head|hr|i|img|li|listing|menu|meta|nobr|ol|p|pre|ruby|s|small|span|strong|strike|sub|sup|table|tt|u|ul|var)$/;

/** Where HTML begins again inside of SVG. */
const HOLDS_HTML = /^(?:title|desc|foreignobject)$/;

/** The same inside of MathML, where it depends on more than the name. */
const MAY_HOLD_HTML = /^(?:m[inos]|mtext|annotation-xml)$/;

/** Browsers stop to nest there as well. */
const MAX_DEPTH = 512;

/** Elements without an end tag. */
const VOID =
  /^(?:area|base|basefont|bgsound|br|col|embed|frame|hr|image|img|input|keygen|link|meta|param|source|track|wbr)$/;

/** What browsers of different years take for text, or pass over, inside of `select`. */
const VARIES = /^(?:style|textarea|title|xmp|iframe|noembed|noframes|noscript|svg|math)$/;

/**
 * How a tag is read: by the rules of HTML; as one of SVG or MathML, where names mean nothing; `lost`
 * when only a whole parser, or nobody, can say how the page goes on.
 */
type Reading = 'html' | 'foreign' | 'lost';

interface Open {
  readonly name: string;
  readonly isHtml: boolean;
  /** Whether start tags in it are read as HTML. */
  readonly holdsHtml: boolean;
  readonly isSvg: boolean;
}

/** What surrounds a tag, as far as it changes how the text behind the tag is read. */
export interface Surroundings {
  /** Within SVG or MathML, HTML inside of it included. */
  isWithin(): boolean;
  /** Where CDATA sections exist. */
  isForeign(): boolean;
  isInTemplate(): boolean;
  /**
   * Takes a tag in. Outside of SVG and MathML, only these and those whose content is text change
   * anything: `template`, `select`, `plaintext`, `frameset`, `col`, `svg`, `math`.
   */
  pass(tag: Pick<Tag, 'name' | 'isEnd' | 'isSelfClosing'>): Reading;
}

/** What can be known without the tree of the page: https://html.spec.whatwg.org/#parsing-main-inforeign */
export const createSurroundings = (): Surroundings => {
  /** Open elements from the outermost `svg` or `math`; empty outside of them. */
  const open: Open[] = [];
  let templates = 0;
  /** How many templates are around the open `select`. */
  let select = -1;

  /** An end tag within SVG or MathML; what belongs nowhere may close anything. */
  const close = (name: string): Reading => {
    const top = open.at(-1);
    if (top?.isHtml) {
      if (top.name !== name) return 'lost';
      open.pop();
      return 'html';
    }
    let at = open.length - 1;
    while (at >= 0 && !open[at]?.isHtml && open[at]?.name !== name) at -= 1;
    if (open[at]?.isHtml !== false) return 'lost';
    open.length = at;
    return 'foreign';
  };

  /** Reads a start tag within SVG or MathML. */
  const enter = (name: string, isSelfClosing: boolean): Reading => {
    if (open.length > MAX_DEPTH) return 'lost';
    if (!open.at(-1)?.holdsHtml) {
      if (BREAKS_OUT.test(name)) while (open[0] && !open.at(-1)?.holdsHtml) open.pop();
      else {
        // Whether `font` breaks out depends on its attributes.
        if (name === 'font' || MAY_HOLD_HTML.test(name)) return 'lost';
        const isSvg = !!open.at(-1)?.isSvg;
        const holdsHtml = HOLDS_HTML.test(name);
        if (holdsHtml && !isSvg) return 'lost';
        if (!isSelfClosing) open.push({ name, isHtml: false, holdsHtml, isSvg });
        return 'foreign';
      }
    }
    const isRoot = /^(?:svg|math)$/.test(name);
    // Gone before its end tag, it would let that close the other one.
    const isNamesake = !isRoot && open.some((each) => !each.isHtml && each.name === name);
    if (isNamesake) return 'lost';
    if (open[0] && !VOID.test(name) && !(isRoot && isSelfClosing)) {
      open.push({ name, isHtml: !isRoot, holdsHtml: !isRoot, isSvg: name === 'svg' });
    }
    return 'html';
  };

  return {
    isWithin: () => !!open[0],
    isForeign: () => open[0] !== undefined && !open.at(-1)?.isHtml,
    isInTemplate: () => templates > 0,
    pass({ name, isEnd, isSelfClosing }) {
      const wasWithin = open[0] !== undefined;
      if (wasWithin) {
        const reading = isEnd ? close(name) : enter(name, isSelfClosing);
        if (reading !== 'html') return reading;
      }
      if (name === 'template') templates = Math.max(0, templates + (isEnd ? -1 : 1));
      if (name === 'select') {
        if (!isEnd) select = templates;
        else if (select === templates) select = -1;
      }
      if (isEnd) return 'html';
      if (select >= 0 && VARIES.test(name)) return 'lost';
      // Behind the first two no other tag counts any more; nor does it behind `col` in a template.
      if (/^(?:plaintext|frameset)$/.test(name) || (name === 'col' && templates)) return 'lost';
      if (!wasWithin && /^(?:svg|math)$/.test(name) && !isSelfClosing) {
        open.push({ name, isHtml: false, holdsHtml: false, isSvg: name === 'svg' });
      }
      return 'html';
    },
  };
};
