import { createElement, fromDocument } from './page.js';

/** Keeps the page's own focus out from under the banner (WCAG 2.2, 2.4.11; technique C43). */
export interface PageRoom {
  /** Makes room for what is fixed at the bottom of the window, or gives all of it back. */
  keep(isNeeded: boolean): void;
}

const GAP = 8;
const LARGEST = '60vh';

export function createPageRoom(dock: HTMLElement): PageRoom {
  const { style } = fromDocument('documentElement');
  const spacer = createElement('div');
  let isKept = false;
  let before = '';

  const uncover = ({ target }: FocusEvent): void => {
    const focused = target as Element;
    // A press must not move what it presses on: only focus from the keyboard is followed.
    if (!focused.matches(':focus-visible')) return;
    const over = dock.getBoundingClientRect();
    // At its top the window is free, however high the banner is.
    for (const block of ['center', 'start'] as const) {
      const { top, bottom, left, right } = focused.getBoundingClientRect();
      if (bottom > over.top && top < over.bottom && right > over.left && left < over.right) {
        focused.scrollIntoView({ block, behavior: 'instant' });
      }
    }
  };

  const measure = (): void => {
    const need = innerHeight - dock.getBoundingClientRect().top + GAP;
    style.scrollPaddingBottom = `min(${need}px, ${LARGEST})`;
    spacer.style.height = `${need}px`;
    // In a flex or grid body one more item would move the others, so there it stands behind it.
    const body = fromDocument('body');
    const isBlock = getComputedStyle(body).display === 'block';
    const place = isBlock ? body : fromDocument('documentElement');
    if (place.lastChild !== spacer) place.append(spacer);
  };
  const observer = new ResizeObserver(measure);

  return {
    keep(isNeeded) {
      if (isNeeded && !isKept) {
        before = style.scrollPaddingBottom;
        addEventListener('focusin', uncover);
        observer.observe(dock);
      } else if (!isNeeded && isKept) {
        removeEventListener('focusin', uncover);
        observer.disconnect();
        spacer.remove();
        style.scrollPaddingBottom = before;
      }
      isKept = isNeeded;
      // The page may have thrown the spacer out together with its body.
      if (isNeeded) measure();
    },
  };
}
