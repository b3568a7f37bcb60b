import { createElement, fromDocument, trusted, whenEnded } from '../env.js';
import { HOOK } from '../model/ui.js';
import { VERSION } from '../model/version.js';

interface Hooked extends HTMLScriptElement {
  [HOOK]?: (version: string, value: unknown) => void;
}

/** Gets what a chunk beside our own file hands over. */
export type LoadChunk = (file: string, integrity: string) => Promise<unknown>;

/** Folder that our own tag was loaded from, with a slash at its end. */
export const baseOf = (tag: HTMLScriptElement | null): string =>
  new URL('.', tag?.src || fromDocument('baseURI')).href;

/**
 * Loads chunks by a script element beside our own: only that can carry our nonce and a hash, and
 * passes Trusted Types. The charset is ours to name, since a windows-1251 page would guess wrong.
 */
export const createLoader =
  (tag: HTMLScriptElement | null, base: string, asked = new Set<string>()): LoadChunk =>
  (file, integrity) =>
    new Promise((resolve, reject) => {
      const script = createElement('script');
      let address = `${base + file}?v=${VERSION}`;
      // Another address for another try: the browser would let it wait for one that hangs.
      while (asked.has(address)) address += '&';
      asked.add(address);
      script.src = trusted().createScriptURL(address);
      script.charset = 'utf-8';
      if (tag) {
        script.nonce = tag.nonce;
        script.crossOrigin = tag.crossOrigin;
        if (tag.integrity) script.integrity = integrity;
      }
      (script as Hooked)[HOOK] = (version, value) => {
        if (version === VERSION) resolve(value);
      };
      whenEnded(script, () => {
        script.remove();
        // A chunk of our version has called before its `load`.
        reject(file);
      });
      fromDocument('documentElement').append(script);
    });
