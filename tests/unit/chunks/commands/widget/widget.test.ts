import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createWidget, type LoadUi } from '../../../../../src/chunks/commands/widget/loader.js';
import type { UiHandle } from '../../../../../src/model/ui.js';

const handleOf = () => ({ open: vi.fn(), destroy: vi.fn() }) as unknown as UiHandle;
let warned: string[];

beforeEach(() => {
  warned = [];
  vi.spyOn(console, 'warn').mockImplementation((line) => void warned.push(line));
});

const widgetWith = (loadUi: LoadUi) => {
  const stopping = new AbortController();
  return { stopping, ...createWidget(loadUi, stopping.signal) };
};

describe('the widget', () => {
  it('is loaded when first needed, once, however many need it', async () => {
    const handle = handleOf();
    const mount = vi.fn(async () => handle);
    const load = vi.fn(async () => mount);
    const widget = widgetWith(load);
    expect(widget.handle()).toBeUndefined();
    expect(load).not.toHaveBeenCalled();
    await Promise.all([
      widget.use((it) => it.open('banner')),
      widget.use((it) => it.open('preferences')),
    ]);
    expect(load).toHaveBeenCalledOnce();
    expect(mount).toHaveBeenCalledOnce();
    expect(vi.mocked(handle.open).mock.calls).toEqual([['banner'], ['preferences']]);
    expect(widget.handle()).toBe(handle);
  });

  it('is tried again after it did not come; nobody is thrown at', async () => {
    const handle = handleOf();
    const load = vi
      .fn<LoadUi>()
      .mockRejectedValueOnce('404')
      .mockResolvedValue(async () => handle);
    const widget = widgetWith(load);
    const act = vi.fn();
    await widget.use(act);
    expect(act).not.toHaveBeenCalled();
    expect(warned.join()).toContain('soglasie W06: no widget: 404');
    await widget.use(act);
    expect(act).toHaveBeenCalledExactlyOnceWith(handle);
  });

  it('is destroyed when it comes after the end, and nothing is done with it', async () => {
    const handle = handleOf();
    const widget = widgetWith(async () => async () => handle);
    const act = vi.fn();
    const using = widget.use(act);
    widget.stopping.abort();
    await using;
    expect(act).not.toHaveBeenCalled();
    expect(handle.destroy).toHaveBeenCalledOnce();
  });

  it('is not loaded anew because of what one use threw', async () => {
    const load = vi.fn(async () => async () => handleOf());
    const widget = widgetWith(load);
    await widget.use(() => {
      throw new Error('one use');
    });
    await widget.use(() => {});
    expect(load).toHaveBeenCalledOnce();
  });

  it('is another one after it was dropped, also when it was dropped on its way', async () => {
    const handles = [handleOf(), handleOf(), handleOf()];
    let made = 0;
    const widget = widgetWith(async () => async () => handles[made++] as UiHandle);
    const act = vi.fn();
    const early = widget.use(act);
    widget.drop();
    await widget.use(act);
    await early;
    // The first came too late for anybody.
    expect(handles[0]?.destroy).toHaveBeenCalled();
    expect(act).toHaveBeenCalledExactlyOnceWith(handles[1]);
    expect(widget.handle()).toBe(handles[1]);

    const late = widget.use(act);
    widget.drop();
    await Promise.all([late, widget.use(act)]);
    expect(handles[1]?.destroy).toHaveBeenCalled();
    expect(act).toHaveBeenLastCalledWith(handles[2]);
    expect(act).toHaveBeenCalledTimes(2);
    expect(widget.handle()).toBe(handles[2]);
  });
});
