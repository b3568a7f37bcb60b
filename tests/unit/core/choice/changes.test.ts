import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchReturns } from '../../../../src/core/choice/changes.js';
import { stop } from '../../../../src/core/platform/stop.js';

let looks = 0;
let stopping: AbortController;
const cookieStore = new EventTarget();
const frame = new EventTarget();

const watch = ({ isIdle = true } = {}) => {
  looks = 0;
  stopping = new AbortController();
  const look = () => {
    looks += 1;
  };
  const watchStore = watchReturns(look, stopping.signal);
  if (isIdle) watchStore();
  const atOnce = looks;
  looks = 0;
  return atOnce;
};

beforeEach(() => {
  vi.stubGlobal('cookieStore', cookieStore);
  vi.stubGlobal('window', frame);
});
afterEach(() => stop(stopping));

const pageshow = (persisted: boolean) =>
  frame.dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));

const moments: [string, () => void][] = [
  ['the browser tells that a cookie changed', () => cookieStore.dispatchEvent(new Event('change'))],
  ['the page is shown again', () => pageshow(true)],
  ['the tab comes to the front', () => frame.dispatchEvent(new Event('visibilitychange'))],
];

describe('the cookie is looked at again', () => {
  it.each(moments)('when %s', (_, happen) => {
    watch();
    happen();
    expect(looks).toBe(1);
  });

  it.each(moments)('no more after the end, even when %s', (_, happen) => {
    watch();
    stop(stopping);
    happen();
    expect(looks).toBe(0);
  });

  it('not when the page is shown for the first time: it was read at the start', () => {
    watch();
    pageshow(false);
    expect(looks).toBe(0);
  });

  it.each([
    ['what was done before the browser tells of it', cookieStore, 1],
    ['nothing where it never does', undefined, 0],
  ])('at once for %s', (_, store, expected) => {
    vi.stubGlobal('cookieStore', store);
    expect(watch()).toBe(expected);
  });

  const focus = () => frame.dispatchEvent(new Event('focus'));
  const ways: [string, number, typeof cookieStore | undefined, boolean][] = [
    ['before the browser tells by itself', 1, cookieStore, false],
    ['no more once it does', 0, cookieStore, true],
    ['in a browser that never does', 1, undefined, true],
  ];
  it.each(ways)('when the window gets the focus, %s', (_, expected, store, isIdle) => {
    vi.stubGlobal('cookieStore', store);
    watch({ isIdle });
    focus();
    expect(looks).toBe(expected);
    stop(stopping);
    focus();
    expect(looks).toBe(expected);
  });
});
