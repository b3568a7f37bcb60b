import { setCookie } from './choice/set-natively.js';
import type { Loader } from './chunk/load.js';
import { locateConfig } from './config/locate.js';
import { type LoadPresets, readWithPresets } from './config/presets.js';
import { type LoadCheck, resolveAloud } from './config/resolve-aloud.js';
import { startConsent } from './consent.js';
import type { Edges } from './engine.js';
import { warn } from './env.js';
import type { Settings } from './model/settings.js';
import type { LoadUi } from './widget.js';

const NAME = 'soglasie';

/** Starts the drop-in: the global `soglasie`, configured by whatever the page offers. */
export const startDropIn = (
  tag: HTMLScriptElement | null,
  base: string,
  { load, hashOf }: Pick<Loader, 'load' | 'hashOf'>,
  loadUi: LoadUi,
  loadSharing: Edges['loadSharing'],
  loadPresets: LoadPresets,
  loadEmbeds: Edges['loadEmbeds'],
  loadCompat: Edges['loadCompat'],
  loadCheck: LoadCheck,
  loadRecord: Edges['loadRecord'],
): void => {
  // An own property: `<img id=soglasie>` is found on the prototype and is nobody's library.
  if (Object.hasOwn(window, NAME)) {
    warn('W07', 'loaded twice');
    return;
  }
  const config = locateConfig(tag);
  const read = (input: unknown): Settings | Promise<Settings> =>
    readWithPresets(input, loadPresets, (whole) => resolveAloud(whole, loadCheck));
  const value = startConsent(config instanceof Promise ? config.then(read) : read(config), {
    load,
    hashOf,
    loadUi,
    loadSharing,
    loadEmbeds,
    loadCompat,
    loadRecord,
    setCookie,
    base,
    nonce: tag?.nonce ?? '',
  });
  Reflect.defineProperty(window, NAME, { value, enumerable: true });
};
