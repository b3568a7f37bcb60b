/** Elements whose content is text for a browser that runs scripts, whatever stands in it. */
export const TEXT = /^(?:script|style|textarea|title|xmp|iframe|noembed|noframes|noscript)$/;

/** The first match behind `from`; the end of the text when there is none. */
const find = (pattern: RegExp, html: string, from: number): number => {
  pattern.lastIndex = from;
  return pattern.exec(html)?.index ?? html.length;
};

/**
 * Where the text of a script ends. Within `<!--` a `<script` opens what the next `</script` closes,
 * and the script goes on: https://html.spec.whatwg.org/multipage/parsing.html#script-data-state
 */
const scriptEnd = (html: string, from: number): number => {
  const pattern = /<!--|-->|<(\/?)script(?=[ \t\n\f\r/>])/gi;
  pattern.lastIndex = from;
  let depth = 0;
  for (let found = pattern.exec(html); found; found = pattern.exec(html)) {
    const [token, slash] = found;
    if (token === '<!--') {
      depth ||= 1;
      // `<!-->` is whole.
      pattern.lastIndex -= 2;
    } else if (token === '-->') depth = 0;
    else if (!slash) depth &&= 2;
    else if (depth < 2) return found.index;
    else depth = 1;
  }
  return html.length;
};

/** Where the text of one of these elements ends: at its end tag, or with the page. */
export const textEnd = (name: string, html: string, from: number): number =>
  name === 'script'
    ? scriptEnd(html, from)
    : find(RegExp(`</${name}(?=[ \\t\\n\\f\\r/>])`, 'gi'), html, from);

/**
 * Behind what begins with `<!` or `<?`, or with `</` before no letter. Only inside of SVG and MathML
 * is there a CDATA section; elsewhere it is a comment that ends at its first `>`.
 */
export const commentEnd = (html: string, at: number, isForeign: boolean): number => {
  if (html.startsWith('<!--', at)) {
    const [whole] = /^-?>/.exec(html.slice(at + 4, at + 6)) ?? [];
    if (whole) return at + 4 + whole.length;
    const end = find(/--!?>/g, html, at + 4);
    return html.indexOf('>', end) + 1 || html.length;
  }
  return isForeign && html.startsWith('<![CDATA[', at)
    ? find(/\]\]>/g, html, at + 9) + 3
    : find(/>/g, html, at + 2) + 1;
};
