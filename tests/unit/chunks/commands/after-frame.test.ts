import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { afterFrame } from '../../../../src/chunks/commands/after-frame.js';

/** Frames that are still to be drawn, and what a scheduler of the browser was asked for. */
let frames: FrameRequestCallback[];
let posted: [run: () => void, delay: number][];
let runs = 0;
let frame: EventTarget;
const run = () => {
  runs += 1;
};

beforeEach(() => {
  vi.useFakeTimers();
  frames = [];
  posted = [];
  runs = 0;
  frame = new EventTarget();
  vi.stubGlobal('window', frame);
  vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => frames.push(callback));
  vi.stubGlobal('scheduler', undefined);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const drawFrame = () => {
  for (const draw of frames.splice(0)) draw(0);
};
const withScheduler = () =>
  vi.stubGlobal('scheduler', {
    postTask: (it: () => void, { delay }: { readonly delay: number }) => posted.push([it, delay]),
  });

describe('behind the next frame', () => {
  it('runs where the platform draws no frames', () => {
    vi.stubGlobal('requestAnimationFrame', undefined);
    afterFrame(run);
    vi.runAllTimers();
    expect(runs).toBe(1);
  });

  it.each([0, 50])('runs once, in a task %i ms after it', (ms) => {
    afterFrame(run, ms);
    drawFrame();
    expect(runs).toBe(0);
    vi.advanceTimersByTime(Math.max(ms - 1, 0));
    expect(runs).toBe(ms ? 0 : 1);
    vi.advanceTimersByTime(1);
    expect(runs).toBe(1);
    vi.advanceTimersByTime(1000);
    expect(runs).toBe(1);
  });

  it('runs where no frame is drawn, once one should have been', () => {
    afterFrame(run);
    vi.advanceTimersByTime(99);
    expect(runs).toBe(0);
    vi.advanceTimersByTime(1);
    expect(runs).toBe(1);
  });

  it('runs though the timers of the page stand, where the browser has a scheduler', () => {
    withScheduler();
    afterFrame(run, 50);
    expect(vi.getTimerCount()).toBe(0);
    expect(posted.map(([, delay]) => delay)).toEqual([150]);
    posted[0]?.[0]();
    expect(runs).toBe(1);
  });

  it('runs when the page goes before that', () => {
    afterFrame(run);
    frame.dispatchEvent(new Event('pagehide'));
    expect(runs).toBe(1);
    drawFrame();
    vi.runAllTimers();
    expect(runs).toBe(1);
  });

  it('runs no more once it is called off', () => {
    const cancel = afterFrame(run);
    cancel();
    frame.dispatchEvent(new Event('pagehide'));
    drawFrame();
    vi.runAllTimers();
    expect(runs).toBe(0);
  });
});
