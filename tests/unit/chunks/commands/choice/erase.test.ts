// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://shop.example.com/catalog/item" }
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  type Erasable,
  erase,
  matchesGlob,
} from '../../../../../src/chunks/commands/choice/erase.js';
import { busyFor } from '../../../../support/busy.js';
import { type CookieJar, installJar } from '../../../support/cookie-jar.js';

describe('a glob', () => {
  it.each([
    ['_ga', '_ga', true],
    ['_ga', '_gat', false],
    ['_ga', '_g', false],
    ['_ga_*', '_ga_ABC123', true],
    ['_ga_*', '_ga_', true],
    ['_ga_*', '_ga', false],
    ['_ga_*', 'x_ga_1', false],
    ['*_id', 'user_id', true],
    ['*_id', '_id', true],
    ['*_id', 'user_ids', false],
    ['*', 'anything', true],
    ['*', '', true],
    ['**', 'a', true],
    ['a*b*c', 'abc', true],
    ['a*b*c', 'a1b2c', true],
    ['a*b*c', 'a1c2b', false],
    ['a*b*c', 'acb', false],
    ['a*b*c', 'abcx', false],
    ['a*bc*c', 'abc', false],
    ['a*a', 'a', false],
    ['a*a', 'aa', true],
    ['ab*ba', 'aba', false],
    ['*a*a*', 'aa', true],
    ['*a*a*', 'a', false],
    ['', '', true],
    ['', 'a', false],
    ['_GA', '_ga', false],
    // Signs of regular expressions are themselves.
    ['a.c', 'abc', false],
    ['a.c', 'a.c', true],
    ['[a-z]*', 'abc', false],
    ['(a+)+$*', '(a+)+$b', true],
    ['wp-settings-*', 'wp-settings-time-1', true],
  ])('%j fits %j: %s', (pattern, name, expected) => {
    expect(matchesGlob(pattern, name)).toBe(expected);
  });

  it('takes no time on names and patterns made to take long', () => {
    const time = busyFor(() => {
      for (const pattern of ['*a'.repeat(60), `${'a*'.repeat(60)}b`, '*'.repeat(200)]) {
        for (const name of ['a'.repeat(60), `${'a'.repeat(60)}!`, 'ab'.repeat(2000)]) {
          matchesGlob(pattern, name);
        }
      }
    });
    expect(time).toBeLessThan(200);
  });
});

const info = (name: string, rest: Partial<Erasable> = {}): Erasable => ({
  name,
  kind: 'cookie',
  keep: false,
  ...rest,
});

describe('what categories left behind', () => {
  let jar: CookieJar;
  beforeEach(() => {
    jar = installJar();
    localStorage.clear();
    sessionStorage.clear();
  });
  afterEach(() => jar.uninstall());

  it('is removed by exact name and by glob, at every path and Domain', () => {
    jar.plant(
      '_ga=1; domain=example.com; path=/',
      '_ga_X=2; domain=shop.example.com; path=/',
      '_ym_uid=3; path=/catalog/',
      '__Secure-id=4; secure; path=/',
      'session=5; path=/',
    );
    erase([info('_ga'), info('_ga_*'), info('_ym_*'), info('__Secure-id')], 'soglasie');
    expect(jar.all()).toEqual(['session=5; shop.example.com /']);
  });

  it('is never the choice itself, whatever the pattern says', () => {
    jar.plant('soglasie=1; path=/', 'other=2; path=/');
    erase([info('*'), info('soglasie')], 'soglasie');
    expect(jar.all()).toEqual(['soglasie=1; shop.example.com /']);
  });

  it('is not what is to be kept', () => {
    jar.plant('cart=1; path=/');
    erase([info('cart', { keep: true })], 'soglasie');
    expect(jar.all()).toHaveLength(1);
  });

  it('is removed from the storage that is named, and from no other', () => {
    for (const storage of [localStorage, sessionStorage]) {
      storage.setItem('_ym_1', 'a');
      storage.setItem('own', 'b');
      storage.setItem('soglasie', 'c');
    }
    jar.plant('_ym_1=1; path=/');
    erase([info('_ym_*', { kind: 'local' }), info('*', { kind: 'session' })], 'soglasie');
    expect(Object.keys(localStorage).sort()).toEqual(['own', 'soglasie']);
    expect(Object.keys(sessionStorage)).toEqual(['soglasie']);
    expect(jar.all()).toHaveLength(1);
  });

  it('is left where storage or cookies throw; what comes after is still removed', () => {
    sessionStorage.setItem('a', '1');
    vi.stubGlobal('localStorage', undefined);
    jar.mood = 'throws';
    const infos = [info('a', { kind: 'local' }), info('a'), info('a', { kind: 'session' })];
    expect(() => erase(infos, 'soglasie')).not.toThrow();
    expect(sessionStorage.length).toBe(0);
  });
});
