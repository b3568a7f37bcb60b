import { describe, expect, it } from 'vitest';
import { decide } from '../../../../src/core/decision/decide.js';
import { answersOf, choiceOf, given, NOW } from '../../support/choice.js';
import { settingsOf } from '../../support/settings.js';

const DAY = 864e5;
const settings = settingsOf({
  categories: { functional: { choice: 'service', expires: 30 } },
  services: { youtube: true, rutube: true, 'yandex-metrika': true },
});
const decided = (answers: Record<string, boolean>, days = 0, of = settings, ages = {}) =>
  decide(
    of,
    choiceOf({ answers: { ...answersOf(), ...answers }, ages }),
    { gpc: false },
    NOW + days * DAY,
  );

describe('a service that can be chosen apart', () => {
  it('follows its category until it has an answer', () => {
    expect(decided({ functional: true }).services).toEqual({ youtube: true, rutube: true });
    expect(decided({}).services).toEqual({ youtube: false, rutube: false });
    expect(decide(settings, null, { gpc: false }, NOW).services).toEqual({
      youtube: false,
      rutube: false,
    });
  });

  it('has an answer of its own, whatever its category has', () => {
    expect(given(decided({ youtube: true }).grants)).toBe('necessary youtube');
    expect(given(decided({ functional: true, youtube: false }).grants)).toBe(
      'necessary functional rutube',
    );
    expect(given(decided({ youtube: true }).categories)).toBe('necessary');
  });

  it('is never asked about by itself', () => {
    expect(decided({ youtube: true })).toMatchObject({ ask: null, asked: [] });
  });

  it('has the term of its category', () => {
    expect(decided({ youtube: true }, 30).services?.youtube).toBe(true);
    expect(decided({ youtube: true }, 30.001).services?.youtube).toBe(false);
    expect(decided({ youtube: true }, 21, settings, { youtube: 10 }).services?.youtube).toBe(false);
  });

  it('is off with a choice that no longer holds', () => {
    const other = settingsOf({
      policy: { url: '/c', version: '2' },
      choice: 'service',
      services: { youtube: true },
    });
    expect(decided({ functional: true, youtube: true }, 0, other).services).toEqual({
      youtube: false,
    });
  });

  it('keeps a refusal in opt-out mode, though the choice no longer holds', () => {
    const free = settingsOf({ mode: 'opt-out', choice: 'service', services: { youtube: true } });
    expect(decided({ functional: true, youtube: false }, 400, free).services?.youtube).toBe(false);
    expect(decided({ functional: true }, 400, free).services?.youtube).toBe(true);
    expect(decided({ functional: false, youtube: true }, 400, free).services?.youtube).toBe(false);
  });

  it('is not there where nothing can be chosen apart: the grants are those of the categories', () => {
    const { categories, grants, services } = decided({ youtube: true }, 0, settingsOf());
    expect(services).toBeUndefined();
    expect(grants).toBe(categories);
  });
});
