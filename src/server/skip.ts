/** Where what is passed over ends, as far as a text goes. */
interface Reached {
  /** Behind or at its end; -1 when that is still to come. */
  readonly end: number;
  /** What comes before needs not be kept to find the end. */
  readonly safe: number;
}

/** Looks for the end of what is passed over; knows what it has seen in texts before. */
export type Skip = (html: string, from: number) => Reached;

/** No token that ends something is longer. */
const LONGEST = 16;

/** Ends with, or at, the first match. */
const until =
  (pattern: RegExp, isBehind: boolean): Skip =>
  (html, from) => {
    pattern.lastIndex = from;
    const found = pattern.exec(html);
    if (found) return { end: isBehind ? pattern.lastIndex : found.index, safe: found.index };
    return { end: -1, safe: Math.max(from, html.length - LONGEST) };
  };

/**
 * To the end tag of a script. Within `<!--` a `<script` opens what the next `</script` closes, and
 * the script goes on: https://html.spec.whatwg.org/multipage/parsing.html#script-data-state
 */
const skipScript = (): Skip => {
  let depth = 0;
  return (html, from) => {
    const pattern = /<!--|-->|<(\/?)script(?=[ \t\n\f\r/>])/gi;
    pattern.lastIndex = from;
    let seen = from;
    for (let found = pattern.exec(html); found; found = pattern.exec(html)) {
      const [token, slash] = found;
      if (slash && depth < 2) return { end: found.index, safe: found.index };
      if (token === '<!--') {
        depth ||= 1;
        // `<!-->` is whole.
        pattern.lastIndex -= 2;
      } else if (token === '-->') depth = 0;
      else if (slash) depth = 1;
      else depth &&= 2;
      seen = pattern.lastIndex;
    }
    return { end: -1, safe: Math.max(seen, html.length - LONGEST) };
  };
};

/** Elements whose content is text for a browser that runs scripts, whatever stands in it. */
export const TEXT = /^(?:script|style|textarea|title|xmp|iframe|noembed|noframes|noscript)$/;

const ends = new Map<string, Skip>();

/** To the end tag of one of these elements. */
export const skipText = (name: string): Skip => {
  if (name === 'script') return skipScript();
  const skip = ends.get(name) ?? until(RegExp(`</${name}(?=[ \\t\\n\\f\\r/>])`, 'gi'), false);
  ends.set(name, skip);
  return skip;
};

/**
 * Behind what begins at `at` with `<!` or `<?`, or with `</` before no letter. Only inside of SVG and
 * MathML is there a CDATA section; elsewhere it is a comment that ends at its first `>`.
 */
export const skipComment = (
  html: string,
  at: number,
  isForeign: boolean,
): { readonly from: number; readonly skip: Skip } => {
  if (html.startsWith('<!--', at)) {
    // `<!-->` and `<!--->` are whole; `<!--!>` is not.
    const isWhole = /^-?>/.test(html.slice(at + 4, at + 6));
    return { from: at + 4, skip: until(isWhole ? />/g : /--!?>/g, true) };
  }
  return isForeign && html.startsWith('<![CDATA[', at)
    ? { from: at + 9, skip: until(/\]\]>/g, true) }
    : { from: at + 2, skip: until(/>/g, true) };
};
