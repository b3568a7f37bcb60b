import { GENUINE, HOOK, SHARED } from '../../model/ui.js';
import { VERSION } from '../../model/version.js';
import { createElement, fromDocument, trusted, whenEnded } from './env.js';
import { genuine } from './genuine.js';

interface ChunkElement extends HTMLScriptElement {
  [HOOK]?: (version: string, value: unknown) => void;
  [SHARED]?: unknown;
  [GENUINE]?: unknown;
}

/** Hash of the file with the hashes of all others. Filled in by the build. */
declare const __HASHES_INTEGRITY__: string;

/** `sha256-…` by file name. */
type Hashes = Readonly<Record<string, string>>;

/** Gets the files beside our own. */
export interface Loader {
  /**
   * Gets what a chunk hands over; rejects when it does not come, or is of another version. `shared`:
   * what the chunk uses of its caller.
   */
  load(file: string, shared?: unknown): Promise<unknown>;
  /** The hash of a file where our own tag has one, else ''. */
  hashOf(file: string): Promise<string>;
}

/**
 * Folder that our own tag was loaded from, with a slash at its end. A `data:` or `blob:` address has
 * none: then it is that of the page; '' where that has none either.
 */
export const baseOf = (tag: HTMLScriptElement | null): string => {
  for (const address of [tag?.src, fromDocument('baseURI')]) {
    try {
      return new URL('.', address).href;
    } catch {
      // The next one may.
    }
  }
  return '';
};

/**
 * Loads chunks by a script element beside our own: only that can carry our nonce and a hash, and
 * passes Trusted Types. The charset is ours to name, since a windows-1251 page would guess wrong.
 */
export const createLoader = (tag: HTMLScriptElement | null, base: string): Loader => {
  const asked = new Set<string>();
  let hashes: Promise<Hashes> | undefined;

  const insert = (file: string, integrity: string, shared?: unknown) =>
    new Promise<unknown>((resolve, reject) => {
      const script: ChunkElement = createElement('script');
      let address = `${base + file}?v=${VERSION}`;
      // Another address for another try: the browser would let it wait for one that hangs.
      while (asked.has(address)) address += '&';
      asked.add(address);
      script.src = trusted().createScriptURL(address);
      script.charset = 'utf-8';
      if (tag) {
        // As an attribute, which markup keeps.
        script.setAttribute('nonce', tag.nonce);
        script.crossOrigin = tag.crossOrigin;
        if (tag.integrity) script.integrity = integrity;
      }
      script[GENUINE] = genuine;
      script[SHARED] = shared;
      script[HOOK] = (version, value) => {
        if (version === VERSION) resolve(value);
      };
      whenEnded(script, () => {
        script.remove();
        // A chunk of our version has called before its `load`.
        reject(file);
      });
      // At the end of the head, where React takes what it did not write for nothing.
      (fromDocument('head') ?? fromDocument('documentElement')).append(script);
    });

  const loadHashes = () =>
    insert('soglasie-hashes.js', __HASHES_INTEGRITY__).catch((cause) => {
      hashes = undefined;
      throw cause;
    }) as Promise<Hashes>;

  const hashOf = async (file: string): Promise<string> => {
    if (!tag?.integrity) return '';
    hashes ??= loadHashes();
    return (await hashes)[file] as string;
  };

  return {
    hashOf,
    load: async (file, shared) => insert(file, await hashOf(file), shared),
  };
};
