import { createElement } from '../../core/platform/env.js';
import { focus } from './dom.js';
import { createStandIn, type StandIn } from './frame.js';

/** Marks a frame that a stand-in stands for. */
export const MARK = 'data-soglasie-held';

/** A held element and what is shown in its place. */
export interface Place {
  readonly element: HTMLElement;
  /** Holds the card. */
  readonly root: ShadowRoot;
  /** Of a frame; other elements show the card in themselves. */
  readonly standIn: StandIn | undefined;
  /** What the card speaks of. */
  readonly lacking: string;
  /** How often the page has parted the two. */
  returns: number;
}

/** Of elements that are no frames: a root is for ever. */
const roots = new WeakMap<Element, ShadowRoot>();

/** Throws for an element that can have no shadow root, or has one. */
export const createPlace = (element: HTMLElement, lacking: string, look: CSSStyleSheet): Place => {
  const standIn = element.localName === 'iframe' ? createStandIn() : undefined;
  const root = standIn?.root ?? roots.get(element) ?? element.attachShadow({ mode: 'open' });
  if (!standIn) roots.set(element, root);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, look];
  standIn?.take(undefined);
  return { element, root, standIn, lacking, returns: 0 };
};

/** Leaves the element as it was; the focus stays where the card had it. */
export const clearPlace = ({ element, root, standIn }: Place): void => {
  const hadFocus = root.activeElement;
  if (standIn) {
    element.removeAttribute(MARK);
    standIn.host.remove();
  } else {
    root.adoptedStyleSheets = [];
    root.replaceChildren(createElement('slot'));
  }
  if (hadFocus && element.isConnected) focus(element);
};
