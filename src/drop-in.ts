import { setCookie } from './choice/set-natively.js';
import type { LoadChunk } from './chunk/load.js';
import { faultLine } from './config/error.js';
import { locateConfig } from './config/locate.js';
import { resolveConfig } from './config/resolve.js';
import { startConsent } from './consent.js';
import type { Edges } from './engine.js';
import { warn } from './env.js';
import type { Settings } from './model/settings.js';
import type { LoadUi } from './widget.js';

const NAME = 'soglasie';

/** Reports every fault in a line of its own; the page goes on with what is left. */
const resolve = (input: unknown): Settings => {
  const { settings, faults, unknown } = resolveConfig(input);
  for (const fault of faults) warn('W02', faultLine(fault));
  for (const path of unknown) warn('W03', `${path} is unknown`);
  return settings;
};

/** Starts the drop-in: the global `soglasie`, configured by whatever the page offers. */
export const startDropIn = (
  tag: HTMLScriptElement | null,
  base: string,
  load: LoadChunk,
  loadUi: LoadUi,
  loadSharing: Edges['loadSharing'],
): void => {
  // An own property: `<img id=soglasie>` is found on the prototype and is nobody's library.
  if (Object.hasOwn(window, NAME)) {
    warn('W07', 'loaded twice');
    return;
  }
  const config = locateConfig(tag);
  const value = startConsent(config instanceof Promise ? config.then(resolve) : resolve(config), {
    load,
    loadUi,
    loadSharing,
    setCookie,
    base,
    checked: !!tag?.integrity,
    nonce: tag?.nonce ?? '',
  });
  Reflect.defineProperty(window, NAME, { value, enumerable: true });
};
