import { describe, expect, it, vi } from 'vitest';
import { describeRecord, describeState } from '../../../../src/core/store/state.js';
import type { AskReason, Decision } from '../../../../src/model/decision.js';
import { VERSION } from '../../../../src/model/version.js';
import { choiceOf, NOW } from '../../support/choice.js';
import { settingsOf } from '../../support/settings.js';

const decisionOf = (ask: AskReason | null, holds = true): Decision => ({
  categories: Object.freeze({ necessary: true, analytics: true }),
  services: undefined,
  grants: Object.freeze({ necessary: true, analytics: true }),
  ask,
  asked: [],
  holds,
});
const choice = choiceOf({ policyVersion: '7', via: 'handoff' });
const details = { decidedAt: new Date(NOW).toISOString(), policyVersion: '7', via: 'handoff' };

describe('the state', () => {
  it.each([null, 'new-category', 'expired'] as const)(
    'is set while the choice holds, ask: %s',
    (ask) => {
      const { grants } = decisionOf(ask);
      expect(describeState(decisionOf(ask), choice)).toEqual({
        status: 'set',
        categories: grants,
        ...details,
        ask,
      });
    },
  );

  it.each(['first', 'policy-changed', 'expired'] as const)(
    'is unset, and tells nothing of an old choice, when the visitor is asked: %s',
    (ask) => {
      const state = describeState(decisionOf(ask, false), ask === 'first' ? null : choice);
      expect(Object.keys(state).sort()).toEqual(['ask', 'categories', 'status']);
      expect(state).toMatchObject({ status: 'unset', ask });
    },
  );

  it('cannot be changed by page code', () => {
    const state = describeState(decisionOf(null), choice);
    expect(Object.isFrozen(state)).toBe(true);
    expect(Object.isFrozen(state.categories)).toBe(true);
  });
});

describe('the visitor’s copy', () => {
  const state = describeState(decisionOf(null), choice);

  it('tells where the text of the consent is, if it is a document of its own', () => {
    vi.stubGlobal('location', { hostname: 'shop.example.com' });
    const policy = { url: '/c', consentUrl: '/consent', version: '7' };
    expect(describeRecord(state, settingsOf({ policy })).policy).toEqual(policy);
    expect(describeRecord(state, settingsOf({ policy: { url: '/c' } })).policy).toEqual({
      url: '/c',
      version: '',
    });
  });

  it('names version, site, operator, group, policy, state and services', () => {
    vi.stubGlobal('location', { hostname: 'shop.example.com' });
    const settings = settingsOf({
      operator: 'ООО «А»',
      group: ['ООО «Б»'],
      policy: { url: '/c', version: '7' },
      services: { metrika: { category: 'analytics' }, ads: { category: 'advertising' } },
    });
    expect(describeRecord(state, settings)).toEqual({
      version: VERSION,
      site: 'shop.example.com',
      operator: 'ООО «А»',
      group: ['ООО «Б»'],
      policy: { url: '/c', version: '7' },
      state,
      services: [
        { id: 'metrika', category: 'analytics', granted: true },
        { id: 'ads', category: 'advertising', granted: false },
      ],
    });
  });

  it('is there before the settings are', () => {
    expect(describeRecord(state)).toMatchObject({ operator: '', group: [], services: [], state });
  });
});
