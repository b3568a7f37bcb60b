import { encodeChoice } from '../../../core/choice/codec.js';
import type { Choice } from '../../../model/choice.js';
import type { CookieReader } from '../../../model/commands.js';
import { eraseCookie } from './write-cookie.js';

interface CookieAttributes {
  readonly expires: Date;
  readonly path: string;
  /** '' for a host-only cookie. */
  readonly domain: string;
  readonly secure: boolean;
  readonly sameSite: 'Lax' | 'None';
}

/** Writes one cookie. What the browser makes of it is seen by reading. */
export type SetCookie = (name: string, text: string, attributes: CookieAttributes) => void;

/** Keeps the choice: in the cookie, or where the browser keeps none, in memory for this page. */
export interface CookieWriter {
  /** The choice now, from wherever it is kept. */
  read(): Choice | null;
  /** False when the browser did not keep it. */
  write(choice: Choice, days: number): boolean;
  erase(): void;
}

export const createWriter = (
  reader: CookieReader,
  setCookie: SetCookie,
  wantedDomain: string,
  /** Read by siblings from a frame: this is the site of the hub. */
  isHub = false,
): CookieWriter => {
  const { name, key, texts, choices } = reader;
  // `__Host-` forbids a Domain; `__Secure-` and `__Host-` demand Secure.
  const ownDomain = name.startsWith('__Host-') ? '' : wantedDomain;
  const secure = location.protocol === 'https:' || name.startsWith('__');
  // Browsers take None only together with Secure.
  const sameSite = isHub && secure ? 'None' : 'Lax';
  let memory: Choice | null = null;

  const set = (text: string, days: number, domain: string): void => {
    try {
      const expires = new Date(Date.now() + days * 864e5);
      setCookie(name, text, { expires, path: '/', domain, secure, sameSite });
    } catch {
      // A sandboxed frame throws: the caller sees that nothing was kept.
    }
  };

  /** Another operator's cookie may stand at any level: beside one, only our own level is cleared. */
  const clear = (): void => {
    if (choices().some((choice) => choice.key !== key)) {
      for (const domain of [ownDomain, '']) {
        if (choices().some((choice) => choice.key === key)) set('', -1, domain);
      }
    } else if (texts()[0]) eraseCookie(name);
  };

  return {
    read: () => reader.read() ?? memory,
    write(choice, days) {
      const text = encodeChoice(choice);
      // Read once for each write: the browser asks another process, and the press waits.
      let all: string[] = [];
      const write = (): boolean =>
        // A Domain that the browser refuses leaves no trace; host-only always fits.
        [ownDomain, ''].some((domain) => {
          set(text, days, domain);
          all = texts();
          return all.includes(text);
        });
      let isKept = write();
      if (all[1]) {
        clear();
        isKept = write();
      }
      memory = isKept ? null : choice;
      reader.note(all);
      return isKept;
    },
    erase() {
      memory = null;
      clear();
      reader.note();
    },
  };
};
