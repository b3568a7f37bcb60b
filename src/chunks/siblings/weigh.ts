import { ageOf, isAhead } from '../../core/decision/decide.js';
import type { Choice } from '../../model/choice.js';
import type { Decision } from '../../model/decision.js';
import type { Terms } from '../../model/settings.js';

const DAY = 864e5;

interface Here {
  readonly settings: Terms;
  /** What is stored here, whether it holds or not. */
  readonly choice: Choice | null;
  readonly decision: Decision;
  /** When the visitor last decided here, in ms, though nothing is stored any more; 0 for never. */
  readonly forgottenAt: number;
}

interface Weighed {
  /** What goes into force at once: of a stored choice, only what narrows it. */
  readonly taken: Choice | null;
  /** What would widen a stored choice, and waits for the visitor. */
  readonly offered: Choice | null;
  /** The categories that it would open. */
  readonly ids: readonly string[];
}

type Answers = Record<string, boolean>;
type Ages = Record<string, number>;

const NOTHING: Weighed = { taken: null, offered: null, ids: [] };

/** Where nothing is stored: all of it, or of another edition what it refuses, where silence grants. */
const weighFirst = (
  { settings, forgottenAt }: Here,
  found: Choice,
  isCovered: boolean,
): Weighed => {
  if (found.decidedAt <= forgottenAt) return NOTHING;
  if (isCovered) return { ...NOTHING, taken: found };
  if (settings.mode !== 'opt-out') return NOTHING;
  const answers: Answers = Object.create(null);
  for (const id of Object.keys(found.answers)) if (!found.answers[id]) answers[id] = false;
  return { ...NOTHING, taken: { ...found, answers } };
};

/**
 * What a choice from another site means for this one. What narrows counts at once, under any edition
 * of the policy, when it is newer than the answer here; nothing else touches a stored choice without
 * the visitor. What it does not name keeps its answer. Pure.
 */
export const weigh = (here: Here, found: Choice, now: number): Weighed => {
  const { settings, choice: own, decision } = here;
  const { version, covers } = settings.policy;
  const isCovered = [version, ...covers].includes(found.policyVersion);
  if (isAhead(found, now)) return NOTHING;
  if (!own) return weighFirst(here, found, isCovered);

  // Of one that was made by a clock that was ahead nobody knows when that was.
  const decidedAt = isAhead(own, now) ? found.decidedAt : Math.max(own.decidedAt, found.decidedAt);
  const answeredAt = (id: string): number =>
    isAhead(own, now) ? 0 : own.decidedAt - (own.ages?.[id] ?? 0) * DAY;
  /** What no longer holds is no answer any more: of another edition it keeps what it was. */
  const isBase = decision.holds || !isCovered;
  const answers: Answers = Object.assign(Object.create(null), isBase && own.answers);
  const ages: Ages = Object.create(null);
  if (isBase && !isAhead(own, now)) {
    for (const id of Object.keys(answers)) ages[id] = Math.ceil(ageOf(own, id, decidedAt));
  }
  const ids: string[] = [];
  let isNarrower = false;
  for (const { id, required } of settings.categories) {
    const answer = required ? undefined : found.answers[id];
    const isOpen = decision.grants[id];
    // Where silence grants, what is off would be on again with the end of a term.
    if (settings.mode === 'opt-out' && !isOpen) answers[id] = false;
    const isNew = found.decidedAt >= answeredAt(id);
    if (answer === false && isNew && (isOpen || (isCovered && answers[id] !== false))) {
      answers[id] = false;
      ages[id] = Math.floor(ageOf(found, id, decidedAt));
      isNarrower = true;
    } else if (answer && isCovered && !isOpen && found.decidedAt > answeredAt(id)) ids.push(id);
  }

  const { key, via } = found;
  // Of two editions that count, the one that counts for less.
  const isOwnOlder = isBase && own.policyVersion !== version;
  const policyVersion = isOwnOlder || !isCovered ? own.policyVersion : found.policyVersion;
  const next = { key, decidedAt, policyVersion, via };
  const wider = { answers: { ...answers }, ages: { ...ages } };
  for (const id of ids) {
    wider.answers[id] = true;
    wider.ages[id] = Math.floor(ageOf(found, id, decidedAt));
  }
  return {
    taken: isNarrower ? { ...next, answers, ages } : null,
    offered: ids[0] && found.decidedAt > own.decidedAt ? { ...next, ...wider } : null,
    ids,
  };
};
