import { cookieDomain, coveringSite, operatorKey } from './choice/domain.js';
import { createStore, type SetCookie } from './choice/store.js';
import { daysToHold } from './decision/decide.js';
import { warn, within } from './env.js';
import type { Choice } from './model/choice.js';
import type { Settings } from './model/settings.js';
import type { JoinSites, Sharing } from './model/sharing.js';

/** Browsers keep no cookie for longer. */
const MAX_DAYS = 400;

/** How long the file for several sites may take, in ms: a page must not wait for one that hangs. */
const MAX_WAIT = 3000;

const noop = (): void => {};

/** Where a choice is kept: this site's cookie, its server, and the operator's other sites. */
export const createKeeping = (settings: Settings, setCookie: SetCookie) => {
  const { sites, cookie, hub } = settings;
  const { hostname } = location;
  const cover = (host: string) => coveringSite(sites, host);
  const here = cover(hostname);
  const key = operatorKey(sites, hostname);
  let sharing: Sharing | undefined;
  let joined: Promise<Sharing> | undefined;

  const store = createStore(
    setCookie,
    cookie.name,
    cookieDomain(sites, cookie.domain, hostname),
    key,
    // Siblings read this site's cookie from a frame.
    !!hub && !!here && cover(new URL(hub, location.href).hostname) === here,
  );

  /** Keeps a choice. False when the browser does not. */
  const keep = (choice: Choice): boolean => {
    const days = Math.min(daysToHold(settings, choice), MAX_DAYS);
    const isKept = store.write(choice, days);
    joined?.then((it) => it.tell(choice, days), noop);
    // Browsers keep what a server sets for longer than what a script does.
    if (cookie.renewUrl) fetch(cookie.renewUrl, { keepalive: true }).catch(noop);
    return isKept;
  };

  if (sites[0] && !here) warn('W08', `config.sites lacks ${hostname}`);

  return {
    key,
    /** There are other sites, and this one is in their list. */
    isShared: sites.length > 1 && !!here,
    store,
    keep,
    /** A rolling term: every visit starts it anew, since no browser keeps a cookie for longer. */
    prolong(choice: Choice): void {
      if (daysToHold(settings, choice) > MAX_DAYS) keep(choice);
    },
    /** Begins to share with the other sites. Resolves when none of them is waited for any more. */
    share(
      load: () => Promise<JoinSites>,
      token: string,
      current: () => Choice | null,
      adopt: (choice: Choice) => void,
      judged: () => void,
      signal: AbortSignal,
    ): Promise<void> {
      joined = within(MAX_WAIT, load()).then((join) => {
        sharing = join({ settings, key, token, cover, current, adopt, signal });
        return sharing;
      });
      joined.then(judged, judged);
      return joined.then((it) => it.heard).catch((cause) => warn('W06', `no siblings: ${cause}`));
    },
    link: (url: string): string => sharing?.link(url) ?? url,
  };
};
