import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide } from '../../../../src/core/decision/decide.js';
import { answersOf, anyChoice, choiceOf, given, NOW, OPTIONAL } from '../../support/choice.js';
import { settingsOf } from '../../support/settings.js';

const accept = choiceOf({ answers: answersOf(...OPTIONAL) });
const some = choiceOf({ answers: answersOf('analytics') });
const refuse = choiceOf({ answers: answersOf() });

describe('a decision in opt-in', () => {
  it.each([
    ['there is no choice', {}, null, 'first', 'necessary'],
    ['all was granted', {}, accept, null, 'necessary analytics technical functional advertising'],
    ['one was granted', {}, some, null, 'necessary analytics'],
    ['all was refused', {}, refuse, null, 'necessary'],
    ['the policy has another version', { version: '2' }, accept, 'policy-changed', 'necessary'],
    [
      'the policy has lost its version',
      {},
      { ...accept, policyVersion: '1' },
      'policy-changed',
      'necessary',
    ],
    [
      'the version is covered',
      { version: '2', covers: ['0', '1'] },
      { ...some, policyVersion: '1' },
      null,
      'necessary analytics',
    ],
    [
      'the version is the same',
      { version: '2' },
      { ...some, policyVersion: '2' },
      null,
      'necessary analytics',
    ],
    [
      'a version is covered that differs in case',
      { version: '2', covers: ['A'] },
      { ...some, policyVersion: 'a' },
      'policy-changed',
      'necessary',
    ],
  ])('when %s', (_, policy, choice, ask, grants) => {
    const settings = settingsOf({ policy: { url: '/c', ...policy } });
    const decision = decide(settings, choice, { gpc: false }, NOW);
    expect({ ask: decision.ask, grants: given(decision.grants) }).toEqual({ ask, grants });
    expect(decision.asked).toEqual(ask ? OPTIONAL : []);
  });

  it('names every configured category, in its order, and inherits nothing', () => {
    const { grants } = decide(settingsOf(), some, { gpc: false }, NOW);
    expect(Object.keys(grants)).toEqual(['necessary', ...OPTIONAL]);
    expect(Object.getPrototypeOf(grants)).toBeNull();
    expect(Object.isFrozen(grants)).toBe(true);
  });

  it('does not look at GPC: what the visitor granted is granted', () => {
    expect(decide(settingsOf(), accept, { gpc: true }, NOW).grants.advertising).toBe(true);
    expect(decide(settingsOf(), null, { gpc: true }, NOW).ask).toBe('first');
  });

  it('drops answers about categories that are no longer there', () => {
    const { grants, ask } = decide(
      settingsOf({ categories: { advertising: false } }),
      accept,
      { gpc: false },
      NOW,
    );
    expect({ grants: given(grants), ask }).toEqual({
      grants: 'necessary analytics technical functional',
      ask: null,
    });
  });
});

describe('a category that the choice never asked about', () => {
  const settings = settingsOf({ categories: { chat: {}, maps: {} } });

  it.each(['opt-in', 'opt-out'] as const)('is off and asked about alone, in %s', (mode) => {
    const decision = decide({ ...settings, mode }, some, { gpc: false }, NOW);
    expect(decision.ask).toBe('new-category');
    expect(decision.asked).toEqual(['chat', 'maps']);
    expect(given(decision.grants)).toBe('necessary analytics');
  });

  it('is not asked about when it is required', () => {
    const required = settingsOf({ categories: { chat: { required: true } } });
    const decision = decide(required, some, { gpc: false }, NOW);
    expect(decision).toMatchObject({ ask: null, asked: [] });
    expect(given(decision.grants)).toBe('necessary analytics chat');
  });

  it('waits for the whole question when the choice no longer holds', () => {
    const decision = decide(settings, some, { gpc: false }, NOW + 400 * 864e5);
    expect(decision.ask).toBe('expired');
    expect(decision.asked).toEqual([...OPTIONAL, 'chat', 'maps']);
  });
});

describe('a required category', () => {
  const settings = settingsOf({ categories: { analytics: { required: true } } });

  it.each([null, refuse, accept])('is granted whatever the choice says: %#', (choice) => {
    const decision = decide(settings, choice, { gpc: true }, NOW);
    expect(decision.grants.analytics).toBe(true);
    expect(decision.asked).not.toContain('analytics');
    expect(decision.asked).not.toContain('necessary');
  });
});

describe('any choice', () => {
  const preference = fc.record({ gpc: fc.boolean() });
  const now = fc.integer({ min: 0, max: 4e12 });
  const versions = fc.constantFrom('', '1', '2');
  const choices = fc.option(
    fc
      .tuple(anyChoice, versions, fc.dictionary(fc.constantFrom(...OPTIONAL), fc.boolean()))
      .map(([choice, policyVersion, answers]) => ({
        ...choice,
        policyVersion,
        answers: { ...choice.answers, ...answers },
      })),
  );

  it('grants no optional category in opt-in but those that it names', () => {
    const settings = settingsOf({ policy: { url: '/c', version: '1', covers: ['2'] } });
    fc.assert(
      fc.property(choices, preference, now, (choice, wish, time) => {
        const { grants, ask, asked } = decide(settings, choice, wish, time);
        for (const id of OPTIONAL) {
          if (grants[id]) expect(choice?.answers[id]).toBe(true);
          if (asked.includes(id)) expect(grants[id]).toBe(false);
        }
        expect(grants.necessary).toBe(true);
        expect(asked.length > 0).toBe(ask !== null);
      }),
      { numRuns: 1000 },
    );
  });

  it('grants nothing in opt-out that it refuses', () => {
    const settings = settingsOf({ mode: 'opt-out', policy: { url: '/c', version: '1' } });
    fc.assert(
      fc.property(choices, preference, now, (choice, wish, time) => {
        const { grants } = decide(settings, choice, wish, time);
        for (const id of OPTIONAL)
          if (choice?.answers[id] === false) expect(grants[id]).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });
});
