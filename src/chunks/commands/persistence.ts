import { cookieDomain, coveringSite } from '../../core/choice/domain.js';
import { hubName } from '../../core/choice/names.js';
import { daysToHold } from '../../core/decision/decide.js';
import { warn } from '../../core/platform/env.js';
import { patchLocal } from '../../core/platform/memory.js';
import type { Choice } from '../../model/choice.js';
import type { CookieReader } from '../../model/commands.js';
import type { Settings } from '../../model/settings.js';
import { eraseCookie } from './choice/write-cookie.js';
import { createWriter, type SetCookie } from './choice/writer.js';

/** Browsers keep no cookie for longer. */
const MAX_DAYS = 400;

/** Keeps the choice of this visitor: in this site's cookie, and by its server. */
export interface Persistence {
  /**
   * Gives back for how many days it is worth keeping. `told`: whether the browser keeps it, at once, or
   * after a press (`isPress`) that asks no server, behind the next frame.
   */
  persist(choice: Choice, told?: (isKept: boolean) => void, isPress?: boolean): number;
  /** Writes it again where somebody has put an earlier one in its place. */
  restore(choice: Choice): void;
  /** A rolling term: every visit starts it anew, since no browser keeps a cookie for longer. */
  extendExpiry(choice: Choice): void;
  /** What is kept now, in the cookie or for this page alone. */
  read(): Choice | null;
  erase(): void;
  /** What other sites told the hub, on its site. */
  forgetTold(): void;
}

export const createPersistence = (
  settings: Settings,
  reader: CookieReader,
  setCookie: SetCookie,
): Persistence => {
  const { sites, cookie, hub } = settings;
  const { hostname } = location;
  const here = coveringSite(sites, hostname);
  const domain = cookieDomain(sites, cookie.domain, hostname);
  // Siblings read this site's cookie from a frame.
  const isHub =
    !!hub && !!here && coveringSite(sites, new URL(hub, location.href).hostname) === here;
  const { read, write, erase } = createWriter(
    reader,
    setCookie,
    domain,
    isHub,
    here?.secure === false,
  );

  const forgetTold = (): void => {
    if (isHub) eraseCookie(hubName(cookie.name));
  };

  let renewal: AbortController | undefined;
  const daysOf = (choice: Choice): number => Math.min(daysToHold(settings, choice), MAX_DAYS);

  const persist: Persistence['persist'] = (choice, told = () => {}, isPress) => {
    const days = daysOf(choice);
    // What asks a server sends the cookie along: what is wrong with it has to be put right by then.
    write(choice, days, told, !cookie.renewUrl && isPress);
    // Browsers keep what a server sets for longer than what a script does. Its answer to an earlier
    // request holds an earlier choice; one that comes all the same is known by its time.
    if (cookie.renewUrl) {
      patchLocal({ decidedAt: choice.decidedAt });
      renewal?.abort();
      renewal = new AbortController();
      // A cached answer sets no cookie; and beside an earlier request that is still unanswered, even one
      // given up, Chromium's cache keeps a second one waiting for 20 s (156, 2026-11).
      const how: RequestInit = { cache: 'no-store', keepalive: true, signal: renewal.signal };
      fetch(cookie.renewUrl, how).catch(() => {});
    }
    return days;
  };

  if (sites[0] && !here) warn('W08', `config.sites lacks ${hostname}`);
  return {
    persist,
    extendExpiry(choice) {
      if (daysToHold(settings, choice) > MAX_DAYS) persist(choice);
    },
    restore: (choice) => write(choice, daysOf(choice), () => {}),
    read,
    erase() {
      renewal?.abort();
      erase();
      forgetTold();
    },
    forgetTold,
  };
};
