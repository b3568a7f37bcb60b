import { eraseCookie, readCookies } from '../env.js';
import type { CookieInfo } from '../model/settings.js';

/** Whether a name fits a pattern in which `*` stands for any text. Linear, no regular expression. */
export const matchesGlob = (pattern: string, name: string): boolean => {
  const [first = '', ...rest] = pattern.split('*');
  const last = rest.pop();
  if (last === undefined) return name === pattern;
  let at = name.startsWith(first) ? first.length : -1;
  for (const part of rest) {
    const found = at < 0 ? -1 : name.indexOf(part, at);
    at = found < 0 ? -1 : found + part.length;
  }
  return at >= 0 && name.length - last.length >= at && name.endsWith(last);
};

/**
 * Removes what categories left behind: cookies at every path and domain level that this page
 * reaches (vendors set theirs on the widest one), and storage keys. Never the choice itself.
 */
export const erase = (infos: readonly CookieInfo[], ownName: string): void => {
  for (const { name: pattern, kind, keep } of infos) {
    const isMeant = (name: string): boolean =>
      !keep && name !== ownName && matchesGlob(pattern, name);
    try {
      if (kind === 'local' || kind === 'session') {
        const storage = kind === 'local' ? localStorage : sessionStorage;
        for (const key of Object.keys(storage)) if (isMeant(key)) storage.removeItem(key);
      } else for (const [name] of readCookies()) if (isMeant(name)) eraseCookie(name);
    } catch {
      // Storage that throws holds nothing of ours to erase.
    }
  }
};
