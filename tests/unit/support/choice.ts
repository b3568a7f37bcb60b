import fc from 'fast-check';
import type { Grants } from '../../../src/model/category.js';
import { type Choice, VIA } from '../../../src/model/choice.js';

/** Noon, 20 November 2026, in UTC. */
export const NOW = Date.UTC(2026, 10, 20, 12);

/** A choice that differs from an ordinary refusal in what is given. */
export const choiceOf = (given: Partial<Choice> = {}): Choice => ({
  key: '3c9d',
  decidedAt: NOW,
  policyVersion: '',
  via: 'banner',
  answers: { analytics: false, technical: false, functional: false, advertising: false },
  ages: {},
  ...given,
});

export const OPTIONAL = ['analytics', 'technical', 'functional', 'advertising'];

/** Answers for the four optional categories: true for those named. */
export const answersOf = (...granted: string[]): Grants =>
  Object.fromEntries(OPTIONAL.map((id) => [id, granted.includes(id)]));

/** Ids that are granted, in their order. */
export const given = (grants: Grants): string =>
  Object.keys(grants)
    .filter((id) => grants[id])
    .join(' ');

/** Text of characters from a set. */
const textOf = (alphabet: string, min: number, max: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...alphabet), minLength: min, maxLength: max });

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const DIGITS = '0123456789';

const anyId: fc.Arbitrary<string> = fc
  .tuple(textOf(LETTERS, 1, 1), textOf(`${LETTERS}${DIGITS}_-`, 0, 31))
  .map((parts) => parts.join(''));

/** Every choice that fits the cookie. */
export const anyChoice: fc.Arbitrary<Choice> = fc
  .record({
    key: textOf('0123456789abcdef', 4, 4),
    decidedAt: fc.integer({ min: 0, max: 36 ** 8 - 1 }).map((seconds) => seconds * 1000),
    policyVersion: textOf(`${LETTERS}${LETTERS.toUpperCase()}${DIGITS}._-`, 0, 16),
    via: fc.constantFrom(...VIA),
    answers: fc.dictionary(anyId, fc.boolean(), { maxKeys: 10, noNullPrototype: false }),
    days: fc.array(fc.integer({ min: 0, max: 675 }), { minLength: 10, maxLength: 10 }),
  })
  .map(({ days, ...choice }) => {
    const aged = Object.keys(choice.answers).flatMap((id, at) =>
      days[at] ? [[id, days[at]]] : [],
    );
    return { ...choice, ages: Object.fromEntries(aged) };
  });
