import { readCookies } from '../../../core/platform/env.js';
import type { CookieInfo } from '../../../model/config-parts.js';
import { eraseCookie } from './write-cookie.js';

/** What has to be known of a cookie or storage key to remove it. */
export type Erasable = Pick<Required<CookieInfo>, 'name' | 'kind' | 'keep'>;

/** Whether a name fits a pattern in which `*` stands for any text. Linear, no regular expression. */
export const matchesGlob = (pattern: string, name: string): boolean => {
  let at = 0;
  // A line break at both ends, so that the first piece fits only there, and the last one too.
  return `\n${pattern}\n`.split('*').every((piece) => {
    const found = `\n${name}\n`.indexOf(piece, at);
    at = found + piece.length;
    return found >= 0;
  });
};

/**
 * Removes what categories left behind: cookies at every path and domain level that this page
 * reaches (vendors set theirs on the widest one), and storage keys. Never the choice itself.
 */
export const erase = (infos: readonly Erasable[], ownName: string): void => {
  for (const { name: pattern, kind, keep } of infos) {
    const matches = (name: string): boolean =>
      !keep && name !== ownName && matchesGlob(pattern, name);
    try {
      if (kind === 'cookie') {
        for (const [name] of readCookies()) if (matches(name)) eraseCookie(name);
      } else {
        const storage = window[`${kind}Storage`];
        for (const key of Object.keys(storage)) if (matches(key)) storage.removeItem(key);
      }
    } catch {
      // Storage that throws holds nothing of ours to erase.
    }
  }
};
