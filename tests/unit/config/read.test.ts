import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Findings } from '../../../src/config/read.js';
import { SCHEMA } from '../../../src/config/schema.js';
import { anyJson, assertClean, INHERITED } from '../support/hostile.js';
import { at, configWith, FIELDS, LISTS } from './fields.js';

function check(input: unknown) {
  const found: Findings = { faults: [], unknown: [] };
  const value = SCHEMA(input, 'config', found);
  return { value, ...found };
}

const rights = FIELDS.flatMap(({ path, right }) => right.map((value) => ({ path, value })));
const wrongs = FIELDS.flatMap((field) => field.wrong.map((value) => ({ ...field, value })));

describe('a field', () => {
  it.each(rights)('takes $path = $value as it is written', ({ path, value }) => {
    const { value: result, faults, unknown } = check(configWith(path, value));
    expect({ faults, unknown }).toEqual({ faults: [], unknown: [] });
    expect(at(result, path)).toBe(value);
  });

  it.each(wrongs)('gives $path its default for $value and tells why', (field) => {
    const { path, value, expected = expect.any(String), safe } = field;
    const { value: result, faults } = check(configWith(path, value));
    const got = (JSON.stringify(value) ?? String(value)).slice(0, 60);
    expect(faults).toEqual([{ path: `config.${path}`, expected, got }]);
    expect(at(result, path)).toBe(safe);
  });

  it.each(FIELDS)('has the default of $path without a fault when it is left out', (field) => {
    const parent = field.path.split('.').slice(0, -1).join('.');
    const { value, faults } = check(parent ? configWith(parent, {}) : {});
    expect(faults).toEqual([]);
    expect(at(value, field.path)).toBe(field.safe);
  });

  it('counts as left out when it is undefined', () => {
    expect(check({ mode: undefined, policy: { url: undefined }, ui: undefined }).faults).toEqual(
      [],
    );
  });
});

describe('a list', () => {
  it.each(LISTS)('takes every right item of $path', ({ path, right }) => {
    const { value, faults } = check(configWith(path, right));
    expect(faults).toEqual([]);
    expect(at(value, path)).toEqual(right);
  });

  const items = LISTS.flatMap((list) => list.wrong.map((value) => ({ ...list, value })));
  it.each(items)(
    'drops $value from $path and keeps the rest',
    ({ path, item, value, expected }) => {
      const { value: result, faults } = check(configWith(path, [item, value, item]));
      expect(faults).toEqual([
        { path: `config.${path}[1]`, expected, got: JSON.stringify(value).slice(0, 60) },
      ]);
      expect(at(result, path)).toEqual([item, item]);
    },
  );

  it.each(LISTS)('is empty when $path is no list', ({ path }) => {
    for (const value of ['a.ru', 5, null, { 0: 'a.ru', length: 1 }]) {
      const { value: result, faults } = check(configWith(path, value));
      expect(faults).toEqual([
        { path: `config.${path}`, expected: 'list', got: JSON.stringify(value) },
      ]);
      expect(at(result, path)).toEqual([]);
    }
  });
});

describe('an object', () => {
  it.each(['policy', 'cookie', 'withdrawal', 'ui', 'texts', 'categories', 'services'])(
    'has only defaults when %s is something else',
    (key) => {
      for (const value of [5, 'a', null, [], true]) {
        const { value: result, faults } = check({ [key]: value });
        expect(faults).toEqual([
          { path: `config.${key}`, expected: 'object', got: JSON.stringify(value) },
        ]);
        expect(result).toEqual(check({}).value);
      }
    },
  );

  it('reports keys that this version does not read, at every depth, and drops them', () => {
    const { value, faults, unknown } = check({
      $schema: 'https://example.com/config.schema.json',
      banner: '/banner.html',
      policy: { uri: '/cookies' },
      categories: { chat: { color: 'red' } },
    });
    expect(unknown.sort()).toEqual([
      'config.banner',
      'config.categories.chat.color',
      'config.policy.uri',
    ]);
    expect(faults).toEqual([]);
    expect(JSON.stringify(value)).not.toMatch(/banner|uri|color|schema/);
  });

  it.each(INHERITED)('takes %s for a key that it does not know', (key) => {
    const input = JSON.parse(`{"${key}": {"mode": "opt-out", "polluted": 1}}`);
    const { value, unknown } = check(input);
    expect(unknown).toEqual([`config.${key}`]);
    expect(at(value, 'mode')).toBe('opt-in');
    expect(Object.hasOwn(value as object, key)).toBe(false);
    assertClean();
  });

  it.each(INHERITED)('takes a text under the key %s without harm', (key) => {
    const { value } = check(JSON.parse(`{"texts": {"${key}": "x"}}`));
    expect(Object.getPrototypeOf(at(value, 'texts'))).toBeNull();
    assertClean();
  });

  it('is read by its own keys only', () => {
    const input = Object.create({ mode: 'opt-out', policy: { version: '9' } });
    const { value } = check(input);
    expect(at(value, 'mode')).toBe('opt-in');
    expect(at(value, 'policy.version')).toBe('');
  });

  it('has no prototype in the result', () => {
    const { value } = check({ policy: {}, categories: { chat: {} }, texts: {} });
    for (const path of ['policy', 'categories', 'categories.chat', 'texts', 'services']) {
      expect(Object.getPrototypeOf(at(value, path)), path).toBeNull();
    }
    expect(Object.getPrototypeOf(value)).toBeNull();
  });
});

describe('anything at all', () => {
  it('is read without throwing, and pollutes nothing', () => {
    fc.assert(
      fc.property(anyJson, (input) => {
        check(input);
        assertClean();
      }),
      { numRuns: 1000 },
    );
  });

  it('is shown in at most 60 characters', () => {
    const { faults } = check({ expires: 'я'.repeat(1000), mode: () => 0, gpc: Symbol('x') });
    expect(faults.map(({ got }) => got.length <= 60)).toEqual([true, true, true]);
  });
});
