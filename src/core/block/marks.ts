import { HELD_PREFIX } from '../../model/markup.js';
import type { BlockRule } from '../../model/settings.js';
import { documents, isScript } from '../gate/address.js';
import { attribute } from '../platform/env.js';
import { heldUnder, namesOf, SRCDOC } from './find.js';

/** Marks of what is held by its address, and what was there before each. */
export interface Marks {
  has(element: Element): boolean;
  /** Makes it an element that waits, for what the rule names beside what its author did. */
  mark(element: Element, rule: BlockRule): void;
  /** Takes the mark off again, unless another address of the element is held. */
  unmark(element: Element, address: string): void;
  /** Whatever mark it has is from now on its own. Whether it had one of ours. */
  forget(element: Element): boolean;
}

export const createMarks = (): Marks => {
  /** Held element → what its mark was before: that of its author, or none. */
  const originals = new WeakMap<
    Element,
    { readonly name: string; readonly before: string | null }
  >();
  return {
    has: (element) => originals.has(element),
    mark(element, { mark: name, id }) {
      const before = attribute(element, name);
      const ids = before?.split(' ') ?? [];
      if (!ids.includes(id)) element.setAttribute(name, [...ids, id].join(' '));
      if (isScript(element) && element.type !== 'text/plain') {
        element.dataset.type = element.type;
        element.type = 'text/plain';
      }
      if (!originals.has(element)) originals.set(element, { name, before });
    },
    unmark(element, address) {
      const { name, before } = originals.get(element) ?? {};
      if (address === SRCDOC) documents.delete(element);
      else if (!isScript(element)) element.removeAttribute(HELD_PREFIX + address);
      const isStillHeld = namesOf(element).some((each) => heldUnder(element, each) !== null);
      if (!name || isStillHeld) return;
      originals.delete(element);
      if (typeof before === 'string') element.setAttribute(name, before);
      else element.removeAttribute(name);
      if (isScript(element)) element.type = element.dataset.type ?? '';
    },
    forget: (element) => originals.delete(element),
  };
};
