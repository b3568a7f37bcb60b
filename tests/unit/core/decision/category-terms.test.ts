import { describe, expect, it } from 'vitest';
import { ageOf, daysToHold, decide } from '../../../../src/core/decision/decide.js';
import { answersOf, choiceOf, given, NOW, OPTIONAL } from '../../support/choice.js';
import { settingsOf } from '../../support/settings.js';

const DAY = 864e5;
const settings = settingsOf({ categories: { analytics: { expires: 30 } } });
const all = choiceOf({ answers: answersOf(...OPTIONAL) });
const daysLater = (days: number, choice = all, of = settings) =>
  decide(of, choice, { gpc: false }, NOW + days * DAY);

describe('a category with a term of its own', () => {
  it('holds to the last moment of it', () => {
    expect(daysLater(30)).toMatchObject({ ask: null, holds: true, asked: [] });
  });

  it('lapses alone, and is asked about alone', () => {
    const decision = daysLater(30.001);
    expect(decision).toMatchObject({ ask: 'expired', holds: true, asked: ['analytics'] });
    expect(given(decision.grants)).toBe('necessary technical functional advertising');
  });

  it('waits for all when the rest has run out too', () => {
    expect(daysLater(366)).toMatchObject({ ask: 'expired', holds: false, asked: OPTIONAL });
  });

  it('is not asked about again for its own term when it was refused', () => {
    const choice = choiceOf({ answers: answersOf('technical') });
    expect(daysLater(31, choice)).toMatchObject({ ask: null });
  });

  it('may hold longer than the others, which are asked about without it', () => {
    const long = settingsOf({ expires: 30, categories: { functional: { expires: 90 } } });
    const decision = daysLater(31, all, long);
    expect(decision.asked).toEqual(['analytics', 'technical', 'advertising']);
    expect(decision).toMatchObject({ ask: 'expired', holds: true });
    expect(given(decision.grants)).toBe('necessary functional');
    expect(daysToHold(long, all)).toBe(90);
    expect(daysLater(91, all, long)).toMatchObject({ holds: false, asked: OPTIONAL });
  });

  it('leaves nothing in force when it is all that was granted', () => {
    const only = settingsOf({
      categories: {
        analytics: { expires: 30 },
        technical: false,
        functional: false,
        advertising: false,
      },
    });
    const choice = choiceOf({ answers: { analytics: true } });
    expect(daysLater(31, choice, only)).toMatchObject({ ask: 'expired', holds: false });
  });
});

describe('the age of an answer', () => {
  const later = choiceOf({ answers: answersOf(...OPTIONAL), ages: { analytics: 20 } });

  it('counts from when it was given, not from the last decision', () => {
    expect(ageOf(later, 'analytics', NOW + 5 * DAY)).toBe(25);
    expect(ageOf(later, 'technical', NOW + 5 * DAY)).toBe(5);
    expect(daysLater(10, later)).toMatchObject({ ask: null });
    expect(daysLater(10.5, later).asked).toEqual(['analytics']);
  });

  it('lets an answer run out before the others, without a term of its own', () => {
    const old = choiceOf({ answers: answersOf(...OPTIONAL), ages: { functional: 300 } });
    const decision = daysLater(66, old, settingsOf());
    expect(decision).toMatchObject({ ask: 'expired', holds: true, asked: ['functional'] });
  });
});
