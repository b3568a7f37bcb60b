import { fromDocument, listen, listenOn } from '../platform/env.js';

/**
 * Calls back whenever another tab, a server or the visitor may have changed the cookie, seen by those
 * who come back to the page.
 */
export const watchReturns = (look: () => void, signal: AbortSignal): void => {
  for (const type of ['focus', 'visibilitychange']) listenOn(window, type, look, signal);
  // Of a page that has just been loaded the cookie was read at its start.
  const isRestored = (event: Event): boolean => (event as PageTransitionEvent).persisted;
  listenOn(window, 'pageshow', (event) => isRestored(event) && look(), signal);
};

/**
 * The same while the page stays where it is. cookieStore reaches subdomains too; a BroadcastChannel
 * would not, and keeps the page out of the bfcache. Its first use takes 1 to 2 ms (2026-11): not at
 * the start of a page view.
 */
export const watchStore = (look: () => void, signal: AbortSignal): void => {
  try {
    const { cookieStore } = globalThis as unknown as { readonly cookieStore: EventTarget };
    listen(cookieStore, 'change', look, signal);
    // To a page that nobody looks at nobody comes back soon.
    if (fromDocument('visibilityState') === 'hidden') look();
  } catch {
    // Not there, or forbidden: the page looks again when the visitor comes back to it.
  }
};
