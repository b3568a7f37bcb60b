import { intersect } from '../../core/choice/intersect.js';
import { isAhead } from '../../core/decision/decide.js';
import type { Choice } from '../../model/choice.js';

/** What a cookie that somebody else has changed means. */
type Verdict = 'take' | 'restore' | 'erase';

/**
 * A changed cookie is believed when it is newer than what is known here, or gone: the visitor may
 * delete it. An older one is a server's late answer, or a tab that slept: ours is written again. Of
 * the same second, only one that grants nothing more.
 */
export const judgeChanged = (
  found: Choice | null,
  known: Choice | null,
  /** When the last decision was made here, though nothing is stored; 0 for never. */
  forgottenAt: number,
  now: number,
): Verdict => {
  if (!found) return 'take';
  if (!known) return found.decidedAt > forgottenAt ? 'take' : 'erase';
  if (isAhead(known, now) || found.decidedAt > known.decidedAt) return 'take';
  const { answers } = intersect([found, known]) as Choice;
  const isNarrower = Object.keys(found.answers).every((id) => found.answers[id] === answers[id]);
  return found.decidedAt === known.decidedAt && isNarrower ? 'take' : 'restore';
};
