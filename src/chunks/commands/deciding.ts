import { warn } from '../../core/platform/env.js';
import { patchLocal } from '../../core/platform/memory.js';
import { describeRecord } from '../../core/store/state.js';
import { ADVERTISING, NECESSARY } from '../../model/category.js';
import type { Choice, Via } from '../../model/choice.js';
import type { ConsentRecord } from '../../model/consent.js';
import type { Settings } from '../../model/settings.js';
import type { Notice } from '../../model/ui.js';
import { afterFrame } from './after-frame.js';
import { nextChoice, type Wish } from './choose.js';
import { EFFECTS, type EffectContext, tellBlocked } from './effects.js';
import type { Elsewhere } from './elsewhere.js';
import type { Offered } from './offered.js';
import type { Outgoing } from './outbox.js';
import type { Persistence } from './persistence.js';

/** All that a decision is made with. */
export interface Desk extends EffectContext {
  /** As they were at the start: what is shown may know more of services by now. */
  readonly settings: Settings;
  /** The browser asks for less, and the operator honours that. */
  readonly gpc: boolean;
  /** Ids of all that can be chosen. */
  readonly optional: readonly string[];
  readonly persistence: Persistence;
  readonly outbox: Outgoing;
  readonly offered: Offered;
  readonly elsewhere: Elsewhere;
}

/** The visitor's own copy of what was decided. */
export const copyOf = ({ core, settings, outbox }: Desk): ConsentRecord =>
  describeRecord(core.store.state, settings, outbox.status().id);

/** Puts a choice, or the lack of one, into force. Whether something that was granted is off. */
export const commit = (
  desk: Desk,
  choice: Choice | null,
  isKept = true,
  notice?: Notice,
): boolean => {
  const { store, waits } = desk.core;
  const { decision, state } = store;
  const { grants } = decision;
  store.commit(choice, desk.settings);
  const changed = desk.optional.filter((id) => grants[id] !== store.decision.grants[id]);
  const isOff = !waits.isHandoffPending && changed.some((id) => grants[id]);
  const isPress = notice === 'saved' && !isOff;
  const shown = isPress ? new Promise<void>((seen) => void afterFrame(seen)) : undefined;
  const change = { before: { decision, state }, choice, changed, isOff, isKept, notice, shown };
  for (const effect of EFFECTS) {
    try {
      effect(change, desk);
    } catch (cause) {
      // A setter of the page, say: what else follows from a choice follows all the same.
      void Promise.reject(cause);
    }
  }
  return isOff;
};

/** How a decision was come by, beyond what the choice itself says. */
interface Circumstances {
  readonly notice?: Notice | undefined;
  /** The words that it was made by. */
  readonly shown?: string | undefined;
  /** Site that it was made on, when that is another. */
  readonly from?: string;
}

/** Takes a decision and notes it for the operator. Those of another tab were noted there. */
export const commitDecision = (
  desk: Desk,
  choice: Choice,
  { notice, shown = '', from }: Circumstances,
): void => {
  // Page code may have kept a button; another site may answer late.
  if (desk.core.stopping.signal.aborted) return;
  desk.offered.drop();
  let isKept = true;
  let isCommitted = false;
  const told = (it: boolean): void => {
    isKept = it;
    if (isCommitted && !isKept && !desk.core.stopping.signal.aborted) tellBlocked(desk);
  };
  const days = desk.persistence.persist(choice, told, notice === 'saved');
  desk.elsewhere.publish(choice, days);
  const isOff = commit(desk, choice, isKept, notice);
  isCommitted = true;
  const { decidedAt, via } = choice;
  const event = isOff ? 'withdrawal' : 'choice';
  desk.outbox.enqueue({ ...copyOf(desk), event, decidedAt, via, gpc: desk.gpc, shown, from });
};

const choose = (desk: Desk, wish: Wish, shown?: string): void => {
  const { store, cookie } = desk.core;
  const notice = wish.via === 'api' ? undefined : 'saved';
  commitDecision(desk, nextChoice(store, cookie.key, wish, Date.now()), { notice, shown });
};

export const acceptAll = (desk: Desk, via: Via, shown?: string): void =>
  choose(desk, { via, wanted: (id) => !(desk.gpc && id === ADVERTISING) }, shown);

export const rejectAll = (desk: Desk, via: Via, shown?: string): void =>
  choose(desk, { via, wanted: () => false }, shown);

export const set = (
  desk: Desk,
  grants: Readonly<Record<string, boolean>>,
  via: Via,
  shown?: string,
): void => {
  for (const id of Object.keys(grants)) {
    if (!desk.optional.includes(id) && (id !== NECESSARY || !grants[id])) {
      warn('W11', `set(): "${id}"`);
    }
  }
  const isNamed = (id: string): boolean => Object.hasOwn(grants, id);
  const { holds, grants: before } = desk.core.store.decision;
  const wanted = (id: string): boolean =>
    isNamed(id) ? grants[id] === true : holds && !!before[id];
  choose(desk, { via, wanted, isNamed }, shown);
};

/** Takes consent back, of all or of some; a category takes its services along. */
export const withdraw = (desk: Desk, ids: readonly string[]): void => {
  const { state, decision } = desk.core.store;
  const isNamed = (id: string): boolean =>
    !ids[0] ||
    ids.includes(id) ||
    desk.settings.services.some((it) => it.id === id && ids.includes(it.category));
  const isOn = (id: string): boolean => !!decision.grants[id];
  if (state.status === 'set' && desk.optional.some((id) => isNamed(id) && isOn(id))) {
    choose(desk, { via: 'api', wanted: (id) => isOn(id) && !isNamed(id), isNamed });
  }
};

/** Forgets the choice, and asks again. */
export const reset = (desk: Desk, via: Via): void => {
  const { core, persistence } = desk;
  if (core.stopping.signal.aborted) return;
  const isChosen = core.store.choice;
  persistence.erase();
  desk.offered.drop();
  const decidedAt = Date.now();
  if (isChosen && desk.settings.cookie.renewUrl) patchLocal({ decidedAt });
  commit(desk, null);
  if (isChosen) {
    desk.outbox.enqueue({
      ...copyOf(desk),
      event: 'reset',
      decidedAt,
      via,
      gpc: desk.gpc,
      shown: '',
    });
  }
};
