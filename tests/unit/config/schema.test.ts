import { describe, expect, it } from 'vitest';
import type { ConfigFault } from '../../../src/config/error.js';
import { SCHEMA } from '../../../src/config/schema.js';
import { at, FIELDS, LISTS } from './fields.js';

describe('the schema', () => {
  /** Paths of plain values and lists; those under free ids and in `block` have tests of their own. */
  const pathsOf = (value: unknown, path: string): string[] =>
    Object(value) === value && !Array.isArray(value)
      ? Object.entries(value as object).flatMap(([key, inner]) =>
          pathsOf(inner, path ? `${path}.${key}` : key),
        )
      : [path];

  it('has a case in the tables for every field', () => {
    const tried = [...FIELDS, ...LISTS].map(({ path }) => path).sort();
    expect(tried.length).toBeGreaterThan(20);
    const blank = SCHEMA({}, 'config', { faults: [], unknown: [] });
    expect(pathsOf(blank, '').sort()).toEqual(
      [...tried, 'block', 'links', 'policy.upcoming'].sort(),
    );
  });

  it.each([
    [
      'two',
      [
        { title: 'О данных', url: '/data' },
        { title: { ru: 'Оферта' }, url: '/offer' },
      ],
      2,
      [],
    ],
    ['none of a text', '/data', 0, ['config.links']],
    ['none without an address', [{ title: 'О данных' }], 0, ['config.links[0].url']],
    ['none without a title', [{ url: '/data', title: '' }], 0, ['config.links[0].title']],
    ['none to a script', [{ title: 'a', url: 'javascript:a' }], 0, ['config.links[0].url']],
    ['four of five', Array(5).fill({ title: 'О данных', url: '/data' }), 4, ['config.links']],
  ])('takes links: %s', (_, links, count, paths) => {
    const faults: ConfigFault[] = [];
    const read = SCHEMA({ links }, 'config', { faults, unknown: [] });
    expect(read.links).toHaveLength(count);
    expect(faults.map(({ path }) => path)).toEqual(paths);
  });

  it('takes types of Google by category, and says which is none', () => {
    const faults: ConfigFault[] = [];
    const read = (googleConsentMode: unknown) =>
      at(
        SCHEMA({ signals: { googleConsentMode } }, 'config', { faults, unknown: [] }),
        'signals.googleConsentMode',
      );
    expect(read({ analytics: ['ad_storage'], own: [] })).toEqual({
      analytics: ['ad_storage'],
      own: [],
    });
    expect(faults).toEqual([]);
    read({ analytics: 'ad_storage', technical: [5], 'Bad Id': [] });
    expect(faults.map(({ path }) => path)).toEqual([
      'config.signals.googleConsentMode.analytics',
      'config.signals.googleConsentMode.technical[0]',
      'config.signals.googleConsentMode.Bad Id',
    ]);
  });

  it('takes an announced edition whole, and says which field of it is missing', () => {
    const faults: ConfigFault[] = [];
    const read = (upcoming: unknown) =>
      at(SCHEMA({ policy: { upcoming } }, 'config', { faults, unknown: [] }), 'policy.upcoming');
    expect(read(undefined)).toBeNull();
    expect(read({ version: '2', effective: '2026-12-01' })).toEqual({
      version: '2',
      effective: '2026-12-01',
      url: '',
      summary: '',
      reconsent: false,
    });
    expect(faults).toEqual([]);
    read({});
    read({ version: '2', effective: '2026-13-01', url: 'ftp://a', summary: 5, reconsent: 'yes' });
    read('2026-12-01');
    expect(faults.map(({ path }) => path.replace('config.policy.upcoming', ''))).toEqual([
      ...['.version', '.effective'],
      ...['.effective', '.url', '.summary', '.reconsent'],
      ...['', '.version', '.effective'],
    ]);
  });
});
