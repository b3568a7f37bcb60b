import { eraseCookie, readCookies } from '../env.js';
import type { Choice } from '../model/choice.js';
import { decodeChoice, encodeChoice } from './codec.js';
import { intersect } from './intersect.js';

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
export interface Store {
  read(): Choice | null;
  /** False when the browser did not keep it. */
  write(choice: Choice, days: number): boolean;
  erase(): void;
  /** Whether somebody else changed the cookie since the last call of any of these. */
  hasChanged(): boolean;
}

export const createStore = (
  setCookie: SetCookie,
  name: string,
  wantedDomain: string,
  operator: string,
  /** Read by siblings from a frame: this is the site of the hub. */
  isHub = false,
): Store => {
  // `__Host-` forbids a Domain; `__Secure-` and `__Host-` demand Secure.
  const ownDomain = name.startsWith('__Host-') ? '' : wantedDomain;
  const secure = location.protocol === 'https:' || name.startsWith('__');
  // Browsers take None only together with Secure.
  const sameSite = isHub && secure ? 'None' : 'Lax';
  let memory: Choice | null = null;
  let seen = '';

  const values = (): string[] => readCookies().flatMap(([key, text]) => (key === name ? text : []));
  const choices = (texts = values()): Choice[] => texts.flatMap((text) => decodeChoice(text) ?? []);
  const note = (texts = values()): string => (seen = texts.join());

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
    if (choices().some(({ key }) => key !== operator)) {
      for (const domain of [ownDomain, '']) {
        if (choices().some(({ key }) => key === operator)) set('', -1, domain);
      }
    } else if (values()[0]) eraseCookie(name);
  };

  return {
    read() {
      // Once: the browser asks another process, and the page waits. A second question here and a
      // third at pageshow cost 2 to 4 ms of a returning visit (2026-11).
      const texts = values();
      note(texts);
      return intersect(choices(texts).filter(({ key }) => key === operator)) ?? memory;
    },
    write(choice, days) {
      const text = encodeChoice(choice);
      const write = (): boolean =>
        // A Domain that the browser refuses leaves no trace; host-only always fits.
        [ownDomain, ''].some((domain) => {
          set(text, days, domain);
          return values().includes(text);
        });
      let isKept = write();
      if (values().length > 1) {
        clear();
        isKept = write();
      }
      memory = isKept ? null : choice;
      note();
      return isKept;
    },
    erase() {
      memory = null;
      clear();
      note();
    },
    hasChanged: () => seen !== note(),
  };
};
