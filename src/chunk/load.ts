import { createElement, fromDocument, isParsing, trusted, whenEnded } from '../env.js';
import { HOOK } from '../model/ui.js';
import { VERSION } from '../model/version.js';

interface Hooked extends HTMLScriptElement {
  [HOOK]?: (version: string, value: unknown) => void;
}

/**
 * Gets what a chunk beside our own file hands over. `isUrgent`: before the parser goes on, where our
 * own tag is one that it waits for.
 */
export type LoadChunk = (file: string, integrity: string, isUrgent?: boolean) => Promise<unknown>;

/** Folder that our own tag was loaded from, with a slash at its end. */
export const baseOf = (tag: HTMLScriptElement | null): string =>
  new URL('.', tag?.src || fromDocument('baseURI')).href;

/**
 * Lets the parser insert a script right behind our own tag, and wait for it: document.write is the
 * only way to that. Gives back the script that is there now; none where the browser ignores a write,
 * as for a tag that another script inserted.
 */
const insertByParser = (script: HTMLScriptElement, tag: HTMLScriptElement): Element | null => {
  try {
    Document.prototype.write.call(document, trusted().createHTML(script.outerHTML));
  } catch {
    // XHTML, or Trusted Types without our policy.
  }
  const next = tag.nextElementSibling as HTMLScriptElement | null;
  return next?.src === script.src ? next : null;
};

/**
 * Loads chunks by a script element beside our own: only that can carry our nonce and a hash, and
 * passes Trusted Types. The charset is ours to name, since a windows-1251 page would guess wrong.
 */
export const createLoader =
  (tag: HTMLScriptElement | null, base: string, asked = new Set<string>()): LoadChunk =>
  (file, integrity, isUrgent) =>
    new Promise((resolve, reject) => {
      const script = createElement('script');
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
      const written = isUrgent && tag && isParsing() && !tag.async && insertByParser(script, tag);
      const placed = written || script;
      (placed as Hooked)[HOOK] = (version, value) => {
        if (version === VERSION) resolve(value);
      };
      whenEnded(placed, () => {
        placed.remove();
        // A chunk of our version has called before its `load`.
        reject(file);
      });
      if (!written) fromDocument('documentElement').append(script);
    });
