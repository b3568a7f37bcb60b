import { listenOn, queryAll } from '../platform/env.js';
import { whenStopped } from '../platform/stop.js';

/** All that page markup can do: it never chooses. */
export const OPENER = '[data-soglasie-open]';

/**
 * Opens the preferences at a press of any opener. Before the page hears of the press: what stands
 * above the opener may keep it to itself.
 */
export const watchTriggers = (open: (opener: HTMLElement) => void, signal: AbortSignal): void =>
  listenOn(
    window,
    'click',
    (event) => {
      for (const node of event.composedPath()) {
        if (node instanceof HTMLElement && 'soglasieOpen' in node.dataset) {
          event.preventDefault();
          return open(node);
        }
      }
    },
    signal,
    'capture',
  );

/** Where the preferences did not come, goes where the opener's own link leads. */
export const follow = (opener: HTMLElement): void => {
  const link = opener.closest('a')?.cloneNode() as HTMLElement | undefined;
  // So that this press is not one of ours.
  link?.removeAttribute('data-soglasie-open');
  link?.click();
};

const VISIBLE = { visibilityProperty: true, opacityProperty: true };

/**
 * Tells which of the openers that are there are drawn: now, and whenever that changes. The margin
 * makes the whole page the window: what is scrolled away can be found. It reads no layout.
 */
export const watchDrawn = (
  changed: (drawn: Set<Element>) => void,
  signal: AbortSignal,
): ((openers: readonly Element[]) => void) => {
  const drawn = new Set<Element>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        // What is drawn can still be invisible. Asked after a layout, it costs none.
        const isSeen = isIntersecting && (target.checkVisibility?.(VISIBLE) ?? true);
        drawn[isSeen ? 'add' : 'delete'](target);
      }
      changed(drawn);
    },
    { rootMargin: '99999px' },
  );
  whenStopped(signal, () => observer.disconnect());
  return (openers) => {
    drawn.clear();
    observer.disconnect();
    for (const opener of openers) observer.observe(opener);
  };
};

/** Calls back once no opener of the page is drawn: not now, or not any more. */
export const whenNoneIsDrawn = (run: () => void, signal: AbortSignal): void => {
  let isKnown = false;
  const look = (): void => {
    const openers = queryAll(document, OPENER);
    if (openers[0]) watch(openers);
    else run();
  };
  const watch = watchDrawn(({ size }) => {
    // Another page may have come, with openers of its own.
    if (!size) (isKnown ? look : run)();
    isKnown = !!size;
  }, signal);
  look();
};
