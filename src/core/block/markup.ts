import { HELD_PREFIX } from '../../model/markup.js';
import type { BlockRule } from '../../model/settings.js';
import { KINDS } from '../gate/address.js';
import { createElement, fromDocument, isTrustedHtml, queryAll, trusted } from '../platform/env.js';
import type { Patch } from './patch.js';
import { prototypeOf, type Realm } from './realm.js';

/** Start tags of what loads something. */
const TAG = RegExp(`<(${KINDS.join('|')})(?=[\\s/])((?:"[^"]*"|'[^']*'|[^>"'])*)>`, 'gi');
/** An attribute with its value: what stands in one is no attribute. */
const ATTRIBUTE = /([^\s"'<>/=]+)(\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+))/g;
const ADDRESS = /^(?:(?:image)?srcset|src|poster|(?:xlink:)?href|data)$/i;
const TYPE = /^type$/i;

const SINKS =
  'innerHTML outerHTML setHTML setHTMLUnsafe insertAdjacentHTML createContextualFragment write writeln'.split(
    ' ',
  );

interface Reactions {
  /** The rule that holds an element, if any does. */
  ruleOf(element: Element): BlockRule | undefined;
  /** Images have been made, and marked, on no page. */
  wait(images: readonly Element[]): void;
}

/**
 * Marks up the held tags of every text that becomes markup, before the browser sees it: it would ask
 * for images and frames at once. Only attributes are renamed, so that nothing around them changes.
 */
export const markMarkup = ({ ruleOf, wait }: Reactions, patch: Patch, realm: Realm): void => {
  // Of this very window: that of the page holds by itself once it has been here.
  const parse = Reflect.getOwnPropertyDescriptor(prototypeOf(realm, 'Element'), 'innerHTML')
    ?.set as () => void;
  /** Of HTML, though the page may be XHTML, where no start tag stands alone. */
  let inert: Document | undefined;
  /** The rule that holds the element that a text begins with, or begins with within SVG. */
  const ruleOfText = (tag: string, isSvg: boolean): BlockRule | undefined => {
    inert ??= fromDocument('implementation').createHTMLDocument('');
    const template = createElement('template', inert);
    Reflect.apply(parse, template, [trusted().createHTML(isSvg ? `<svg>${tag}` : tag)]);
    const [element] = template.content.children;
    const made = isSvg ? element?.firstElementChild : element;
    return made ? ruleOf(made) : undefined;
  };
  const mark = (html: string, isWritten: boolean): string =>
    html.replace(TAG, (tag, name, rest) => {
      let found = ruleOfText(tag, false);
      const isScript = !!found && /^script$/i.test(name);
      // HTML knows no `image`, and its `script` no `href`.
      if (/image$|^script$/i.test(name)) found ??= ruleOfText(tag, true);
      // Elsewhere than in document.write, a script of a text never runs.
      if (!found || (isScript && !isWritten)) return tag;
      const [names, prefix] = isScript ? [TYPE, 'data-'] : [ADDRESS, HELD_PREFIX];
      const renamed = rest.replace(ATTRIBUTE, (all: string, key: string) =>
        names.test(key) ? prefix + all : all,
      );
      const type = isScript ? ' type="text/plain"' : '';
      return `<${name} ${found.mark}="${found.id}"${type}${renamed}>`;
    });

  for (const owner of ['Element', 'ShadowRoot', 'Document', 'Range']) {
    for (const name of SINKS) {
      const isWrite = /^write/.test(name);
      patch(
        prototypeOf(realm, owner),
        name,
        (genuine) =>
          function (...values) {
            // The last one is the text, but of what is written, where the parts are one text, and of
            // setHTML, which takes options behind it.
            const at = isWrite || /^set/.test(name) ? 0 : values.length - 1;
            const text = isWrite ? values.join('') : `${values[at]}`;
            const marked = mark(text, isWrite);
            if (marked === text) return Reflect.apply(genuine, this, values);
            // What the page could not have put there, it cannot put there with our help.
            const isTrusted = (isWrite ? values : [values[at]]).every(isTrustedHtml);
            const html = isTrusted ? trusted().createHTML(marked) : marked;
            const result = Reflect.apply(
              genuine,
              this,
              isWrite ? [html] : values.map((value, place) => (place === at ? html : value)),
            );
            if (this instanceof Element && !this.isConnected) wait(queryAll(this, 'img'));
            return result;
          },
      );
    }
  }
};
