import { describe, expect, it } from 'vitest';
import { nextChoice, type Wish } from '../../../../src/chunks/commands/choose.js';
import { decide } from '../../../../src/core/decision/decide.js';
import type { Grants } from '../../../../src/model/category.js';
import type { Choice } from '../../../../src/model/choice.js';
import { answersOf, choiceOf, NOW, OPTIONAL } from '../../support/choice.js';
import { settingsOf } from '../../support/settings.js';

const settings = settingsOf({
  categories: { functional: { choice: 'service' } },
  services: { youtube: true, rutube: true },
});

/** Answers of a choice that a wish makes of others; but for those of the five that stay refused. */
const outcomeOf = (before: Grants | null, wish: Omit<Wish, 'via'>) => {
  const choice = before && choiceOf({ answers: { ...answersOf(), ...before } });
  const decision = decide(settings, choice, { gpc: false }, NOW);
  const next = nextChoice(
    { settings, choice, decision },
    '3c9d',
    { via: 'api', ...wish },
    NOW + 864e5,
  );
  const { analytics, technical, advertising, ...rest } = next.answers;
  return { answers: rest, ages: next.ages };
};

/** What `set()` wishes. */
const naming = (grants: Grants, before: Grants = {}): Omit<Wish, 'via'> => ({
  isNamed: (id) => id in grants,
  wanted: (id) => grants[id] ?? before[id] ?? false,
});

describe('the answers for services that can be chosen apart', () => {
  it('are none where they follow their category: a choice of all costs nothing', () => {
    expect(outcomeOf({ youtube: true }, { wanted: () => true }).answers).toEqual({
      functional: true,
    });
    expect(outcomeOf({ youtube: true }, { wanted: () => false }).answers).toEqual({
      functional: false,
    });
    expect(outcomeOf(null, naming({ functional: true, youtube: true })).answers).toEqual({
      functional: true,
    });
  });

  it('are kept where they differ', () => {
    expect(outcomeOf(null, naming({ youtube: true })).answers).toEqual({
      functional: false,
      youtube: true,
    });
    expect(outcomeOf(null, naming({ functional: true, rutube: false })).answers).toEqual({
      functional: true,
      rutube: false,
    });
  });

  it('stay, with their age, when others are named', () => {
    const before = { functional: true, youtube: false };
    expect(outcomeOf(before, naming({ analytics: true }, before))).toMatchObject({
      answers: before,
      ages: { youtube: 1, functional: 1 },
    });
    expect(outcomeOf({ youtube: true }, naming({ rutube: true })).answers).toEqual({
      functional: false,
      youtube: true,
      rutube: true,
    });
  });

  it('go off with their category, and on only if they were not refused by name', () => {
    expect(outcomeOf({ youtube: true }, naming({ functional: false })).answers).toEqual({
      functional: false,
    });
    expect(
      outcomeOf({ functional: true, youtube: false }, naming({ functional: true })).answers,
    ).toEqual({ functional: true, youtube: false });
  });

  it('that only another page of the site lets choose stay as they are', () => {
    const before = { functional: true, vimeo: false, twitch: true };
    expect(outcomeOf(before, naming({ analytics: true }, before)).answers).toEqual(before);
    expect(outcomeOf(before, { wanted: () => true }).answers).toEqual(before);
  });
});

const DAY = 864e5;
const plain = settingsOf();
const decideOver = (choice: Choice | null) => {
  const decision = decide(plain, choice, { gpc: false }, NOW);
  return nextChoice(
    { settings: plain, choice, decision },
    '3c9d',
    { via: 'api', wanted: () => true },
    NOW,
  );
};

it('is later than what it replaces, but for one that a clock dated into the future', () => {
  expect(decideOver(null).decidedAt).toBe(NOW);
  expect(decideOver(choiceOf({ decidedAt: NOW + 5000 })).decidedAt).toBe(NOW + 6000);
  expect(decideOver(choiceOf({ decidedAt: NOW + 64 * 365 * DAY })).decidedAt).toBe(NOW);
});

it('says nothing of categories that only another page of the site has', () => {
  const answers = { ...answersOf(), recordings: true, chat: false };
  const own = choiceOf({ answers, decidedAt: NOW - 3 * DAY });
  const next = decideOver(own);
  expect(next.answers).toEqual({ ...answersOf(...OPTIONAL), recordings: true, chat: false });
  expect(next.ages).toEqual({ recordings: 3, chat: 3 });
  // What no longer holds is not kept alive.
  const old = { ...own, decidedAt: NOW - 500 * DAY };
  expect(Object.keys(decideOver(old).answers)).toEqual(OPTIONAL);
});
