import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weigh } from '../../../../src/chunks/siblings/weigh.js';
import { decide } from '../../../../src/core/decision/decide.js';
import type { Choice } from '../../../../src/model/choice.js';
import type { ConsentConfig } from '../../../../src/model/config.js';
import { answersOf, choiceOf, given, NOW, OPTIONAL } from '../../support/choice.js';
import { settingsOf } from '../../support/settings.js';

const SECOND = 1000;
const HOUR = 3600 * SECOND;
const DAY = 24 * HOUR;
const all = answersOf(...OPTIONAL);

/** What becomes of a choice from elsewhere on a site with this one. */
const judge = (
  own: Choice | null,
  found: Choice,
  { config = {}, forgottenAt = 0 }: { config?: ConsentConfig; forgottenAt?: number } = {},
) => {
  const settings = settingsOf(config);
  const decision = decide(settings, own, { gpc: false }, NOW);
  const weighed = weigh({ settings, choice: own, decision, forgottenAt }, found, NOW);
  const grantsOf = (choice: Choice | null) =>
    choice &&
    given(decide(settings, choice, { gpc: false }, NOW).grants).replace(/necessary ?/, '');
  return {
    ...weighed,
    before: given(decision.grants).replace(/necessary ?/, ''),
    after: grantsOf(weighed.taken),
    offer: grantsOf(weighed.offered),
  };
};

const policy = { url: '/c', version: '2', covers: ['1'] };

describe('where nothing is stored', () => {
  const consent = choiceOf({ answers: all, decidedAt: NOW - DAY });
  it('a choice is taken as it is', () => {
    expect(judge(null, consent)).toMatchObject({ taken: consent, offered: null });
  });
  it.each([
    ['of another edition', { config: { policy: { url: '/c', version: '3' } } }],
    ['not newer than what the visitor deleted', { forgottenAt: NOW - DAY }],
  ])('nothing is taken of one %s', (_, here) => {
    expect(judge(null, consent, here)).toMatchObject({ taken: null, offered: null });
  });
  it('one of a covered edition is taken', () => {
    const covered = { ...consent, policyVersion: '1' };
    expect(judge(null, covered, { config: { policy } }).taken).toEqual(covered);
  });
  it('and silence grants, the refusals of any edition are taken, and the question stands', () => {
    const found = choiceOf({ answers: answersOf('analytics'), policyVersion: '9' });
    const { taken, after } = judge(null, found, { config: { policy, mode: 'opt-out' } });
    expect(taken?.answers).toEqual({ technical: false, functional: false, advertising: false });
    expect(after).toBe('analytics');
  });
});

describe('over a stored choice', () => {
  const own = choiceOf({ answers: answersOf('analytics', 'technical'), decidedAt: NOW - 9 * DAY });
  it.each<readonly [string, Partial<Choice>, string | null, string | null]>([
    ['a newer refusal is taken', { answers: answersOf() }, '', null],
    ['an older one is not', { answers: answersOf(), decidedAt: NOW - 10 * DAY }, null, null],
    ['one of the same second is', { answers: answersOf(), decidedAt: own.decidedAt }, '', null],
    [
      'a newer consent is offered',
      { answers: all },
      null,
      'analytics technical functional advertising',
    ],
    ['an older one is not', { answers: all, decidedAt: NOW - 10 * DAY }, null, null],
    ['one of the same second is not', { answers: all, decidedAt: own.decidedAt }, null, null],
    ['the same is nothing new', { answers: own.answers }, null, null],
    [
      'part is taken, part offered',
      { answers: answersOf('technical', 'advertising') },
      'technical',
      'technical advertising',
    ],
    ['what is not named keeps its answer', { answers: { analytics: false } }, 'technical', null],
    ['what is not known here says nothing', { answers: { chat: false, maps: true } }, null, null],
    ['an inherited name is no answer', { answers: {} }, null, null],
    [
      'from more than an hour ahead: nothing',
      { answers: answersOf(), decidedAt: NOW + HOUR + SECOND },
      null,
      null,
    ],
    ['from little ahead: taken', { answers: answersOf(), decidedAt: NOW + HOUR }, '', null],
    [
      'a refusal of another edition is taken',
      { answers: answersOf(), policyVersion: '9' },
      '',
      null,
    ],
    ['a consent of another edition is nothing', { answers: all, policyVersion: '9' }, null, null],
  ])('%s', (_, found, after, offer) => {
    expect(judge(own, choiceOf(found))).toMatchObject({ after, offer });
  });

  it('what goes on holding keeps its edition and its age', () => {
    const here = { ...own, policyVersion: '1' };
    const found = choiceOf({ answers: { analytics: false }, policyVersion: '2' });
    const { taken } = judge(here, found, { config: { policy } });
    expect(taken).toMatchObject({ policyVersion: '1', decidedAt: NOW });
    expect(taken?.ages).toMatchObject({ technical: 9, analytics: 0 });
    // Another narrower one of the time between reaches what was left alone.
    const between = choiceOf({ answers: { technical: false }, decidedAt: NOW - DAY });
    expect(judge(taken, between, { config: { policy } }).after).toBe('');
  });

  it('one that no longer holds is answered by a newer refusal, and nothing of it comes back', () => {
    const old = choiceOf({ answers: all, decidedAt: NOW - 500 * DAY });
    expect(judge(old, choiceOf({ answers: answersOf() })).after).toBe('');
    const { after, offer } = judge(
      old,
      choiceOf({ answers: { analytics: true, technical: false } }),
    );
    expect([after, offer]).toEqual(['', 'analytics']);
  });

  it('one of a clock that was ahead shuts nobody out', () => {
    const ahead = { ...own, decidedAt: NOW + 64 * 365 * DAY };
    const refusal = choiceOf({ answers: answersOf() });
    expect(judge(ahead, refusal).taken).toMatchObject({ decidedAt: NOW, answers: answersOf() });
  });
});

it('whatever comes over a stored choice, nothing opens without a press', () => {
  const some = fc.record({
    answers: fc.dictionary(fc.constantFrom(...OPTIONAL, 'chat'), fc.boolean()),
    decidedAt: fc.integer({ min: -400, max: 400 }).map((days) => NOW + days * DAY),
    policyVersion: fc.constantFrom('', '1', '2', '9'),
    ages: fc.dictionary(fc.constantFrom(...OPTIONAL), fc.integer({ min: 0, max: 675 })),
  });
  const mode = fc.constantFrom('opt-in' as const, 'opt-out' as const);
  fc.assert(
    fc.property(some, some, mode, (own, found, how) => {
      const { before, after, taken } = judge(choiceOf(own), choiceOf(found), {
        config: { policy, mode: how },
      });
      if (!taken) return;
      expect(before.split(' ')).toEqual(
        expect.arrayContaining((after ?? '').split(' ').filter(Boolean)),
      );
    }),
    { numRuns: 3000 },
  );
});
