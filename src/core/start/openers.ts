import { listenOn } from '../platform/env.js';

/**
 * Opens the preferences at a press of any `[data-soglasie-open]`, all that page markup can do. Before
 * the page hears of the press: what stands above the opener may keep it to itself.
 */
export const watchOpeners = (open: (opener: HTMLElement) => void, signal: AbortSignal): void =>
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
    true,
  );
