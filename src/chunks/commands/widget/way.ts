import { queryAll } from '../../../core/platform/env.js';
import { whenStopped } from '../../../core/platform/stop.js';
import { OPENER, watchDrawn } from '../../../core/start/triggers.js';
import type { Settings } from '../../../model/settings.js';

/** How long a page may change before it is looked at again, in ms. */
const PAUSE = 200;

/**
 * Tells whether the page has a way of its own to the preferences that can be seen: at once, and when
 * its openers come, go or change their looks, or when it was changed in any way: what we put into it
 * may be gone. A change costs nothing but a timer.
 */
export const watchWay = (
  launcher: Settings['ui']['launcher'],
  tell: (isThere: boolean) => void,
  signal: AbortSignal,
): void => {
  let openers: Element[] = [];
  let isThere = false;
  let due: ReturnType<typeof setTimeout> | undefined;

  const look = (): void => {
    due = undefined;
    const all = typeof launcher === 'boolean' ? [] : queryAll(document, OPENER);
    const isSame = all.length === openers.length && all.every((one, at) => one === openers[at]);
    openers = all;
    if (!isSame) watch(all);
    isThere &&= !!all[0];
    // Of new ones word comes with the next frame.
    if (isSame || !all[0]) tell(isThere || launcher === false);
  };

  const watch = watchDrawn(({ size }) => {
    isThere = size > 0;
    tell(isThere);
  }, signal);

  const observer = new MutationObserver(() => {
    due ??= setTimeout(look, PAUSE);
  });
  observer.observe(document, {
    ...{ childList: true, subtree: true },
    attributeFilter: ['data-soglasie-open'],
  });
  whenStopped(signal, () => {
    observer.disconnect();
    clearTimeout(due);
  });
  look();
};
