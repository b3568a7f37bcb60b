import { writeCookie } from './write-cookie.js';
import type { SetCookie } from './writer.js';

/**
 * For the drop-in. Name and text are ours and need no escaping, so that of js-cookie only the
 * joining of attributes would be used; saves 0.56 kB brotli of every visit (2026-11).
 */
export const setCookie: SetCookie = (name, text, { expires, path, domain, secure, sameSite }) =>
  writeCookie(
    `${name}=${text};path=${path};expires=${expires.toUTCString()};samesite=${sameSite}${
      domain && `;domain=${domain}`
    }${secure ? ';secure' : ''}`,
  );
