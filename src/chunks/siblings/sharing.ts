// Lazy chunk. Only entry/ may import this file (tests/package/imports.test.ts).
import { decodeChoice, encodeChoice } from '../../core/choice/codec.js';
import { fromDocument, listen } from '../../core/platform/env.js';
import { patchLocal, readLocal } from '../../core/platform/memory.js';
import type { Choice, Via } from '../../model/choice.js';
import type { Site } from '../../model/settings.js';
import type { JoinSites } from '../../model/sharing.js';
import { decorate, readToken, siteOf } from './handoff.js';
import { askHub, tellHub } from './hub-client.js';
import { watchLinks } from './links.js';
import { splitTold } from './protocol.js';
import { weigh } from './weigh.js';

/** Resolves when the page has loaded: before that, a slow hub would hold up its `load`. */
const loaded = (): Promise<void> =>
  new Promise((resolve) => {
    if (fromDocument('readyState') === 'complete') resolve();
    else listen(window, 'load', () => resolve());
  });

/** One choice on all of the operator's sites: what comes from the others, and what goes to them. */
export const joinSites: JoinSites = (host) => {
  const { settings, key, token, told, store, cover, signal } = host;
  const { hub, handoff } = settings;
  const here = cover(location.hostname);
  const hubSite = hub ? siteOf(hub, cover) : undefined;
  const hasHub = hubSite && here && hubSite !== here;

  /** Weighs what another site knows, when it is about this operator. Whether it waits for the visitor. */
  const considerRemote = (found: Choice | null, via: Via, site: string): boolean => {
    if (found?.key !== key) return false;
    const { choice, decision } = store;
    const known = { settings, choice, decision, forgottenAt: host.lastDecidedAt() };
    const { taken, offered, ids } = weigh(known, { ...found, via }, Date.now());
    if (taken) host.adopt(taken, site);
    const isDeclined = found.decidedAt <= (Number(readLocal().declined) || 0);
    if (offered && !isDeclined) host.offer({ choice: offered, site, ids });
    return !!offered && !isDeclined;
  };

  /** What the hub says: a choice, and the site that it was made on. */
  const judgeTold = (text: string): boolean => {
    const [choice, site] = splitTold(text);
    const from = cover(site) ?? hubSite;
    return considerRemote(decodeChoice(choice), 'hub', from?.host ?? '');
  };

  /** The sites that a link may carry the choice to. */
  const leads = (name: string): Site | undefined =>
    handoff.except.some((each) => `.${name}`.endsWith(`.${each}`)) ? undefined : cover(name);
  const link = (address: string, isClean?: boolean): string =>
    decorate(address, leads, here, isClean ? null : store.choice);

  watchLinks(link, signal);
  const { choice, site } = readToken(token, cover);
  considerRemote(choice, 'handoff', site);
  // Where the hub is, its word is at hand: it waits in the cookie as long as the visitor does.
  if (told && !judgeTold(told)) host.forgetTold();
  return {
    link: (address) => link(address),
    publish(next, days) {
      patchLocal({ decidedAt: next.decidedAt });
      if (hasHub && next.via !== 'handoff' && next.via !== 'hub') {
        void loaded().then(() => tellHub(hub, encodeChoice(next), days));
      }
    },
    settled: hasHub
      ? loaded()
          .then(() => askHub(hub))
          .then((text) => void judgeTold(text))
      : Promise.resolve(),
  };
};
