import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reconcile } from '../../../../src/chunks/siblings/reconcile.js';
import type { Choice } from '../../../../src/model/choice.js';
import { answersOf, anyChoice, choiceOf, NOW } from '../../support/choice.js';

const SECOND = 1000;
const approval = choiceOf({ answers: answersOf('analytics', 'advertising') });
const refusal = choiceOf({ answers: answersOf() });

describe('of two choices', () => {
  it.each([
    ['an approval over an older refusal', { ...approval, decidedAt: NOW + SECOND }, refusal],
    ['a refusal over an older approval', { ...refusal, decidedAt: NOW + SECOND }, approval],
    ['a withdrawal of one category', choiceOf({ decidedAt: NOW + 1, answers: {} }), approval],
  ])('the newest counts: %s', (_, newer, older) => {
    expect(reconcile(newer, older)).toBe(newer);
    expect(reconcile(older, newer)).toBe(newer);
  });

  it.each([
    [['analytics', 'technical'], ['technical', 'advertising'], 'technical'],
    [['analytics'], ['technical'], ''],
    [['analytics'], [], ''],
    [['analytics', 'technical'], ['analytics', 'technical'], 'analytics technical'],
  ])('of the same second only what both grant counts: %j and %j', (one, other, both) => {
    const { answers } = reconcile(
      choiceOf({ answers: answersOf(...one) }),
      choiceOf({ answers: answersOf(...other) }),
    );
    expect(answers).toEqual(answersOf(...both.split(' ')));
  });

  it('of the same second one that knows more categories adds none as granted', () => {
    const more = choiceOf({ answers: { analytics: true, chat: true, maps: false } });
    const { answers } = reconcile(more, choiceOf({ answers: { analytics: true } }));
    expect(answers).toEqual({ analytics: true, chat: false, maps: false });
  });
});

describe('any choices of one visitor', () => {
  /** Few seconds and few ids, so that ties and differences are common. */
  const any: fc.Arbitrary<Choice> = fc
    .tuple(anyChoice, fc.integer({ min: 0, max: 2 }))
    .chain(([choice, seconds]) =>
      fc
        .dictionary(fc.constantFrom('analytics', 'technical', 'chat', '__proto__'), fc.boolean())
        .map((answers) => ({
          ...choice,
          key: '3c9d',
          policyVersion: '1',
          decidedAt: NOW + seconds * SECOND,
          answers: Object.assign(Object.create(null), answers),
          // The ids of `anyChoice` are others.
          ages: Object.hasOwn(answers, 'chat') ? { chat: (choice.decidedAt / 1000) % 4 } : {},
        })),
    );
  const plain = ({ answers, ages = {}, ...rest }: Choice) => ({
    ...rest,
    answers: { ...answers },
    ages: Object.entries(ages).filter(([, days]) => days > 0),
  });

  it('come out the same in whatever order they meet', () => {
    fc.assert(
      fc.property(any, any, any, (a, b, c) => {
        expect(plain(reconcile(a, b))).toEqual(plain(reconcile(b, a)));
        expect(plain(reconcile(reconcile(a, b), c))).toEqual(plain(reconcile(a, reconcile(b, c))));
        expect(plain(reconcile(a, a))).toEqual(plain(a));
      }),
      { numRuns: 3000 },
    );
  });

  it('never grant what neither granted, and lose no category that was asked about', () => {
    fc.assert(
      fc.property(any, any, (a, b) => {
        const both = reconcile(a, b);
        for (const id of Object.keys(both.answers)) {
          if (both.answers[id]) expect(a.answers[id] || b.answers[id]).toBe(true);
        }
        if (a.decidedAt === b.decidedAt) {
          expect(Object.keys(both.answers).sort()).toEqual(
            [...new Set([...Object.keys(a.answers), ...Object.keys(b.answers)])].sort(),
          );
        }
      }),
      { numRuns: 3000 },
    );
  });
});
