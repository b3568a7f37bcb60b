// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Core } from '../../../../src/model/commands.js';
import { settingsOf } from '../../support/settings.js';

const METRIKA = 'https://mc.yandex.ru/metrika/tag.js';

let now = 0;
let asked: { name: string; startTime: number }[] = [];
const ask = (name: string): void => void asked.push({ name, startTime: now++ });

/** A page, as it is before anything of the library has run. */
const openPage = async () => {
  vi.resetModules();
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  vi.stubGlobal('requestIdleCallback', undefined);
  vi.stubGlobal('performance', { now: () => now, getEntriesByType: () => asked });
  const told = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const { tellUnnamed } = await import('../../../../src/chunks/commands/unnamed.js');
  const { createEmitter } = await import('../../../../src/core/store/emitter.js');
  const { stop } = await import('../../../../src/core/platform/stop.js');
  /** An object of the library: its visitor has allowed all, or nothing yet. */
  const start = (isOn: boolean) => {
    const stopping = new AbortController();
    const emitter = createEmitter(stopping.signal);
    const store = { settings: settingsOf({}), granted: () => isOn };
    tellUnnamed({ store, stopping, emitter } as unknown as Core);
    return {
      allow(isAllowed: boolean) {
        isOn = isAllowed;
        emitter.emit('state', {} as never);
        now++;
      },
      destroy() {
        stop(stopping);
        now++;
      },
    };
  };
  const look = (): string[] => {
    vi.runAllTimers();
    return told.mock.calls.map(([line]) => String(line));
  };
  return { start, look };
};

beforeEach(() => {
  now = 0;
  asked = [];
});

describe('a known service that runs and that no config names', () => {
  it('is told of a visitor who has allowed nothing, however early it was asked for', async () => {
    ask(METRIKA);
    const { start, look } = await openPage();
    start(false);
    expect(look()).toEqual([expect.stringContaining('W16: yandex-metrika')]);
  });

  it('is told when it is asked for after what was allowed is over', async () => {
    const { start, look } = await openPage();
    const consent = start(true);
    consent.allow(false);
    ask(METRIKA);
    expect(look()).toHaveLength(1);
  });

  it('is told where an object was made and ended in between, as StrictMode does', async () => {
    ask(METRIKA);
    const { start, look } = await openPage();
    start(false).destroy();
    start(false);
    expect(look()).toHaveLength(1);
  });

  it('is not told of what was allowed then, when the choice has been deleted since', async () => {
    const { start, look } = await openPage();
    const consent = start(false);
    consent.allow(true);
    ask(METRIKA);
    consent.allow(false);
    expect(look()).toEqual([]);
  });

  it('is not told of what an earlier object of the page had allowed', async () => {
    const { start, look } = await openPage();
    const consent = start(true);
    ask(METRIKA);
    consent.destroy();
    start(false);
    expect(look()).toEqual([]);
  });
});
