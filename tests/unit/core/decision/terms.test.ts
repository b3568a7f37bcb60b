import { describe, expect, it } from 'vitest';
import { daysToHold, decide } from '../../../../src/core/decision/decide.js';
import type { ConsentConfig } from '../../../../src/model/config.js';
import { answersOf, choiceOf, given, NOW, OPTIONAL } from '../../support/choice.js';
import { settingsOf } from '../../support/settings.js';

const DAY = 864e5;
const accept = choiceOf({ answers: answersOf(...OPTIONAL) });
const some = choiceOf({ answers: answersOf('analytics') });
const refuse = choiceOf({ answers: answersOf() });

describe('the term of a choice', () => {
  const terms: [string, ConsentConfig, typeof accept, number][] = [
    ['a consent', {}, accept, 365],
    ['a partial consent', {}, some, 365],
    ['a refusal', {}, refuse, 182],
    ['a consent of 30 days', { expires: 30 }, accept, 30],
    ['a refusal asked about again in 7 days', { expires: 30, reaskAfterRefusal: 7 }, refuse, 7],
    ['a refusal that holds for longer', { expires: 1, reaskAfterRefusal: 400 }, refuse, 400],
    ['an answer to nothing', {}, choiceOf({ answers: {} }), 182],
  ];

  it.each(terms)('of %s ends one millisecond after its last', (_, config, choice, days) => {
    const settings = settingsOf({
      ...config,
      ...(Object.keys(choice.answers).length ? {} : { categories: {} }),
    });
    const end = choice.decidedAt + days * DAY;
    const askAt = (now: number) => decide(settings, choice, { gpc: false }, now).ask;
    expect(daysToHold(settings, choice)).toBe(days);
    expect(askAt(end - 1)).not.toBe('expired');
    expect(askAt(end)).not.toBe('expired');
    expect(askAt(end + 1)).toBe('expired');
  });

  it('of a consent until withdrawn does not end in a lifetime; a refusal is asked about again', () => {
    const settings = settingsOf({ expires: 'until-withdrawn' });
    const later = NOW + 100 * 365 * DAY;
    expect(decide(settings, accept, { gpc: false }, later).ask).toBeNull();
    expect(decide(settings, refuse, { gpc: false }, later).ask).toBe('expired');
  });

  it('is over the moment it ends: nothing is granted, everything asked', () => {
    const decision = decide(settingsOf(), accept, { gpc: false }, NOW + 366 * DAY);
    expect(given(decision.grants)).toBe('necessary');
    expect(decision.asked).toEqual(OPTIONAL);
  });

  const HOUR = DAY / 24;
  it.each([
    ['of two years ahead', 2 * 365 * DAY],
    ['of a day ahead', DAY],
    ['of little more than an hour ahead', HOUR + 1000],
  ])('is over when the choice is %s: nobody knows when its term began', (_, ahead) => {
    for (const expires of [1, 365, 'until-withdrawn'] as const) {
      const decision = decide(settingsOf({ expires }), some, { gpc: false }, NOW - ahead);
      expect(decision.ask).toBe('expired');
      expect(given(decision.grants)).toBe('necessary');
    }
    expect(decide(settingsOf(), refuse, { gpc: false }, NOW - ahead).ask).toBe('expired');
  });

  it('runs for a choice of less than an hour ahead: clocks differ', () => {
    const decision = decide(settingsOf(), some, { gpc: false }, NOW - HOUR);
    expect(decision.ask).toBeNull();
    expect(given(decision.grants)).toBe('necessary analytics');
  });

  it('matters less than another policy', () => {
    const settings = settingsOf({ policy: { url: '/c', version: '2' } });
    const late = NOW + 500 * DAY;
    expect(decide(settings, accept, { gpc: false }, late).ask).toBe('policy-changed');
  });
});
