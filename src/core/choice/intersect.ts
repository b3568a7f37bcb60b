import type { Choice } from '../../model/choice.js';

/**
 * Several cookies of one operator say different things: a category is granted only if all grant
 * it, the rest is that of the newest.
 */
export const intersect = (choices: readonly Choice[]): Choice | null => {
  const [newest] = [...choices].sort((one, other) => other.decidedAt - one.decidedAt);
  if (!newest) return null;
  const answers: Record<string, boolean> = Object.create(null);
  for (const id of choices.flatMap((choice) => Object.keys(choice.answers))) {
    answers[id] = choices.every((choice) => choice.answers[id]);
  }
  return { ...newest, answers };
};
