import { css, fromDocument, listen } from '../../core/platform/env.js';
import { fitCard } from './card.js';
import { contentHeight, sheetOf } from './dom.js';
import { measureFrame } from './frame.js';
import { MARK, type Place } from './place.js';

/** Important in a layer: stronger than any rule of the page outside of one. */
const HIDDEN = css`@layer soglasie { [${MARK}] { display: none !important } }`;

/** An element that is lower than this, in px, has no height of its own. */
const FLAT = 24;

/** Gives every stand-in the box that its frame would have now, and every card what fits it. */
export interface Fitting {
  /** Once, at the end of the task. */
  fitSoon(): void;
  /** Fits anew whenever one of what it observes takes another size. */
  readonly sizes: ResizeObserver;
}

export const createFitting = (
  places: ReadonlyMap<Element, Place>,
  signal: AbortSignal,
): Fitting => {
  const hidden = sheetOf(HIDDEN);
  let isDue = false;

  /** The page may have set the list anew since. */
  const adopt = (isNeeded: boolean): void => {
    const others = fromDocument('adoptedStyleSheets').filter((sheet) => sheet !== hidden);
    const sheets = isNeeded ? [...others, hidden] : others;
    Reflect.set(Document.prototype, 'adoptedStyleSheets', sheets, document);
  };

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
    for (const { element, root, standIn } of places.values()) {
      const card = root.firstElementChild as HTMLElement;
      fitCard(card, () => !standIn && contentHeight(element) < FLAT);
    }
  };

  const fitLater = (wait: (run: () => void) => unknown): void => {
    if (!isDue) wait(fit);
    isDue = true;
  };

  // In the next frame: what is resized while sizes are told would be an error on the page.
  const sizes = new ResizeObserver(() => fitLater(requestAnimationFrame));

  listen(window, 'resize', fit, signal);
  listen(signal, 'abort', () => adopt(false));

  return { fitSoon: () => fitLater(queueMicrotask), sizes };
};
