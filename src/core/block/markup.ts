import { HELD_PREFIX } from '../../model/markup.js';
import type { BlockRule } from '../../model/settings.js';
import { KINDS } from '../gate/address.js';
import { createElement, trusted } from '../platform/env.js';
import type { Patch } from './patch.js';

/** Start tags of what loads something. */
const TAG = RegExp(`<(${KINDS.join('|')})(?=[\\s/])((?:"[^"]*"|'[^']*'|[^>"'])*)>`, 'gi');
const ADDRESS = /([\s"'/])(srcset|src|poster|href|data)(?=\s*=)/gi;
const TYPE = /([\s"'/])(type)(?=\s*=)/gi;

const SINKS =
  'innerHTML outerHTML setHTMLUnsafe insertAdjacentHTML createContextualFragment write writeln'.split(
    ' ',
  );

/**
 * Marks up the held tags of every text that becomes markup, before the browser sees it: it would ask
 * for images and frames at once. Only attributes are renamed, so that nothing around them changes.
 */
export const markMarkup = (
  rule: (element: Element) => BlockRule | undefined,
  patch: Patch,
): void => {
  const parse = Reflect.getOwnPropertyDescriptor(Element.prototype, 'innerHTML')?.set as () => void;
  /** What a text becomes; the very same value, which may be a trusted one, when nothing is held. */
  const mark = (value: unknown, isWritten: boolean): unknown => {
    const html = `${value}`;
    const marked = html.replace(TAG, (tag, name, rest) => {
      const template = createElement('template');
      Reflect.apply(parse, template, [trusted().createHTML(tag)]);
      const [element] = template.content.children;
      const found = element && rule(element);
      const isScript = /^script$/i.test(name);
      // Elsewhere than in document.write, a script of a text never runs.
      if (!found || (isScript && !isWritten)) return tag;
      const renamed = isScript
        ? rest.replace(TYPE, '$1data-$2')
        : rest.replace(ADDRESS, `$1${HELD_PREFIX}$2`);
      return `<${name} ${found.mark}=${found.id}${isScript ? ' type=text/plain' : ''}${renamed}>`;
    });
    return marked === html ? value : trusted().createHTML(marked);
  };

  for (const { prototype } of [Element, ShadowRoot, Document, Range]) {
    for (const name of SINKS) {
      const isWrite = /^write/.test(name);
      patch(
        prototype,
        name,
        (genuine) =>
          function (...values) {
            // The parts of what is written are one text.
            const texts = isWrite && values[1] ? [values.join('')] : values;
            const marked = texts.map((text) => mark(text, isWrite));
            const isSame = marked.every((text, at) => text === texts[at]);
            return Reflect.apply(genuine, this, isSame ? values : marked);
          },
      );
    }
  }
};
