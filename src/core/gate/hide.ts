import { attribute } from '../platform/env.js';
import { GATED, knownOf, warnUnknown } from './rule.js';

/** Important in a layer: stronger than any rule of the page outside of one. */
const RULE = `@layer soglasie{:is(${GATED})[hidden=""]{display:none!important}}`;

let sheet: CSSStyleSheet | undefined;

/** Hides an element that loads nothing, whatever the page's own rules say of it, or shows it. */
export const setHidden = (element: Element, isHidden: boolean): void => {
  Reflect.set(element, 'hidden', isHidden);
  const root = Node.prototype.getRootNode.call(element);
  if (!isHidden || !(root instanceof Document || root instanceof ShadowRoot)) return;
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(RULE);
  }
  // The page may have set the list anew since; and what is named so is an image of it.
  const { prototype } = root instanceof Document ? Document : ShadowRoot;
  const sheets: CSSStyleSheet[] = Reflect.get(prototype, 'adoptedStyleSheets', root);
  if (!sheets.includes(sheet)) {
    Reflect.set(prototype, 'adoptedStyleSheets', [...sheets, sheet], root);
  }
};

/** Whether an element shows something itself while its widget is held. */
export const isPlaceholder = (element: Element): boolean =>
  attribute(element, 'data-placeholder') !== null;

/** Whether all words of an element are known: shops and statistics have such attributes of their own. */
export const isOurs = (element: Element, isKnown: (id: string) => boolean): boolean => {
  const known = knownOf(element, isKnown);
  if (known === 'some') warnUnknown(element, isKnown);
  return known === 'all';
};
