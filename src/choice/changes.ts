import { listen, listenOn } from '../env.js';

/**
 * Calls back whenever another tab, a server or the visitor may have changed the cookie. cookieStore
 * reaches subdomains too; a BroadcastChannel would not, and keeps the page out of the bfcache.
 */
export const watchChanges = (look: () => void, signal: AbortSignal): void => {
  try {
    listen(
      (globalThis as unknown as { cookieStore: EventTarget }).cookieStore,
      'change',
      look,
      signal,
    );
  } catch {
    // Not there, or forbidden: the page looks again when the visitor comes back to it.
  }
  for (const type of ['focus', 'visibilitychange']) listenOn(window, type, look, signal);
  // Of a page that has just been loaded the cookie was read at its start.
  const isRestored = (event: Event): boolean => (event as PageTransitionEvent).persisted;
  listenOn(window, 'pageshow', (event) => isRestored(event) && look(), signal);
};
