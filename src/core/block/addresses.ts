import { HELD_PREFIX } from '../../model/markup.js';
import { documents, isList, isScript } from '../gate/address.js';
import { attribute, createElement, fromDocument, isElement } from '../platform/env.js';
import { heldUnder, namesOf, ruleOf, SRCDOC } from './find.js';
import type { Marks } from './marks.js';
import type { Match } from './match.js';
import type { Pending } from './pending.js';

interface Options {
  readonly match: Match;
  readonly marks: Marks;
  readonly pending: Pending;
  readonly scriptCreated: WeakSet<Element>;
  isExempt(element: Element): boolean;
  /** Nothing holds it yet. */
  isLive(element: Element): boolean;
}

/** What running code says of an element's addresses, and reads of them. */
export interface Addresses {
  /** Whether an address that running code gives to an element is held instead. */
  isStopped(node: unknown, name: string, value: unknown): boolean;
  /** The address that an element was given, for code that reads what it wrote. */
  heldAddress(element: unknown, name: string): string | null;
}

export const createAddresses = (options: Options): Addresses => {
  const { match, marks, pending, scriptCreated, isExempt, isLive } = options;
  const setAttribute = Reflect.get(Element.prototype, 'setAttribute') as () => void;
  return {
    isStopped(node, name, value) {
      const element = node as Element;
      if (!isElement(Object(node)) || !namesOf(element).includes(name)) return false;
      const held = isScript(element) ? attribute(element, name) : heldUnder(element, name);
      // Another address than the one it was held for; a trusted one is an object.
      const isOther = held !== null && held !== `${value}`;
      if (isOther && marks.has(element) && !isExempt(element)) marks.unmark(element, name);
      const rule = isLive(element) && ruleOf(match, name, value);
      if (!rule) return false;
      // What these load may be code: whoever may not give it is refused as ever.
      if (/^(object|embed|iframe)$/.test(element.localName)) {
        Reflect.apply(setAttribute, createElement(element.localName as 'embed'), [name, value]);
      }
      marks.mark(element, rule);
      scriptCreated.add(element);
      if (element.isConnected || !isScript(element)) pending.refuse(element);
      // A script keeps its address: under its new type, nobody asks for it.
      if (isScript(element)) return false;
      if (name === SRCDOC) documents.set(element, `${value}`);
      else element.setAttribute(HELD_PREFIX + name, `${value}`);
      if (!element.isConnected && element.localName === 'img') pending.wait([element]);
      return true;
    },
    heldAddress(element, name) {
      const held = marks.has(element as Element) && heldUnder(element as Element, name);
      if (typeof held !== 'string' || isList(name) || name === SRCDOC) return held || null;
      return new URL(held, fromDocument('baseURI')).href;
    },
  };
};
