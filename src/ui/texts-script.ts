import type { LoadTexts } from './locale.js';

/** `sha256-…` of `locales/hashes.json`. Filled in by the build. */
declare const __HASHES_INTEGRITY__: string;

/**
 * For the drop-in: a language is a file beside our own. The hashes of all are in one more, so that
 * only pages that check them pay for them.
 */
export const loadTexts: LoadTexts = async (lang, { base, checked }) => {
  const get = async (name: string, integrity: string) =>
    (await fetch(`${base}locales/${name}.json`, { integrity })).json();
  return get(lang, checked ? (await get('hashes', __HASHES_INTEGRITY__))[lang] : '');
};
