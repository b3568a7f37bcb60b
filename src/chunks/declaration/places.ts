import { createElement, listen } from '../../core/platform/env.js';
import { STYLE } from './style.js';
import type { Tree } from './tree.js';

const drawn = (tree: Tree): Node | string => {
  if (typeof tree === 'string') return tree;
  const element = createElement(tree.name as 'div');
  for (const [name, value] of Object.entries(tree.attributes)) element.setAttribute(name, value);
  element.append(...tree.inside.map(drawn));
  return element;
};

/** Styles of the page and not of a tag: a CSP lets them pass. */
const addStyle = (): void => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  // By the prototype: an image may be named as the list is.
  const { prototype } = Document;
  const sheets: CSSStyleSheet[] = Reflect.get(prototype, 'adoptedStyleSheets', document);
  Reflect.set(prototype, 'adoptedStyleSheets', [...sheets, sheet], document);
};

/** Draws a tree in elements of the page, and puts back what was in them when the signal comes. */
export const createPlaces = (tree: () => Tree, signal: AbortSignal) => {
  const places = new Map<Element, { readonly before: readonly Node[]; readonly root: Node }>();
  const fill = (place: Element, before: readonly Node[]): void => {
    const root = drawn(tree()) as Node;
    places.set(place, { before, root });
    Element.prototype.replaceChildren.call(place, root);
  };
  addStyle();
  listen(signal, 'abort', () => {
    for (const [place, { before }] of places) {
      Element.prototype.replaceChildren.call(place, ...before);
    }
  });
  return {
    draw(found: readonly Element[]): void {
      // The page may have taken one away, or what was drawn in it.
      for (const place of places.keys()) if (!place.isConnected) places.delete(place);
      for (const place of found) {
        const root = places.get(place)?.root;
        if (!root || !place.contains(root)) fill(place, [...place.childNodes]);
      }
    },
    redraw(): void {
      for (const [place, { before }] of places) fill(place, before);
    },
  };
};
