import { describe, expect, it } from 'vitest';
import { consentTypes } from '../../../../src/core/signals/consent-mode.js';

const NONE = {
  necessary: true,
  analytics: false,
  technical: false,
  functional: false,
  advertising: false,
};
const granted = (own: Record<string, string[]> | true, grants: Record<string, boolean>) => {
  const types = consentTypes(own, grants);
  expect(Object.keys(types)).toHaveLength(7);
  expect(new Set(Object.values(types).concat('granted', 'denied')).size).toBe(2);
  return Object.keys(types).filter((type) => types[type] === 'granted');
};

describe('the consent types of Google', () => {
  it.each([
    ['nothing but security', {}, ['security_storage']],
    ['analytics', { analytics: true }, ['analytics_storage', 'security_storage']],
    ['nothing more for finding errors', { technical: true }, ['security_storage']],
    [
      'both for functional',
      { functional: true },
      ['functionality_storage', 'personalization_storage', 'security_storage'],
    ],
    [
      'all three for advertising',
      { advertising: true },
      ['ad_storage', 'ad_user_data', 'ad_personalization', 'security_storage'],
    ],
  ])('grants %s', (_, grants, types) => {
    expect(granted(true, { ...NONE, ...grants })).toEqual(types);
  });

  it('follows the operator where it names types, and the default elsewhere', () => {
    const own = { technical: ['functionality_storage'], functional: ['personalization_storage'] };
    expect(granted(own, { ...NONE, technical: true, analytics: true })).toEqual([
      'analytics_storage',
      'functionality_storage',
      'security_storage',
    ]);
  });

  it('grants a type that several categories name only with all of them', () => {
    const own = { technical: ['analytics_storage'] };
    expect(granted(own, { ...NONE, analytics: true })).toEqual(['security_storage']);
    expect(granted(own, { ...NONE, analytics: true, technical: true })).toContain(
      'analytics_storage',
    );
  });

  it('never grants a type that no category stands for', () => {
    expect(granted({ analytics: [] }, { ...NONE, analytics: true })).toEqual(['security_storage']);
    expect(granted({}, { necessary: true, stats: true })).toEqual(['security_storage']);
  });

  it('takes no member of an object for an operator’s word', () => {
    expect(granted(true, { ...NONE, constructor: true })).toEqual(['security_storage']);
  });
});

describe('the consent types of services that are chosen apart', () => {
  it.each([
    [{ analytics: true, 'google-analytics': false }, ['security_storage']],
    [{ 'google-analytics': true }, ['analytics_storage', 'security_storage']],
    [{ advertising: true, 'google-ads': false }, ['security_storage']],
    [
      { 'google-ads': true },
      ['ad_storage', 'ad_user_data', 'ad_personalization', 'security_storage'],
    ],
  ])('are those of the service: %o', (grants, types) => {
    expect(granted(true, { ...NONE, ...grants })).toEqual(types);
  });

  it('may be named by the operator', () => {
    const own = { youtube: ['personalization_storage'] };
    expect(granted(own, { ...NONE, functional: true, youtube: false })).toEqual([
      'functionality_storage',
      'security_storage',
    ]);
  });
});
