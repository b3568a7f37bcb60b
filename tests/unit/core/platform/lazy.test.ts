import { afterEach, describe, expect, it, vi } from 'vitest';
import { lazy } from '../../../../src/core/platform/lazy.js';

afterEach(() => void vi.useRealTimers());

describe('what is loaded when first asked', () => {
  it('is loaded once, however many ask', async () => {
    const load = vi.fn(async () => 'part');
    const get = lazy(load);
    expect(load).not.toHaveBeenCalled();
    expect(await Promise.all([get(), get()])).toEqual(['part', 'part']);
    expect(await get()).toBe('part');
    expect(load).toHaveBeenCalledOnce();
  });

  it('is asked for again after a failure, of which everybody who asked is told', async () => {
    const load = vi
      .fn<() => Promise<string>>()
      .mockRejectedValueOnce('404')
      .mockResolvedValue('part');
    const get = lazy(load);
    expect(await Promise.allSettled([get(), get()])).toMatchObject([
      { status: 'rejected', reason: '404' },
      { status: 'rejected', reason: '404' },
    ]);
    expect(await get()).toBe('part');
  });

  it('is given up after eight seconds, and may be asked for again', async () => {
    vi.useFakeTimers();
    const load = vi.fn<() => Promise<string>>().mockReturnValueOnce(new Promise(() => {}));
    load.mockResolvedValue('part');
    const get = lazy(load);
    let cause = '';
    get().catch((reason) => {
      cause = reason;
    });
    await vi.advanceTimersByTimeAsync(7999);
    expect(cause).toBe('');
    await vi.advanceTimersByTimeAsync(1);
    expect(cause).toBe('no answer in 8000 ms');
    expect(await get()).toBe('part');
  });
});
