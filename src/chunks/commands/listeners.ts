import type { Emitter, Events } from '../../model/commands.js';

/** An event with what it says. */
type Told = { [Name in keyof Events]: [name: Name, payload: Events[Name]] }[keyof Events];

/** The page's listeners, who learn in its order of what is decided and shown. */
export interface Listeners {
  /** Tells them at once, or behind what is held back. */
  tell(...events: readonly Told[]): void;
  /** Holds back what they are told until this resolves: nobody waits for what they make of it. */
  hold(until: Promise<void>): void;
  /** Tells them now what has been held back. */
  release(): void;
}

export const createListeners = (emitter: Emitter): Listeners => {
  const queue: Told[] = [];
  let isHeld = false;
  // A listener may cause more: that is told behind what is still to be told, and before it goes on.
  const release = (): void => {
    isHeld = false;
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [name, payload] = next;
      emitter.emit(name, payload);
    }
  };
  return {
    tell(...events) {
      queue.push(...events);
      if (!isHeld) release();
    },
    hold(until) {
      isHeld = true;
      void until.then(release);
    },
    release,
  };
};
