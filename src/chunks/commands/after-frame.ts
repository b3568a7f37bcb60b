import { listen } from '../../core/platform/env.js';

/** Longer than a frame takes; a page that nobody looks at draws none. */
const NO_FRAME_MS = 100;

/** https://wicg.github.io/scheduling-apis/#dom-scheduler-posttask; not there in every browser. */
interface Scheduler {
  postTask?(run: () => void, options: { readonly delay: number }): unknown;
}

/** Runs something after so many ms; where it can, also while a tester has the page's timers stopped. */
const later = (run: () => void, delay: number): void => {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  if (scheduler?.postTask) scheduler.postTask(run, { delay });
  else setTimeout(run, delay);
};

/**
 * Runs something behind the next frame, so that a press is seen first, or when the page goes before
 * that; `ms`: so much later, behind what else has waited for the frame. Gives back what calls it off.
 */
export const afterFrame = (run: () => void, ms = 0): (() => void) => {
  const over = new AbortController();
  const cancel = (): void => over.abort();
  const once = (): void => {
    if (over.signal.aborted) return;
    cancel();
    run();
  };
  listen(window, 'pagehide', once, over.signal);
  // jsdom has none where nobody asked it to draw.
  globalThis.requestAnimationFrame?.(() => setTimeout(once, ms));
  later(once, NO_FRAME_MS + ms);
  return cancel;
};
