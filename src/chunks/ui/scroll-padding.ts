import { afterPaint, fromDocument } from './page.js';

/** Keeps the page's own focus out from under the banner (WCAG 2.2, 2.4.11; technique C43). */
export interface ScrollPadding {
  /**
   * Makes room for what is fixed at the bottom of the window, or gives all of it back, when `seen`
   * resolves: by default behind the next frame.
   */
  set(isNeeded: boolean, seen?: Promise<void>): void;
}

const GAP = 8;
const LARGEST = '60vh';

/** Whether the page draws something of its own after the contents of an element. */
const hasEnd = (element: Element): boolean =>
  !/^(none|normal)$/.test(getComputedStyle(element, '::after').content);

/**
 * The room is a style sheet and no element: one more child would change what `:last-child`,
 * `:nth-last-child` and the like mean to the page, and an attribute what its observers see.
 */
export function createScrollPadding(dock: HTMLElement): ScrollPadding {
  const sheet = new CSSStyleSheet();
  let isSet = false;
  /** Whose end is moved; '' where the page draws both ends itself. */
  let place: string | undefined;

  const adopt = (isNeeded: boolean): void => {
    const all = fromDocument('adoptedStyleSheets');
    if (all.includes(sheet) === isNeeded) return;
    const others = all.filter((one) => one !== sheet);
    const sheets = isNeeded ? [...others, sheet] : others;
    Reflect.set(Document.prototype, 'adoptedStyleSheets', sheets, document);
  };

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

  const makeRoom = (need: number): void => {
    // Something that needs no room has taken the banner's place.
    if (!isSet) return;
    // Plain text: the build shortens marked CSS, and would take these bare slots for mistakes.
    const end = `${place}{content:""!important;display:block!important;height:${need}px!important}`;
    sheet.replaceSync(
      `html{scroll-padding-bottom:min(${need}px,${LARGEST})!important}${place && end}`,
    );
    adopt(true);
  };

  // Called when everything is laid out: what is read here costs nothing, and nothing is read in a draw.
  const observer = new ResizeObserver(() => {
    if (!isSet) return;
    const need = innerHeight - dock.getBoundingClientRect().top + GAP;
    const body = fromDocument('body');
    if (place === undefined) {
      // In a flex or grid body one more box would move the others, so there it stands behind it.
      const isBlock = body && getComputedStyle(body).display === 'block';
      if (isBlock && !hasEnd(body)) place = 'body::after';
      else place = hasEnd(fromDocument('documentElement')) ? '' : 'html::after';
    }
    // Behind the frame that shows the banner: it is the page that is styled and laid out once more.
    setTimeout(makeRoom, 0, need);
  });

  const giveBack = (): void => {
    if (isSet) return;
    removeEventListener('focusin', uncover);
    observer.disconnect();
    adopt(false);
    place = undefined;
  };

  return {
    set(isNeeded, seen) {
      // The page may have set its list of sheets anew since.
      if (isNeeded && isSet) adopt(true);
      if (isNeeded === isSet) return;
      isSet = isNeeded;
      if (isNeeded) {
        addEventListener('focusin', uncover);
        observer.observe(dock);
      } else {
        // A change of the page's own style: the frame without the banner does not wait for it.
        if (seen) void seen.then(giveBack);
        else afterPaint(giveBack);
      }
    },
  };
}
