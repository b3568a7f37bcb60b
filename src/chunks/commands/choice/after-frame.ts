import { listen } from '../../../core/platform/env.js';

/** Longer than a frame takes; a page that nobody looks at draws none. */
const NO_FRAME_MS = 100;

/**
 * Runs something behind the next frame, so that a press is seen first, or when the page goes before
 * that. Gives back what calls it off.
 */
export const afterFrame = (run: () => void): (() => void) => {
  const over = new AbortController();
  const cancel = (): void => over.abort();
  const once = (): void => {
    if (over.signal.aborted) return;
    cancel();
    run();
  };
  listen(window, 'pagehide', once, over.signal);
  requestAnimationFrame(() => setTimeout(once));
  setTimeout(once, NO_FRAME_MS);
  return cancel;
};
