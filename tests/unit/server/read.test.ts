import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveConfig } from '../../../src/config/resolve.js';
import { encodeChoice } from '../../../src/core/choice/codec.js';
import { intersect } from '../../../src/core/choice/intersect.js';
import { decide } from '../../../src/core/decision/decide.js';
import { describeState } from '../../../src/core/store/state.js';
import { readChoice } from '../../../src/server/read.js';
import { cases, configs } from '../../contract/cases.js';
import { anyChoice, choiceOf, NOW } from '../support/choice.js';
import { anyJson, anyText } from '../support/hostile.js';
import { settingsOf } from '../support/settings.js';

describe('the contract with other languages', () => {
  it('has many cases', () => {
    expect(cases.length).toBeGreaterThan(70);
    expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
  });

  it.each(cases)('$name', ({ header, config, host, now, status, ask, granted }) => {
    const state = readChoice(header, configs[config], { host, now: now * 1000 });
    expect(state).toMatchObject({ status, ask });
    const { necessary, ...optional } = state.categories;
    expect(necessary).toBe(true);
    const all: Record<string, boolean> = { ...optional, ...state.services };
    expect(Object.keys(all).filter((id) => all[id])).toEqual(granted);
  });
});

describe('the choice in a Cookie header', () => {
  const config = { sites: ['shop.example'], policy: { url: '/cookies', version: '2' } };
  const key = '6296';

  it('is what the browser makes of the same cookies', () => {
    const ours = anyChoice.map((choice) => ({ ...choice, key, policyVersion: '2' }));
    fc.assert(
      fc.property(fc.array(ours, { maxLength: 3 }), (choices) => {
        const header = choices.map((choice) => `soglasie=${encodeChoice(choice)}`).join('; ');
        const choice = intersect(choices);
        const decision = decide(settingsOf(config), choice, { gpc: false }, NOW);
        expect(readChoice(header, config, { now: NOW })).toEqual(describeState(decision, choice));
      }),
    );
  });

  it('tells when it was made, how, and under which edition', () => {
    const choice = choiceOf({ key, policyVersion: '2', via: 'preferences' });
    const state = readChoice(`soglasie=${encodeChoice(choice)}`, config, { now: NOW });
    expect(state).toMatchObject({
      status: 'set',
      decidedAt: new Date(NOW).toISOString(),
      policyVersion: '2',
      via: 'preferences',
    });
  });

  // Bug: React refused to hand the categories from a server component to a client one.
  // Cause: they had no prototype, and React serializes ordinary objects only.
  it('is made of ordinary objects, which nobody can change', () => {
    const state = readChoice('', config);
    for (const part of [state, state.categories]) {
      expect(Object.getPrototypeOf(part)).toBe(Object.prototype);
      expect(Object.isFrozen(part)).toBe(true);
    }
  });

  it('holds from now on, where nobody names another time', () => {
    const choice = choiceOf({ key, policyVersion: '2', decidedAt: Date.now() - 1000 });
    expect(readChoice(`soglasie=${encodeChoice(choice)}`, config).status).toBe('set');
  });

  it.each([null, undefined, ''])('is none in %j', (header) => {
    expect(readChoice(header, config)).toMatchObject({ status: 'unset', ask: 'first' });
    expect(readChoice(header)).toMatchObject({ status: 'unset', ask: 'first' });
  });

  it('is never thrown at, and never grants more than in the browser, whatever it is given', () => {
    fc.assert(
      fc.property(anyText, anyJson, fc.string(), (header, any, host) => {
        const { categories } = readChoice(header, any as object, { host });
        const settings = { ...resolveConfig(any).settings, mode: 'opt-in' } as const;
        const { grants } = decide(settings, null, { gpc: false }, NOW);
        const granted = Object.keys(categories).filter((id) => categories[id]);
        return granted.every((id) => grants[id]);
      }),
      { numRuns: 1000 },
    );
  });
});
