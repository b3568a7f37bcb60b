import { listen } from '../../core/platform/env.js';
import type { EmbedsHost, UpdatePlaceholder } from '../../model/embeds.js';
import type { Translator } from '../ui/text.js';
import { createCard } from './card.js';
import { buttonsOf, sheetOf } from './dom.js';
import { createFitting } from './fitting.js';
import { missingCategories } from './missing-categories.js';
import { clearPlace, createPlace, type Place } from './place.js';
import { showOnce } from './show-once.js';
import { STYLE } from './style.js';

/** A page that parts the two again and again wins: coming back for ever would freeze the tab. */
const MOST_RETURNS = 20;

interface Placeholders {
  readonly stand: UpdatePlaceholder;
  /** The language of the words is another one. */
  redraw(): void;
}

/** Draws a placeholder in the box of everything that is held, and takes it away in the same task. */
export const createPlaceholders = (host: EmbedsHost, words: Translator): Placeholders => {
  const places = new Map<Element, Place>();
  const look = sheetOf(STYLE);
  const { fitSoon, sizes } = createFitting(places, host.signal);

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

  const drawCard = ({ element, root, standIn, lacking }: Place): void => {
    const isOnce = standIn || element.dataset.service !== undefined;
    const once = !!isOnce && (() => showOnce(element, host));
    root.replaceChildren(createCard(element, lacking.split(','), host, words, once));
  };

  const release = (place: Place): void => {
    places.delete(place.element);
    clearPlace(place);
    if (places.size) return;
    sizes.disconnect();
    moves.disconnect();
  };

  const hold = (element: HTMLElement): void => {
    const before = places.get(element);
    const lacking = missingCategories(element, host);
    if (before?.lacking === lacking.join()) return;
    if (before) release(before);
    if (!lacking[0] || !element.isConnected) return;
    const place = createPlace(element, lacking.join(), look);
    drawCard(place);
    if (!places.size) moves.observe(document, { childList: true, subtree: true });
    places.set(element, place);
    attach(place);
    fitSoon();
  };

  listen(host.signal, 'abort', () => {
    for (const place of places.values()) release(place);
  });

  return {
    stand(element, isHeld) {
      if (host.signal.aborted) return;
      const place = places.get(element);
      try {
        if (isHeld) hold(element as HTMLElement);
        else if (place) release(place);
      } catch {
        // An element that can have no shadow root, or has one: it stays as it is.
      }
    },
    redraw() {
      for (const place of places.values()) {
        const { root } = place;
        const at = buttonsOf(root).indexOf(root.activeElement as HTMLButtonElement);
        drawCard(place);
        buttonsOf(root)[at]?.focus({ preventScroll: true });
      }
      fitSoon();
    },
  };
};
