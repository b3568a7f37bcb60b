import { describe, expect, it } from 'vitest';
import { decide } from '../../../../src/core/decision/decide.js';
import type { ConsentConfig } from '../../../../src/model/config.js';
import { choiceOf, NOW } from '../../support/choice.js';
import { settingsOf } from '../../support/settings.js';

const YEAR = 366 * 864e5;
const granted =
  (config: ConsentConfig, choice = null as ReturnType<typeof choiceOf> | null) =>
  (gpc: boolean, now = NOW) => {
    const { grants, ask } = decide(
      settingsOf({ mode: 'opt-out', ...config }),
      choice,
      { gpc },
      now,
    );
    return { ask, on: Object.keys(grants).filter((id) => grants[id] && id !== 'necessary') };
  };

const ALL = ['analytics', 'technical', 'functional', 'advertising'];
const BUT_ADS = ALL.slice(0, -1);

describe('opt-out without a choice', () => {
  it.each([
    ['honour', false, ALL],
    ['honour', true, BUT_ADS],
    ['ignore', true, ALL],
  ] as const)('with gpc %s, sent: %s, grants %j and asks', (gpc, isSent, on) => {
    expect(granted({ gpc })(isSent)).toEqual({ ask: 'first', on });
  });

  it('grants own categories too', () => {
    expect(granted({ categories: { chat: {} } })(true).on).toEqual([...BUT_ADS, 'chat']);
  });

  it('grants required advertising even under GPC: the operator wrote it', () => {
    expect(granted({ categories: { advertising: { required: true } } })(true).on).toEqual(ALL);
  });
});

describe('opt-out with a choice', () => {
  const choice = choiceOf({
    answers: { analytics: false, technical: true, functional: true, advertising: true },
  });

  it('follows it while it holds, GPC or not', () => {
    const on = ['technical', 'functional', 'advertising'];
    expect(granted({}, choice)(false)).toEqual({ ask: null, on });
    expect(granted({}, choice)(true)).toEqual({ ask: null, on });
  });

  it('lets its refusals survive its term', () => {
    expect(granted({}, choice)(false, NOW + YEAR)).toEqual({
      ask: 'expired',
      on: ['technical', 'functional', 'advertising'],
    });
  });

  it('lets its refusals survive another policy, and GPC counts again', () => {
    const policy = { url: '/c', version: '2' };
    expect(granted({ policy }, choice)(true)).toEqual({
      ask: 'policy-changed',
      on: ['technical', 'functional'],
    });
  });
});
