import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchReturns, watchStore } from '../../../../src/core/choice/changes.js';

let looks = 0;
let stop: AbortController;
const cookieStore = new EventTarget();
const frame = new EventTarget();

const watch = () => {
  looks = 0;
  stop = new AbortController();
  const look = () => {
    looks += 1;
  };
  watchReturns(look, stop.signal);
  watchStore(look, stop.signal);
};

beforeEach(() => {
  vi.stubGlobal('cookieStore', cookieStore);
  vi.stubGlobal('window', frame);
});
afterEach(() => stop.abort());

const pageshow = (persisted: boolean) =>
  frame.dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));

const moments: [string, () => void][] = [
  ['the browser tells that a cookie changed', () => cookieStore.dispatchEvent(new Event('change'))],
  ['the page is shown again', () => pageshow(true)],
  ['the window gets the focus', () => frame.dispatchEvent(new Event('focus'))],
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
    stop.abort();
    happen();
    expect(looks).toBe(0);
  });

  it('not when the page is shown for the first time: it was read at the start', () => {
    watch();
    pageshow(false);
    expect(looks).toBe(0);
  });

  it('also in a browser without cookieStore', () => {
    vi.stubGlobal('cookieStore', undefined);
    watch();
    frame.dispatchEvent(new Event('focus'));
    expect(looks).toBe(1);
  });
});
