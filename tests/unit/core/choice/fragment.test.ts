import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  addToken,
  cutToken,
  splitFragment,
  takeToken,
  tokenOfNavigation,
} from '../../../../src/core/choice/fragment.js';

describe('a fragment', () => {
  it.each([
    ['', '', ''],
    ['#', '', ''],
    ['#pricing', 'pricing', ''],
    ['#soglasie=1!a!b', '', '1!a!b'],
    ['#pricing&soglasie=1!a', 'pricing', '1!a'],
    ['#soglasie=1!a&pricing', 'pricing', '1!a'],
    ['#a=1&soglasie=1!a&b=2', 'a=1&b=2', '1!a'],
    ['#soglasie=', '', ''],
    ['#soglasie=first&soglasie=second', '', 'first'],
    ['#mysoglasie=1', 'mysoglasie=1', ''],
    ['#/route?soglasie=1', '/route?soglasie=1', ''],
  ])('%j is %j and the token %j', (hash, rest, token) => {
    expect(splitFragment(hash)).toEqual([rest, token]);
  });
});

describe('an address', () => {
  it.each([
    ['https://b.test/'],
    ['https://b.test/#'],
    ['https://b.test//a//b?x=%EF%F0%E8&y#pricing'],
    ['//b.test/a'],
    ['?q=привет'],
    ['https://b.test/#/route?a=1&&b='],
    ['https://b.test/#!/a&'],
    ['https://b.test/#a#b'],
    ['https://b.test/#&'],
    ['https://b.test/?soglasie=1#a'],
    ['https://b.test/#%D0%BF&=&x'],
    [''],
    ['#'],
  ])('%j is to the byte what it was, when a token has come and gone', (address) => {
    const carrying = addToken(address, '1!a!b');
    expect(carrying).toContain('soglasie=1!a!b');
    expect(cutToken(carrying)).toEqual([address, '1!a!b']);
    expect(cutToken(address)).toEqual([address, '']);
  });

  it.each([
    ['https://b.test/#a&soglasie=1&b', 'https://b.test/#a&b', '1'],
    ['https://b.test/#soglasie=1&b', 'https://b.test/#b', '1'],
    ['https://b.test/#soglasie=', 'https://b.test/', ''],
  ])('%j without ours is %j', (address, rest, token) => {
    expect(cutToken(address)).toEqual([rest, token]);
  });
});

describe('the token of a page', () => {
  const open = (path: string, entry = path, replace?: () => never) => {
    const place = new URL(path, 'https://b.test');
    const state = { scroll: 5 };
    vi.stubGlobal('location', place);
    vi.stubGlobal('history', {
      state,
      replaceState(next: unknown, _: string, address: string) {
        replace?.();
        expect(next).toBe(state);
        // As on a page with a foreign <base>.
        place.href = new URL(address, 'https://foreign.test/base/').href;
      },
    });
    vi.stubGlobal('performance', {
      getEntriesByType: () => [{ name: `https://b.test${entry}` }],
    });
    return { token: takeToken() || tokenOfNavigation(), address: place.href };
  };
  afterEach(() => vi.unstubAllGlobals());

  it.each([
    ['/', '', 'https://b.test/'],
    ['/a?b=1#pricing', '', 'https://b.test/a?b=1#pricing'],
    ['/a?b=1#soglasie=1!a', '1!a', 'https://b.test/a?b=1'],
    ['/a#pricing&soglasie=1!a', '1!a', 'https://b.test/a#pricing'],
    ['/a#soglasie=rubbish', 'rubbish', 'https://b.test/a'],
    [
      'https://b.test//evil.test/a?%EF#/r?a&soglasie=1',
      '1',
      'https://b.test//evil.test/a?%EF#/r?a',
    ],
    ['/a#&soglasie=1', '1', 'https://b.test/a#'],
  ])('at %s is %j, and the address then is %s', (path, token, address) => {
    expect(open(path)).toEqual({ token, address });
  });

  it('is found where a router has rewritten the address before', () => {
    expect(open('/a#/home', '/a#soglasie=1!a')).toEqual({
      token: '1!a',
      address: 'https://b.test/a#/home',
    });
  });

  it('is none where the page has put something else in place of its `performance`', () => {
    vi.stubGlobal('performance', {});
    expect(tokenOfNavigation()).toBe('');
  });

  it.each([
    ['a browser', new DOMException('no', 'SecurityError')],
    ['a router', new Error('router is not ready')],
  ])('is not lost where %s does not let the address be changed', (_, cause) => {
    const refuse = (): never => {
      throw cause;
    };
    expect(open('/a#soglasie=1!a', '/a', refuse).token).toBe('1!a');
  });
});
