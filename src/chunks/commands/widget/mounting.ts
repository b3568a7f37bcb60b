import { queryAll } from '../../../core/platform/env.js';
import { whenStopped } from '../../../core/platform/stop.js';

/**
 * Calls back with the first element that fits: now, or when the page inserts it. Returns how to look
 * for it as if for the first time.
 */
export const watchPlace = (
  selector: string,
  found: (place: Element) => void,
  signal: AbortSignal,
): (() => void) => {
  let place: Element | undefined;
  const look = (): void => {
    const [next] = queryAll(document, selector);
    if (next && next !== place) found(next);
    place = next;
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { childList: true, subtree: true });
  whenStopped(signal, () => observer.disconnect());
  look();
  return () => {
    place = undefined;
    look();
  };
};
