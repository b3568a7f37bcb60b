import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intersect } from '../../../../src/core/choice/intersect.js';
import { anyChoice, choiceOf, NOW } from '../../support/choice.js';

const one = choiceOf({ decidedAt: NOW, via: 'banner', answers: { analytics: true, chat: true } });
const later = choiceOf({
  decidedAt: NOW + 1000,
  via: 'api',
  policyVersion: '2',
  answers: { analytics: false, chat: true },
});

describe('several choices', () => {
  it('are none when there are none', () => {
    expect(intersect([])).toBeNull();
  });

  it('are that one when there is one', () => {
    expect(intersect([one])).toEqual(one);
  });

  it('grant only what all grant, whichever is newer; the rest is that of the newest', () => {
    const expected = { ...later, answers: { analytics: false, chat: true } };
    expect(intersect([one, later])).toEqual(expected);
    expect(intersect([later, one])).toEqual(expected);
    const older = { ...one, decidedAt: NOW - 1000, answers: { analytics: false, chat: true } };
    expect(intersect([one, older])).toEqual({ ...one, answers: { analytics: false, chat: true } });
  });

  it('grant nothing that one of them was never asked about', () => {
    const other = { ...later, answers: { analytics: true } };
    expect(intersect([one, other])?.answers).toEqual({ analytics: true, chat: false });
  });

  it('have answers that inherit nothing', () => {
    expect(Object.getPrototypeOf(intersect([one, later])?.answers)).toBeNull();
  });

  const several = fc.uniqueArray(anyChoice, {
    minLength: 1,
    maxLength: 4,
    selector: ({ decidedAt }) => decidedAt,
  });

  it('come to the same in any order', () => {
    const shuffled = several.chain((choices) =>
      fc.tuple(
        fc.constant(choices),
        fc.shuffledSubarray(choices, { minLength: choices.length, maxLength: choices.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([choices, others]) => {
        expect(intersect(others)).toEqual(intersect(choices));
      }),
    );
  });

  it('come to the same when each is there twice, or the result is among them', () => {
    fc.assert(
      fc.property(several, (choices) => {
        const result = intersect(choices);
        expect(intersect([...choices, ...choices])).toEqual(result);
        expect(intersect([...choices, result ?? one])).toEqual(result);
      }),
    );
  });

  it('never grant more than any of them', () => {
    fc.assert(
      fc.property(several, (choices) => {
        const { answers } = intersect(choices) ?? one;
        for (const id of Object.keys(answers)) {
          if (answers[id])
            expect(choices.every((choice) => choice.answers[id] === true)).toBe(true);
        }
      }),
    );
  });
});
