// Lazy chunk. Only entry/ may import this file (tests/package/imports.test.ts).
import { decodeChoice, encodeChoice } from '../../core/choice/codec.js';
import { fromDocument, listen } from '../../core/platform/env.js';
import { recall, remember } from '../../core/platform/memory.js';
import type { Choice, Via } from '../../model/choice.js';
import type { JoinSites } from '../../model/sharing.js';
import { decorate, readToken, siteOf } from './handoff.js';
import { askHub, tellHub } from './hub-client.js';
import { watchLinks } from './links.js';
import { reconcile } from './reconcile.js';

/** How far a sibling's clock may be ahead of ours, in ms: they live in one browser. */
const AHEAD = 36e5;

/** Resolves when the page has loaded: before that, a slow hub would hold up its `load`. */
const loaded = (): Promise<void> =>
  new Promise((resolve) => {
    if (fromDocument('readyState') === 'complete') resolve();
    else listen(window, 'load', () => resolve());
  });

/** One choice on all of the operator's sites: what comes from the others, and what goes to them. */
export const joinSites: JoinSites = ({ settings, key, token, cover, current, adopt, signal }) => {
  const { hub, policy } = settings;
  const here = cover(location.hostname);
  const hubSite = hub ? siteOf(hub, cover) : undefined;
  const hasHub = hubSite && here && hubSite !== here;

  /** Takes over what another site knows, when it is about this one and newer than what is known. */
  const judge = (found: Choice | null, via: Via, address: string): void => {
    const now = Date.now();
    if (
      found?.key !== key ||
      found.policyVersion !== policy.version ||
      found.decidedAt > now + AHEAD
    ) {
      return;
    }
    const own = current();
    const from = new URL(address, location.href).hostname;
    if (!own) {
      if (found.decidedAt > (Number(recall().decidedAt) || 0)) adopt({ ...found, via }, from);
      return;
    }
    const next = reconcile({ ...own, decidedAt: Math.min(own.decidedAt, now) }, found);
    const isNews =
      next.decidedAt > own.decidedAt ||
      Object.keys(next.answers).some((id) => next.answers[id] !== own.answers[id]);
    if (isNews) adopt({ ...next, via }, from);
  };

  const link = (address: string, isClean?: boolean): string =>
    decorate(address, cover, here, isClean ? null : current());

  watchLinks(link, signal);
  judge(readToken(token, cover), 'handoff', fromDocument('referrer'));
  return {
    link: (address) => link(address),
    tell(choice, days) {
      remember({ decidedAt: choice.decidedAt });
      if (hasHub && choice.via !== 'handoff' && choice.via !== 'hub') {
        void loaded().then(() => tellHub(hub, encodeChoice(choice), days));
      }
    },
    heard: hasHub
      ? loaded()
          .then(() => askHub(hub))
          .then((text) => judge(decodeChoice(text), 'hub', hub))
      : Promise.resolve(),
  };
};
