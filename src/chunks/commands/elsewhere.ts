import { coveringSite } from '../../core/choice/domain.js';
import { warn, within } from '../../core/platform/env.js';
import { lastDecidedAt } from '../../core/store/last-decided.js';
import type { Choice } from '../../model/choice.js';
import type { Core } from '../../model/commands.js';
import type { Settings } from '../../model/settings.js';
import type { Offer, Sharing } from '../../model/sharing.js';
import type { Parts } from './parts.js';

/** How long the file for several sites may take, in ms: a page must not wait for one that hangs. */
const SIBLINGS_TIMEOUT_MS = 3000;

/** How long a banner waits for word from another site, or of another tool, in ms. */
const PATIENCE = 1000;

interface Options {
  readonly core: Core;
  readonly settings: Settings;
  readonly parts: Pick<Parts, 'loadSharing' | 'loadCompat'>;
  /** Puts a choice that was made elsewhere into force, and tells the visitor. */
  adopt(choice: Choice, site?: string): void;
  /** Shows the visitor a choice of another site that would widen the one here. */
  offer(offer: Offer): void;
  /** The hub's word is known here. */
  forgetTold(): void;
  /** Asks, when there is something to ask. */
  ask(): void;
}

export interface Elsewhere {
  /** An address with the choice in it, when it leads to another site of the operator. */
  link(url: string): string;
  /** A decision was made here. */
  publish(choice: Choice, days: number): void;
  /** Whether nobody who may know the answer is still to be heard. */
  mayAsk(): boolean;
  /** Resolves when what the link, or another tool, says of the choice was judged. */
  readonly settled: Promise<unknown>;
}

/** What the operator's other sites, and another consent tool on this one, know of the choice. */
export const listenElsewhere = (options: Options): Elsewhere => {
  const { core, settings, parts, adopt, ask } = options;
  const { store, waits, gate, token, cookie, isShared, stopping, pushSignals } = core;
  const { signal } = stopping;
  const { sites, hub, compat } = settings;
  const current = (): Choice | null => store.choice;
  let sharing: Sharing | undefined;
  let joined: Promise<Sharing> | undefined;
  let remote: Promise<void> | undefined;
  let translated: Promise<void> | undefined;

  if (waits.isTranslating) {
    const { gpc } = store.preference;
    const host = { settings, key: cookie.key, gpc: gpc && settings.gpc === 'honour' };
    translated = parts
      .loadCompat()
      .then((start) => {
        waits.isTranslating = start({ ...host, current, adopt, signal });
        gate.update();
      })
      .catch((cause) => warn('W06', `no compat: ${cause}`));
  }

  if (isShared) {
    const cover = (host: string) => coveringSite(sites, host);
    const onHandoffSettled = (): void => {
      const wasJudging = waits.isHandoffPending;
      waits.isHandoffPending = false;
      pushSignals(store.state);
      if (wasJudging) gate.update();
    };
    const { offer, forgetTold } = options;
    const told = cookie.told() ?? '';
    const host = { key: cookie.key, told, store, cover, lastDecidedAt, adopt, offer, forgetTold };
    joined = within(SIBLINGS_TIMEOUT_MS, parts.loadSharing()).then((join) => {
      sharing = join({ ...host, settings, token, signal });
      return sharing;
    });
    joined.then(onHandoffSettled, onHandoffSettled);
    remote = joined.then((it) => it.settled).catch((cause) => warn('W06', `no siblings: ${cause}`));
  }

  // Another site, or another tool, may know the answer already.
  let isPatient = !store.choice && (compat.importChoice || (isShared && (token || hub)));
  const askNow = (): void => {
    isPatient = false;
    ask();
  };
  if (isPatient) {
    void Promise.all([remote, translated]).then(askNow);
    setTimeout(askNow, PATIENCE);
  } else ask();

  return {
    link: (url) => sharing?.link(url) ?? url,
    publish(choice, days) {
      joined?.then((it) => it.publish(choice, days)).catch(() => {});
    },
    mayAsk: () => !isPatient,
    settled: Promise.all([(token || cookie.told()) && remote, compat.importChoice && translated]),
  };
};
