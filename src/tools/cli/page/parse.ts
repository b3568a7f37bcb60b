import { parse, parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/** An element of a page, in the order of its text. */
export interface PageElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Offset of its start tag. */
  readonly at: number;
  /** Start tag as it was written. */
  readonly markup: string;
  /** What a script or a style sheet holds, and its offset. */
  readonly text: string;
  readonly textAt: number;
  /** Whether it is there only for those who run no scripts. */
  readonly isNoscript: boolean;
}

/** What a server has not filled in yet: it is no markup. Blanks of its length keep the offsets. */
const withoutCode = (html: string): string =>
  html.replace(/<\?(?:php\b|=)[\s\S]*?(?:\?>|$)|<%[\s\S]*?(?:%>|$)/g, (code) =>
    code.replace(/[^\n\r]/g, ' '),
  );

const options = { sourceCodeLocationInfo: true } as const;

/** Goes through a tree; what lies in a template is nobody's to load. */
const walk = (
  nodes: readonly Tree.ChildNode[],
  html: string,
  offset: number,
  isNoscript: boolean,
): PageElement[] =>
  nodes.flatMap((node): PageElement[] => {
    if (!('tagName' in node)) return [];
    const { startTag, startOffset = 0 } = node.sourceCodeLocation ?? {};
    const inside = node.childNodes.find((child) => child.nodeName === '#text');
    const text = inside && 'value' in inside ? inside.value : '';
    const textAt = offset + (inside?.sourceCodeLocation?.startOffset ?? 0);
    const element: PageElement = {
      name: node.tagName,
      // The tree names every attribute once, the first.
      attributes: new Map(node.attrs.map(({ name, value }) => [name, value.trim()])),
      at: offset + startOffset,
      markup: startTag ? html.slice(startTag.startOffset, startTag.endOffset) : '',
      text: /^(?:script|style)$/.test(node.tagName) ? text : '',
      textAt,
      isNoscript,
    };
    const source = element.attributes.get('srcdoc');
    if (node.tagName === 'noscript' && text) {
      const fragment = parseFragment(text, { ...options, scriptingEnabled: false });
      return [element, ...walk(fragment.childNodes, text, textAt, true)];
    }
    if (source) {
      // A page in an attribute: what stands in it is found where the attribute's element is.
      const framed = parsePage(source).map((one) => ({
        ...one,
        at: element.at,
        textAt: element.at,
      }));
      return [element, ...framed];
    }
    return [element, ...walk(node.childNodes, html, offset, isNoscript)];
  });

/** All elements of a page that a browser with scripts would make, and those for one without. */
export const parsePage = (html: string): PageElement[] => {
  const plain = withoutCode(html);
  const { childNodes } = parse(plain, { ...options, scriptingEnabled: true });
  return walk(childNodes, plain, 0, false).sort((one, other) => one.at - other.at);
};
