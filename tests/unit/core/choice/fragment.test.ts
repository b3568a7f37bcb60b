import { afterEach, describe, expect, it, vi } from 'vitest';
import { joinFragment, splitFragment, takeToken } from '../../../../src/core/choice/fragment.js';

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

  it.each([
    ['', '', ''],
    ['pricing', '', 'pricing'],
    ['', '1!a', 'soglasie=1!a'],
    ['pricing', '1!a', 'pricing&soglasie=1!a'],
  ])('%j with the token %j is %j', (rest, token, expected) => {
    expect(joinFragment(rest, token)).toBe(expected);
    expect(splitFragment(`#${expected}`)).toEqual([rest, token]);
  });
});

describe('the token of a page', () => {
  const open = (path: string, entry = path) => {
    const place = new URL(path, 'https://b.test');
    const state = { scroll: 5 };
    vi.stubGlobal('location', place);
    vi.stubGlobal('history', {
      state,
      replaceState(next: unknown, _: string, address: string) {
        expect(next).toBe(state);
        place.href = new URL(address, place).href;
      },
    });
    vi.stubGlobal('performance', {
      getEntriesByType: () => [{ name: `https://b.test${entry}` }],
    });
    return { token: takeToken(), address: place.href };
  };
  afterEach(() => vi.unstubAllGlobals());

  it.each([
    ['/', '', 'https://b.test/'],
    ['/a?b=1#pricing', '', 'https://b.test/a?b=1#pricing'],
    ['/a?b=1#soglasie=1!a', '1!a', 'https://b.test/a?b=1'],
    ['/a#pricing&soglasie=1!a', '1!a', 'https://b.test/a#pricing'],
    ['/a#soglasie=rubbish', 'rubbish', 'https://b.test/a'],
  ])('at %s is %j, and the address then is %s', (path, token, address) => {
    expect(open(path)).toEqual({ token, address });
  });

  it('is found where a router has rewritten the address before', () => {
    expect(open('/a#/home', '/a#soglasie=1!a')).toEqual({
      token: '1!a',
      address: 'https://b.test/a#/home',
    });
  });
});
