import { coveringSite } from './choice/domain.js';
import { fromDocument } from './env.js';
import type { Choice, Via } from './model/choice.js';
import type { Settings } from './model/settings.js';
import { decorate, readToken, siteOf } from './siblings/handoff.js';
import { watchLinks } from './siblings/links.js';
import { readMarker, writeMarker } from './siblings/marker.js';
import { reconcile } from './siblings/reconcile.js';

/** How far a sibling's clock may be ahead of ours, in ms: they live in one browser. */
const AHEAD = 36e5;

/** One choice on all of the operator's sites: what comes from the others, and what goes to them. */
export const createSharing = (
  { sites, policy, hub }: Settings,
  key: string,
  current: () => Choice | null,
  signal: AbortSignal,
) => {
  const cover = (host: string) => coveringSite(sites, host);
  const here = cover(location.hostname);
  const hubSite = hub ? siteOf(hub, cover) : undefined;
  const isAlone = sites.length < 2;

  const link = (address: string, isClean?: boolean): string =>
    isAlone ? address : decorate(address, cover, here, isClean ? null : current());

  if (!isAlone) watchLinks(link, signal);

  return {
    here,
    /** Siblings read this site's cookie from a frame. */
    isHub: !!hubSite && hubSite === here,
    /** Host of the site to ask; '' where there is none, or it is this one. */
    hub: here && hubSite !== here ? (hubSite?.host ?? '') : '',
    link,
    /** What another site knows, when it is about this one and newer than what is known here. */
    judge(found: Choice | null, via: Via): Choice | null {
      const now = Date.now();
      if (
        found?.key !== key ||
        found.policyVersion !== policy.version ||
        found.decidedAt > now + AHEAD
      ) {
        return null;
      }
      const own = current();
      if (!own) return found.decidedAt > readMarker() ? { ...found, via } : null;
      const next = reconcile({ ...own, decidedAt: Math.min(own.decidedAt, now) }, found);
      const isNews =
        next.decidedAt > own.decidedAt ||
        Object.keys(next.answers).some((id) => next.answers[id] !== own.answers[id]);
      return isNews ? { ...next, via } : null;
    },
    /** The choice in the link that led here, and the site that it comes from. */
    bring(token: string): readonly [Choice | null, string] {
      const site = siteOf(fromDocument('referrer'), cover);
      return [token && site && !isAlone ? readToken(token) : null, site?.host ?? ''];
    },
    /** Remembers that a decision was made here, for the day when its cookie is gone. */
    mark: (decidedAt: number): void => {
      if (!isAlone) writeMarker(decidedAt);
    },
    /** Time of the last decision made here; 0 when there was none. */
    marked: (): number => (isAlone ? 0 : readMarker()),
  };
};
