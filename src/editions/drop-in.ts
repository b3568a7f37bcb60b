import { type ConfigReader, locateConfig } from '../core/config/locate.js';
import { warn } from '../core/platform/env.js';
import { startConsent } from '../core/start/start.js';
import type { Edition } from '../core/store/core.js';

const NAME = 'soglasie';

/** Starts the drop-in: the global `soglasie`, configured by whatever the page offers. */
export const startDropIn = (
  tag: HTMLScriptElement | null,
  edition: Omit<Edition, 'nonce' | 'isFile'> & { loadReader(): Promise<ConfigReader> },
): void => {
  // An own property: `<img id=soglasie>` is found on the prototype and is nobody's library.
  if (Object.hasOwn(window, NAME)) {
    warn('W07', 'loaded twice');
    return;
  }
  const found = locateConfig(tag, edition.loadReader);
  const source =
    found instanceof Promise ? found.then((config) => ({ config })) : { config: found };
  const value = startConsent(source, { ...edition, isFile: true, nonce: tag?.nonce ?? '' });
  Reflect.defineProperty(window, NAME, { value, enumerable: true });
};
