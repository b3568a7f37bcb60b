import fc from 'fast-check';
import {
  type DefaultTreeAdapterTypes,
  defaultTreeAdapter,
  html as names,
  parse,
  serialize,
} from 'parse5';

const HELD = `type='text/plain' data-category='analytics'`;

/** What pages are made of, and what tears them: whole tags, halves of tags, and what changes how text is read. */
const PIECES = [
  ...[`<script ${HELD} src='/a.js'>`, `<script ${HELD} data-type='module'>`, '<script>'],
  ...[
    `<SCRIPT ${HELD}>a()</SCRIPT>`,
    `<script data-type=x ${HELD}/>`,
    '</script>',
    '</script x=">">',
  ],
  ...[
    '<img alt="',
    "<p title='",
    '<a b=',
    '<a "',
    '</a b="',
    '"',
    "'",
    '>',
    '/>',
    '=',
    ' ',
    '/',
    '\n',
  ],
  ...[
    '<!--',
    '-->',
    '--!>',
    '<!-->',
    '<!--->',
    '<!',
    '<?x',
    '</ ',
    '<![CDATA[',
    ']]>',
    '<!doctype html>',
  ],
  ...['style', 'title', 'textarea', 'xmp', 'iframe', 'noembed', 'noframes', 'noscript'].flatMap(
    (name) => [`<${name}>`, `</${name}>`],
  ),
  ...['svg', 'math', 'template', 'select', 'table', 'td', 'p', 'b', 'div', 'option'].flatMap(
    (name) => [`<${name}>`, `</${name}>`],
  ),
  ...['desc', 'foreignObject', 'mi', 'annotation-xml', 'path', 'g', 'a', 'button'].flatMap(
    (name) => [`<${name}>`, `</${name}>`],
  ),
  ...[
    '<svg/>',
    '<svg a=b/>',
    '<font>',
    '<font color=a>',
    '<col>',
    '<frameset>',
    '<plaintext>',
    '<br>',
  ],
  ...['<head>', '<body>', '</body>', '</html>', '<input>', '<i', '< i', 'a<b', 'x', '&lt;', '<tr>'],
];

const letters = fc
  .array(fc.constantFrom(...`<>"'=/!-a \n`), { maxLength: 8 })
  .map((all) => all.join(''));

/** Pages of such pieces, in any order. */
export const anyPage: fc.Arbitrary<string> = fc
  .array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...PIECES) }, letters), { maxLength: 24 })
  .map((all) => all.join(''));

/**
 * Start tags of the scripts that a browser comes upon outside of templates, by where each begins and
 * ends. Also of those that are gone in the end: `<frameset>` takes the body away, and they ran there.
 */
export const scriptTags = (page: string): Map<number, number> => {
  const found = new Map<number, number>();
  const isInPage = (node: DefaultTreeAdapterTypes.Node): boolean =>
    node.nodeName === '#document' ||
    !!('parentNode' in node && node.parentNode && isInPage(node.parentNode));
  const onItemPush = (element: DefaultTreeAdapterTypes.Element): void => {
    const { startTag } = element.sourceCodeLocation ?? {};
    const isScript = element.tagName === 'script' && element.namespaceURI === names.NS.HTML;
    if (startTag && isScript && isInPage(element))
      found.set(startTag.startOffset, startTag.endOffset);
  };
  parse(page, { sourceCodeLocationInfo: true, treeAdapter: { ...defaultTreeAdapter, onItemPush } });
  return found;
};

/** Puts back what marking renames, and leaves out what it adds and what held scripts differ in. */
const unmarked = (
  child: DefaultTreeAdapterTypes.Element,
): DefaultTreeAdapterTypes.Element['attrs'] => {
  const seen = new Set<string>();
  return child.attrs.flatMap(({ name: written, value }) => {
    const plain = written.replace(/^data-consent-/, '');
    const isMark = /^data-(?:category|service)$/.test(plain);
    const isType = child.tagName === 'script' && /^(?:data-)?type$/.test(plain);
    if (isMark || isType || seen.has(plain)) return [];
    seen.add(plain);
    return [{ name: plain, value }];
  });
};

/** What a browser makes of a page, but for its marks and the text of `noscript`. */
export const treeOf = (page: string): string => {
  const clean = (node: DefaultTreeAdapterTypes.ParentNode): void => {
    for (const child of node.childNodes) {
      if ('content' in child) clean(child.content);
      if (!('tagName' in child)) continue;
      child.attrs = unmarked(child);
      if (child.tagName === 'noscript') child.childNodes = [];
      clean(child);
    }
  };
  const document = parse(page);
  clean(document);
  return serialize(document);
};

const name = fc.constantFrom(
  ...['svg', 'foreignObject', 'desc', 'title', 'div', 'p', 'b', 'a', 'table', 'tr', 'td', 'select'],
  ...[
    'style',
    'template',
    'form',
    'li',
    'h1',
    'button',
    'math',
    'body',
    'option',
    'nobr',
    'caption',
  ],
);

/** Pages whose elements lie in one another as their authors meant it, if not as browsers do. */
export const nestedPage: fc.Arbitrary<string> = fc
  .letrec<{ tree: string }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'medium', withCrossShrink: true },
      fc.constantFrom(
        `<script ${HELD}>a</script>`,
        `<svg><![CDATA[<b a="]]></svg>`,
        '<!--',
        '<br>',
      ),
      fc
        .tuple(name, fc.array(tie('tree'), { maxLength: 3 }))
        .map(([each, inside]) => `<${each}>${inside.join('')}</${each}>`),
    ),
  }))
  .tree.chain((tree) =>
    fc.constant(
      `<svg><foreignObject>${tree}</foreignObject></svg><style><!--</style><script ${HELD}>a</script>-->`,
    ),
  );
