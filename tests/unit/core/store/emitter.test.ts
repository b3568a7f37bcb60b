import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createEmitter } from '../../../../src/core/store/emitter.js';
import type { ConsentState } from '../../../../src/model/consent.js';

const state: ConsentState = { status: 'unset', categories: { necessary: true }, ask: 'first' };
const change = { state, changed: ['analytics'], via: 'api' as const };
let heard: string[] = [];
const hear = (name: string) => () => void heard.push(name);

beforeEach(() => {
  heard = [];
  vi.stubGlobal('document', new EventTarget());
});

describe('the emitter', () => {
  it('calls the listeners of an event in their order, and the document last', () => {
    const { on, emit } = createEmitter(new AbortController().signal);
    document.addEventListener('soglasie:change', hear('document'));
    on('change', hear('first'));
    on('ready', hear('ready'));
    on('change', hear('second'));
    emit('change', change);
    expect(heard).toEqual(['first', 'second', 'document']);
  });

  it('hands over the payload itself, to listeners and to the document', () => {
    const { on, emit } = createEmitter(new AbortController().signal);
    const payloads: unknown[] = [];
    on('change', (payload) => payloads.push(payload));
    document.addEventListener('soglasie:change', (event) =>
      payloads.push((event as CustomEvent).detail),
    );
    emit('change', change);
    expect(payloads).toEqual([change, change]);
    expect(payloads[0]).toBe(change);
  });

  it('tells the document of ready and change alone', () => {
    for (const name of ['ready', 'change', 'open', 'close', 'state']) {
      document.addEventListener(`soglasie:${name}`, hear(name));
    }
    const { emit } = createEmitter(new AbortController().signal);
    emit('state', state);
    emit('open', 'banner');
    emit('close', 'banner');
    emit('ready', state);
    emit('change', change);
    expect(heard).toEqual(['ready', 'change']);
  });

  it('calls a listener no more once it is stopped, twice if need be', () => {
    const { on, emit } = createEmitter(new AbortController().signal);
    const stop = on('open', hear('gone'));
    on('open', hear('there'));
    stop();
    stop();
    emit('open', 'preferences');
    expect(heard).toEqual(['there']);
  });

  it('calls the same function as often as it was added, and stops each alone', () => {
    const { on, emit } = createEmitter(new AbortController().signal);
    const listener = hear('same');
    const stop = on('open', listener);
    on('open', listener);
    emit('open', 'banner');
    stop();
    emit('open', 'banner');
    expect(heard).toEqual(['same', 'same', 'same']);
  });

  it('lets a listener stop itself meanwhile', () => {
    const { on, emit } = createEmitter(new AbortController().signal);
    const stop = on('open', () => {
      heard.push('once');
      stop();
    });
    on('open', hear('always'));
    emit('open', 'banner');
    emit('open', 'banner');
    expect(heard).toEqual(['once', 'always', 'always']);
  });
});

describe('a listener that throws', () => {
  const listeners = process.listeners('uncaughtException');
  const reported: unknown[] = [];

  beforeEach(() => {
    reported.length = 0;
    process.removeAllListeners('uncaughtException');
    process.on('uncaughtException', (error) => reported.push(error));
  });
  afterEach(() => {
    process.removeAllListeners('uncaughtException');
    for (const listener of listeners) process.on('uncaughtException', listener);
  });

  it('stops nobody, and is reported as the page’s own', async () => {
    const { on, emit } = createEmitter(new AbortController().signal);
    const fault = new Error('of the page');
    on('change', () => {
      throw fault;
    });
    on('change', hear('next'));
    document.addEventListener('soglasie:change', hear('document'));
    expect(() => emit('change', change)).not.toThrow();
    expect(heard).toEqual(['next', 'document']);
    await new Promise((resolve) => setTimeout(resolve));
    expect(reported).toEqual([fault]);
  });

  it('tells nobody anything after the end', () => {
    const ending = new AbortController();
    const { on, emit } = createEmitter(ending.signal);
    on('state', hear('state'));
    document.addEventListener('soglasie:ready', hear('document'));
    ending.abort();
    emit('state', state);
    emit('ready', state);
    expect(heard).toEqual([]);
  });
});
