import { expect, it } from 'vitest';
import { createListeners, type Listeners } from '../../../../src/chunks/commands/listeners.js';
import type { Emitter } from '../../../../src/model/commands.js';

/** `onHeard`: what a listener does. */
const setUp = (onHeard: (said: string, listeners: Listeners) => void = () => {}) => {
  const heard: string[] = [];
  const emitter: Emitter = {
    on: () => () => {},
    emit(name, payload) {
      const said = `${name} ${payload}`;
      heard.push(said);
      onHeard(said, listeners);
      return true;
    },
  };
  const listeners = createListeners(emitter);
  return { heard, listeners };
};

it('tells at once', () => {
  const { heard, listeners } = setUp();
  listeners.tell(['open', 'banner']);
  expect(heard).toEqual(['open banner']);
});

it('tells what is held back in the order in which it happened, and once', async () => {
  const { heard, listeners } = setUp();
  const seen = Promise.resolve();
  listeners.hold(seen);
  listeners.tell(['close', 'banner']);
  listeners.tell(['open', 'preferences']);
  expect(heard).toEqual([]);
  await seen;
  const all = ['close banner', 'open preferences'];
  expect(heard).toEqual(all);
  listeners.release();
  expect(heard).toEqual(all);
});

it('tells it before what happens next, where that is not held back', async () => {
  const { heard, listeners } = setUp();
  const seen = Promise.resolve();
  listeners.hold(seen);
  listeners.tell(['close', 'banner']);
  listeners.release();
  listeners.tell(['open', 'preferences']);
  await seen;
  expect(heard).toEqual(['close banner', 'open preferences']);
});

it('holds back no longer than the first of two presses is seen', async () => {
  const { heard, listeners } = setUp();
  const first = Promise.resolve();
  listeners.hold(first);
  listeners.hold(new Promise(() => {}));
  listeners.tell(['close', 'banner']);
  await first;
  expect(heard).toEqual(['close banner']);
});

it.each([true, false])('tells what a listener causes behind the rest; held: %s', async (isHeld) => {
  const seen = Promise.resolve();
  const { heard, listeners } = setUp((said, { tell }) => {
    if (said !== 'close banner') return;
    tell(['close', 'preferences']);
    expect(heard.at(-1)).toBe('close preferences');
  });
  if (isHeld) listeners.hold(seen);
  listeners.tell(['close', 'banner'], ['open', 'preferences']);
  await seen;
  expect(heard).toEqual(['close banner', 'open preferences', 'close preferences']);
});
