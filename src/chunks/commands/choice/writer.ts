import { encodeChoice } from '../../../core/choice/codec.js';
import { httpName } from '../../../core/choice/names.js';
import type { Choice } from '../../../model/choice.js';
import type { CookieReader } from '../../../model/commands.js';
import { afterFrame } from '../after-frame.js';
import { eraseCookie } from './write-cookie.js';

/**
 * Nobody waits for the answer to a press: what is allowed begins, by a timer of its own, before it. No
 * longer than that: what is deleted meanwhile looks like something that the browser did not keep.
 */
const CONFIRM_MS = 4;

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
  /**
   * Writes it at once, and tells whether the browser keeps it: before this returns, or where
   * somebody waits for the next frame, after that.
   */
  write(choice: Choice, days: number, told: (isKept: boolean) => void, isPress?: boolean): void;
  erase(): void;
}

/** Sets a text for so many days, at a level: '' for this host alone. */
const createSetter =
  (setCookie: SetCookie, name: string, isHttps: boolean, isHub: boolean) =>
  (text: string, days: number, domain: string, under = name): void => {
    try {
      const expires = new Date(Date.now() + days * 864e5);
      const secure = isHttps || (under === name && name.startsWith('__'));
      // Browsers take None only together with Secure.
      const sameSite = isHub && secure ? 'None' : 'Lax';
      setCookie(under, text, { expires, path: '/', domain, secure, sameSite });
    } catch {
      // A sandboxed frame throws: the caller sees that nothing was kept.
    }
  };

/** Another operator's cookie may stand at any level: beside one, only our own level is cleared. */
const createClear =
  (
    { name, key, texts, choices }: CookieReader,
    set: ReturnType<typeof createSetter>,
    ownDomain: string,
  ) =>
  (): void => {
    const names = [name, httpName(name)];
    if (choices().some((choice) => choice.key !== key)) {
      for (const domain of [ownDomain, '']) {
        for (const each of names) {
          if (choices().some((choice) => choice.key === key)) set('', -1, domain, each);
        }
      }
    } else if (texts()[0]) for (const each of names) eraseCookie(each);
  };

/** In another tab the visitor has decided again since. */
const isNewer = ({ key, decidedAt }: Choice, known: Choice): boolean =>
  key === known.key && decidedAt > known.decidedAt;

export const createWriter = (
  reader: CookieReader,
  setCookie: SetCookie,
  wantedDomain: string,
  /** Read by siblings from a frame: this is the site of the hub. */
  isHub = false,
  /** The operator says that this site has no https. */
  isHttpOnly = false,
): CookieWriter => {
  const { name, texts, choices } = reader;
  // `__Host-` forbids a Domain; `__Secure-` and `__Host-` demand Secure.
  const ownDomain = name.startsWith('__Host-') ? '' : wantedDomain;
  const isHttps = location.protocol === 'https:';
  const plain = httpName(name);
  const names = isHttps ? [name] : [name, plain];
  const isDoubtful = !isHttps && !isHttpOnly && globalThis.isSecureContext === false;
  let memory: Choice | null = null;
  let cancel = (): void => {};

  const set = createSetter(setCookie, name, isHttps, isHub);

  const clear = createClear(reader, set, ownDomain);

  return {
    read: () => reader.read() ?? memory,
    write(choice, days, told, isPress) {
      const text = encodeChoice(choice);
      set(text, days, ownDomain);
      memory = choice;
      const confirm = (isLate?: boolean): void => {
        // Read once for each attempt: the browser asks another process, and the page waits.
        let all = texts();
        if (isLate && choices(all).some((it) => isNewer(it, choice))) {
          memory = null;
          return;
        }
        const tryAll = (under: readonly string[], isDone: () => boolean): boolean =>
          under.some((each) =>
            // A Domain that the browser refuses leaves no trace; host-only always fits.
            [ownDomain, ''].some((domain) => {
              set(text, days, domain, each);
              all = texts();
              return isDone();
            }),
          );
        // On http, one that was set on https is in the way, and is not seen: under another name.
        const write = (): boolean => tryAll(names, () => all.includes(text));
        let isKept = all.includes(text) || write();
        if (all[1]) {
          clear();
          isKept = write();
        }
        // Firefox shows what it then does not keep, beside one from https: a refusal goes by both names.
        if (isDoubtful && Object.values(choice.answers).includes(false)) {
          tryAll([plain], () => all.length > 1);
        }
        memory = isKept ? null : choice;
        reader.note(all);
        told(isKept);
      };
      cancel();
      if (isPress && isHttps) {
        reader.note([text]);
        cancel = afterFrame(() => confirm(true), CONFIRM_MS);
      } else confirm();
    },
    erase() {
      cancel();
      memory = null;
      clear();
      reader.note();
    },
  };
};
