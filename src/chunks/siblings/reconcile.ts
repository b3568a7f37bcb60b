import type { Choice } from '../../model/choice.js';

/**
 * Which of two choices of one visitor counts: the newest, whether it grants or refuses. Made in the
 * same second, only what both grant. Commutative, associative, idempotent; grants nothing that
 * neither side granted.
 */
export const reconcile = (one: Choice, other: Choice): Choice => {
  if (one.decidedAt !== other.decidedAt) return one.decidedAt > other.decidedAt ? one : other;
  const answers: Record<string, boolean> = Object.create(null);
  const ages: Record<string, number> = Object.create(null);
  for (const id of Object.keys({ ...one.answers, ...other.answers })) {
    answers[id] = one.answers[id] === true && other.answers[id] === true;
    const age = Math.max(one.ages?.[id] ?? 0, other.ages?.[id] ?? 0);
    if (age) ages[id] = age;
  }
  return { ...(one.via < other.via ? one : other), answers, ages };
};
