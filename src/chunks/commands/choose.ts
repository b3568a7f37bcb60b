import { ageOf } from '../../core/decision/decide.js';
import type { Choice, Via } from '../../model/choice.js';
import type { Store } from '../../model/commands.js';

export interface Wish {
  readonly via: Via;
  /** What is wanted of each optional category. */
  wanted(id: string): boolean;
  /** Whether the visitor was asked about a category. Default: about all of them. */
  isNamed?(id: string): boolean;
}

/** The choice that a wish makes of the one in force. Pure but for the store that it reads. */
export const nextChoice = (
  { settings, choice, decision }: Pick<Store, 'settings' | 'choice' | 'decision'>,
  key: string,
  { via, wanted, isNamed = () => true }: Wish,
  now: number,
): Choice => {
  const answers: Record<string, boolean> = Object.create(null);
  const ages: Record<string, number> = Object.create(null);
  // Later than what it replaces, whatever the clock says: the newest decision counts.
  const seconds = Math.floor(Math.max(now, (choice?.decidedAt ?? 0) + 1000) / 1000);
  const decidedAt = seconds * 1000;
  for (const { id, required } of settings.categories) {
    if (required) continue;
    answers[id] = wanted(id);
    // A question about other categories renews no answer that it leaves as it was.
    const isLeft = !isNamed(id) || (decision.asked[0] && !decision.asked.includes(id));
    if (choice && decision.holds && isLeft && answers[id] === choice.answers[id]) {
      ages[id] = Math.ceil(ageOf(choice, id, decidedAt));
    }
  }
  return { key, decidedAt, policyVersion: settings.policy.version, via, answers, ages };
};
