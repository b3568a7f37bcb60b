import type { ConsentEvents, ConsentState } from '../../model/consent.js';

/** The public events, and `state`: get() returns a new object. */
type Events = ConsentEvents & { state: ConsentState };

export interface Listeners {
  on<Name extends keyof Events>(name: Name, listener: (payload: Events[Name]) => void): () => void;
  emit<Name extends keyof Events>(name: Name, payload: Events[Name]): void;
  /** Nobody is told anything any more. */
  stop(): void;
}

type Entry = readonly [name: string, listener: (payload: never) => void];

/** Listeners in the order in which they came. What one throws stops no other, and fails the test. */
export const createListeners = (): Listeners => {
  let all: readonly Entry[] = [];
  return {
    on(name, listener) {
      const entry: Entry = [name, listener];
      all = [...all, entry];
      return () => {
        all = all.filter((each) => each !== entry);
      };
    },
    emit(name, payload) {
      for (const [wanted, listener] of all) {
        if (wanted !== name) continue;
        try {
          listener(payload as never);
        } catch (cause) {
          void Promise.reject(cause);
        }
      }
    },
    stop() {
      all = [];
    },
  };
};
