import { cookieDomain, coveringSite } from '../../core/choice/domain.js';
import { daysToHold } from '../../core/decision/decide.js';
import { warn } from '../../core/platform/env.js';
import type { Choice } from '../../model/choice.js';
import type { CookieReader } from '../../model/commands.js';
import type { Settings } from '../../model/settings.js';
import { createWriter, type SetCookie } from './choice/writer.js';

/** Browsers keep no cookie for longer. */
const MAX_DAYS = 400;

/** Keeps the choice of this visitor: in this site's cookie, and by its server. */
export interface Keeping {
  /** False when the browser does not keep it. `days`: how long it is worth keeping. */
  keep(choice: Choice): { readonly isKept: boolean; readonly days: number };
  /** A rolling term: every visit starts it anew, since no browser keeps a cookie for longer. */
  prolong(choice: Choice): void;
  /** What is kept now, in the cookie or for this page alone. */
  read(): Choice | null;
  erase(): void;
}

export const createKeeping = (
  settings: Settings,
  reader: CookieReader,
  setCookie: SetCookie,
): Keeping => {
  const { sites, cookie, hub } = settings;
  const { hostname } = location;
  const here = coveringSite(sites, hostname);
  const domain = cookieDomain(sites, cookie.domain, hostname);
  // Siblings read this site's cookie from a frame.
  const isHub =
    !!hub && !!here && coveringSite(sites, new URL(hub, location.href).hostname) === here;
  const { read, write, erase } = createWriter(reader, setCookie, domain, isHub);

  const keep = (choice: Choice) => {
    const days = Math.min(daysToHold(settings, choice), MAX_DAYS);
    const isKept = write(choice, days);
    // Browsers keep what a server sets for longer than what a script does.
    if (cookie.renewUrl) fetch(cookie.renewUrl, { keepalive: true }).catch(() => {});
    return { isKept, days };
  };

  if (sites[0] && !here) warn('W08', `config.sites lacks ${hostname}`);
  return {
    keep,
    prolong(choice) {
      if (daysToHold(settings, choice) > MAX_DAYS) keep(choice);
    },
    read,
    erase,
  };
};
