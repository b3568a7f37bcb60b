import { afterEach, describe, expect, it, vi } from 'vitest';
import { policyAt } from '../../../../src/core/decision/policy.js';
import { settingsOf } from '../../support/settings.js';

const upcoming = { version: '2', effective: '2026-12-01', summary: 'Добавляем запись звонков.' };
const of = (more = {}) =>
  settingsOf({
    policy: {
      url: '/cookies',
      version: '1',
      covers: ['0'],
      updated: '2026-09-01',
      upcoming: { ...upcoming, ...more },
    },
  }).policy;

afterEach(() => void vi.unstubAllEnvs());

describe('the policy in force', () => {
  it('is the written one until the date, and announces the next', () => {
    const policy = of();
    const before = policyAt(policy, Date.parse('2026-11-30T23:59:59.999'));
    expect(before).toEqual(policy);
    expect(before.upcoming?.version).toBe('2');
  });

  it('is the announced one from the date on, and its visitors need not be asked again', () => {
    expect(policyAt(of(), Date.parse('2026-12-01T00:00'))).toEqual({
      url: '/cookies',
      consentUrl: '',
      version: '2',
      covers: ['0', '1'],
      updated: '2026-12-01',
      summary: 'Добавляем запись звонков.',
      upcoming: null,
    });
  });

  it('has its own address, and covers nothing before when it asks anew', () => {
    const policy = policyAt(of({ url: '/new', reconsent: true }), Date.parse('2027-01-01'));
    expect(policy).toMatchObject({ url: '/new', covers: [], version: '2' });
  });

  it.each([
    ['Europe/Moscow', '2026-11-30T21:00:00Z'],
    ['Asia/Kamchatka', '2026-11-30T12:00:00Z'],
    ['America/Los_Angeles', '2026-12-01T08:00:00Z'],
    ['UTC', '2026-12-01T00:00:00Z'],
  ])('begins with the day of the visitor in %s', (zone, moment) => {
    vi.stubEnv('TZ', zone);
    expect(policyAt(of(), Date.parse(moment) - 1).version).toBe('1');
    expect(policyAt(of(), Date.parse(moment)).version).toBe('2');
  });

  it.each(['2099-12-01 00:00', '2099-12-01 00:00:00', '2099-12-01T00:00', '2099-12-01 00:00Z'])(
    'is the written one until the moment %s comes',
    (effective) => {
      const policy = of({ effective });
      expect(policyAt(policy, Date.parse('2099-11-29')).version).toBe('1');
      expect(policyAt(policy, Date.parse('2099-12-02')).version).toBe('2');
    },
  );

  // The reader of the config lets none of these through; here nobody relies on it.
  it.each([
    '2099-12-01 soon',
    '2099-12-01Tsoon',
    '2099-12-01 00:00 (evening)',
    'soon',
    '2099-13-45',
  ])('is the written one for good when nobody can read the date %s', (effective) => {
    const { policy } = settingsOf({ policy: { url: '/cookies', version: '1' } });
    const unread = { version: '2', effective, url: '', summary: '', reconsent: false };
    expect(policyAt({ ...policy, upcoming: unread }, Date.parse('2100-01-01')).version).toBe('1');
  });

  it('begins with the first moment of a day that summer time begins in', () => {
    vi.stubEnv('TZ', 'Europe/Berlin');
    const policy = of({ effective: '2027-03-28' });
    expect(policyAt(policy, Date.parse('2027-03-27T22:59:59Z')).version).toBe('1');
    expect(policyAt(policy, Date.parse('2027-03-27T23:00:00Z')).version).toBe('2');
  });

  it.each(['Europe/Moscow', 'America/New_York'])(
    'takes a moment with a zone for what it is in %s',
    (zone) => {
      vi.stubEnv('TZ', zone);
      const policy = of({ effective: '2026-12-01T10:00+03:00' });
      expect(policyAt(policy, Date.parse('2026-12-01T06:59:59Z')).version).toBe('1');
      expect(policyAt(policy, Date.parse('2026-12-01T07:00:00Z')).version).toBe('2');
    },
  );

  it('announces nothing when nothing is written', () => {
    expect(policyAt(settingsOf().policy, 0)).toMatchObject({ upcoming: null, version: '' });
  });
});
