import { parseSite } from '../core/config/place.js';

/** `cookie.domain` as browsers take it, `пример.рф` → `xn--e1afmkfd.xn--p1ai`; '' for what is no host. */
export const parseDomain = (entry: string): string => (entry && parseSite(entry)?.host) || '';
