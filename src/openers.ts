import { listenOn } from './env.js';

/** Opens the preferences at a press of any `[data-soglasie-open]`, all that page markup can do. */
export const watchOpeners = (open: (opener: HTMLElement) => void, signal: AbortSignal): void =>
  listenOn(
    document,
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
  );
