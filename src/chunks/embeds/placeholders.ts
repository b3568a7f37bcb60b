import {
  attribute,
  createElement,
  css,
  fromDocument,
  listen,
  queryAll,
} from '../../core/platform/env.js';
import type { EmbedsHost, UpdatePlaceholder } from '../../model/embeds.js';
import type { Translator } from '../ui/text.js';
import { createCard, fitCard } from './card.js';
import { buttonsOf, contentHeight, focus } from './dom.js';
import { createStandIn, measureFrame, type StandIn } from './frame.js';
import { missingCategories } from './missing-categories.js';
import { STYLE } from './style.js';

/** Marks a frame that a stand-in stands for. */
const MARK = 'data-soglasie-held';

/** Important in a layer: stronger than any rule of the page outside of one. */
const HIDDEN = css`@layer soglasie { [${MARK}] { display: none !important } }`;

/** A page that parts the two again and again wins: coming back for ever would freeze the tab. */
const MOST_RETURNS = 20;

/** An element that is lower than this, in px, has no height of its own. */
const FLAT = 24;

/** A held element and what is shown in its place. */
interface Place {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  /** Of a frame; other elements show the card in themselves. */
  readonly standIn: StandIn | undefined;
  readonly card: HTMLElement;
  /** What the card speaks of. */
  readonly lacking: string;
  returns: number;
}

const sheetOf = (text: string): CSSStyleSheet => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
};

interface Placeholders {
  readonly stand: UpdatePlaceholder;
  /** The language of the words is another one. */
  redraw(): void;
}

/** Draws a placeholder in the box of everything that is held, and takes it away in the same task. */
export const createPlaceholders = (host: EmbedsHost, words: Translator): Placeholders => {
  const places = new Map<Element, Place>();
  /** Of elements that are no frames: a root is for ever. */
  const roots = new WeakMap<Element, ShadowRoot>();
  const look = sheetOf(STYLE);
  const hidden = sheetOf(HIDDEN);
  let isDue = false;

  /** The page may have set the list anew since. */
  const adopt = (isNeeded: boolean): void => {
    const others = fromDocument('adoptedStyleSheets').filter((sheet) => sheet !== hidden);
    const sheets = isNeeded ? [...others, hidden] : others;
    Reflect.set(Document.prototype, 'adoptedStyleSheets', sheets, document);
  };

  /** Gives every stand-in the box that its frame would have now, and every card what fits it. */
  const fit = (): void => {
    isDue = false;
    if (!places.size) return;
    const frames = [...places.values()].filter(({ standIn }) => standIn);
    adopt(true);
    // All at once, so that the page is laid out once however many there are.
    for (const { standIn } of frames) standIn?.take(undefined);
    hidden.disabled = true;
    const looks = frames.map(({ element }) => measureFrame(element));
    hidden.disabled = false;
    frames.forEach(({ element, standIn }, at) => {
      element.toggleAttribute(MARK, !!looks[at]);
      standIn?.take(looks[at]);
    });
    for (const { card, element, standIn } of places.values()) {
      fitCard(card, () => !standIn && contentHeight(element) < FLAT);
    }
  };

  const fitSoon = (wait: (run: () => void) => unknown): void => {
    if (!isDue) wait(fit);
    isDue = true;
  };

  // In the next frame: what is resized while sizes are told would be an error on the page.
  const sizes = new ResizeObserver(() => fitSoon(requestAnimationFrame));
  const moves = new MutationObserver(() => {
    for (const place of places.values()) {
      const { element, standIn } = place;
      if (!element.isConnected) release(place);
      else if (standIn && standIn.host.previousSibling !== element) attach(place);
    }
  });

  /** Puts the stand-in of a frame after it. */
  const attach = (place: Place): void => {
    const { element, standIn } = place;
    if (standIn && place.returns++ <= MOST_RETURNS) element.after(standIn.host);
    sizes.observe(element);
    if (element.parentElement) sizes.observe(element.parentElement);
  };

  const redraw = (): void => {
    for (const place of places.values()) {
      const { root, element, lacking } = place;
      const at = buttonsOf(root).indexOf(root.activeElement as HTMLButtonElement);
      const card = cardOf(element, lacking.split(','), !!place.standIn);
      root.replaceChildren(card);
      places.set(element, { ...place, card });
      buttonsOf(root)[at]?.focus({ preventScroll: true });
    }
    fitSoon(queueMicrotask);
  };

  const release = ({ element, root, standIn }: Place): void => {
    const hadFocus = root.activeElement;
    places.delete(element);
    if (standIn) {
      element.removeAttribute(MARK);
      standIn.host.remove();
    } else {
      root.adoptedStyleSheets = [];
      root.replaceChildren(createElement('slot'));
    }
    if (hadFocus && element.isConnected) focus(element);
    if (!places.size) {
      sizes.disconnect();
      moves.disconnect();
    }
  };

  /** Opens an element, with all of its service that lack no more than it does. */
  const showOnce = (element: Element): void => {
    const lacking = missingCategories(element, host);
    const service = attribute(element, 'data-service');
    for (const other of queryAll(document, '[data-service]')) {
      const needed = missingCategories(other, host);
      if (
        attribute(other, 'data-service') === service &&
        needed[0] &&
        needed.every((id) => lacking.includes(id))
      ) {
        host.allowOnce(other);
      }
    }
    host.allowOnce(element);
  };

  const cardOf = (element: HTMLElement, lacking: readonly string[], isFrame: boolean) => {
    const once = (isFrame || element.dataset.service !== undefined) && (() => showOnce(element));
    return createCard(element, lacking, host, words, once);
  };

  const hold = (element: HTMLElement): void => {
    const before = places.get(element);
    const lacking = missingCategories(element, host);
    if (before?.lacking === lacking.join()) return;
    if (before) release(before);
    if (!lacking[0] || !element.isConnected) return;
    const standIn = element.localName === 'iframe' ? createStandIn() : undefined;
    const root = standIn?.root ?? roots.get(element) ?? element.attachShadow({ mode: 'open' });
    if (!standIn) roots.set(element, root);
    const card = cardOf(element, lacking, !!standIn);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, look];
    root.replaceChildren(card);
    if (!places.size) moves.observe(document, { childList: true, subtree: true });
    const place = { element, root, standIn, card, lacking: lacking.join(), returns: 0 };
    places.set(element, place);
    standIn?.take(undefined);
    attach(place);
    fitSoon(queueMicrotask);
  };

  listen(window, 'resize', fit, host.signal);
  listen(host.signal, 'abort', () => {
    for (const place of places.values()) release(place);
    adopt(false);
  });

  const stand: UpdatePlaceholder = (element, isHeld) => {
    if (host.signal.aborted) return;
    const place = places.get(element);
    try {
      if (isHeld) hold(element as HTMLElement);
      else if (place) release(place);
    } catch {
      // An element that can have no shadow root, or has one: it stays as it is.
    }
  };

  return { stand, redraw };
};
