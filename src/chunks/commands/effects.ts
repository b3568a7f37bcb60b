import { warn } from '../../core/platform/env.js';
import { nextTask } from '../../core/platform/next-task.js';
import type { Choice } from '../../model/choice.js';
import type { Core } from '../../model/commands.js';
import type { ConsentState } from '../../model/consent.js';
import type { Decision } from '../../model/decision.js';
import type { Notice } from '../../model/ui.js';
import type { Elsewhere } from './elsewhere.js';
import { eraseRefused } from './erasing.js';
import type { Listeners } from './listeners.js';
import type { Reading } from './reading.js';
import type { Controller } from './widget/controller.js';

/** One change of the choice: what was, and what is to be said of it. */
interface Change {
  readonly before: { readonly decision: Decision; readonly state: ConsentState };
  readonly choice: Choice | null;
  /** Ids of the categories whose grant changed. */
  readonly changed: readonly string[];
  /** Something that had been granted is off. */
  readonly isOff: boolean;
  /** The browser keeps the choice. */
  readonly isKept: boolean;
  readonly notice: Notice | undefined;
  /** A visitor has pressed something: resolves when that is seen. */
  readonly shown: Promise<void> | undefined;
}

export interface EffectContext {
  readonly core: Core;
  readonly reading: Reading;
  readonly controller: Controller;
  readonly elsewhere: Pick<Elsewhere, 'mayAsk'>;
  readonly listeners: Listeners;
  /** The visitor knows that the browser keeps no cookie. */
  isBlockedTold: boolean;
}

type Effect = (change: Change, context: EffectContext) => void;

const tellPlatforms: Effect = (_, { core: { waits, pushSignals, store } }) => {
  if (!waits.isHandoffPending) pushSignals(store.state);
};

/** What a category left behind goes as soon as it is refused, or off. */
const erase: Effect = ({ before }, { core: { store }, reading }) =>
  eraseRefused(
    reading,
    store,
    (id) => store.state.status === 'set' || before.decision.grants[id] === true,
  );

/** What is off is shut at once; what a visitor allows waits until the press is seen. */
const openAndShut: Effect = ({ shown }, { core }) => core.gate.update(shown);

/**
 * The page's listeners learn of it when the press is seen: what they do keeps nobody waiting for the
 * banner to go.
 */
const publish: Effect = ({ before, changed, choice, shown }, { core, listeners }) => {
  const { state, decision } = core.store;
  const isNews =
    changed[0] || before.decision.ask !== decision.ask || before.state.status !== state.status;
  const told = { state, changed, ...(choice && { via: choice.via }) };
  if (shown) listeners.hold(shown);
  else listeners.release();
  if (isNews) listeners.tell(['state', state], ['change', told]);
  else listeners.tell(['state', state]);
};

/** That the browser keeps no cookie is said once. */
const blockedNotice = (context: EffectContext): Notice | undefined => {
  if (context.isBlockedTold) return undefined;
  context.isBlockedTold = true;
  warn('W09', 'the browser keeps no cookie');
  return 'blocked';
};

/** The same where it is known only when the change has been shown. */
export const tellBlocked = (context: EffectContext): void => {
  const notice = blockedNotice(context);
  if (notice) context.controller.update(notice);
};

/** What is said of a change. */
const noticeOf = (
  { choice, isOff, isKept, notice }: Change,
  context: EffectContext,
): Notice | undefined => {
  return (!isKept && blockedNotice(context)) || (isOff && choice ? 'withdrawn' : notice);
};

const redraw: Effect = (change, context) => {
  const isOver = change.isOff && context.reading.settings.onWithdraw === 'reload';
  const seen = change.shown?.then(nextTask);
  context.controller.update(isOver ? undefined : noticeOf(change, context), seen);
  if (isOver) location.reload();
};

const askAgain: Effect = (_, { controller, elsewhere }) => {
  if (elsewhere.mayAsk()) controller.ask();
};

/** What a change of the choice causes, in this order. A new effect is a new entry. */
export const EFFECTS: readonly Effect[] = [
  tellPlatforms,
  erase,
  openAndShut,
  publish,
  redraw,
  askAgain,
];
