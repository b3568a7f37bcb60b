import type { Turn } from './script.js';

/** A frame has 16 ms; half of it is left to the page. */
const SLICE = 8;

export const pause = (ms?: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, ms));

/** Gives the main thread back: input and paint come before what follows. */
const nextTask = (): Promise<void> =>
  (globalThis as { scheduler?: { yield?: () => Promise<void> } }).scheduler?.yield?.() ?? pause();

export interface Queue {
  add(element: Element, turn: Turn): void;
  /** Whether scripts that keep an order are still to come. */
  isBusy(): boolean;
  /** Resolves when nothing waits any more. */
  settled(): Promise<void>;
}

/**
 * Opens elements in tasks of at most 8 ms. Each turn keeps its order: `sync` waits for each
 * external script, `late` comes after it, and nobody waits for `async`, where frames and images
 * are too.
 */
export const createQueue = (
  open: (element: Element, turn: Turn) => Promise<void> | undefined,
): Queue => {
  const waiting: Record<Turn, Element[]> = { async: [], sync: [], late: [] };
  const jobs: Partial<Record<Turn, Promise<void>>> = {};

  const drain = async (first: Turn, second: Turn): Promise<void> => {
    await nextTask();
    let until = Date.now() + SLICE;
    while (waiting[first][0] ?? waiting[second][0]) {
      const turn = waiting[first][0] ? first : second;
      // What is added meanwhile comes along.
      for (const element of waiting[turn]) {
        if (Date.now() >= until) {
          await nextTask();
          until = Date.now() + SLICE;
        }
        await open(element, turn);
      }
      waiting[turn] = [];
    }
    delete jobs[first];
  };

  return {
    isBusy: () => !!jobs.sync,
    add(element, turn) {
      waiting[turn].push(element);
      if (turn === 'async') jobs.async ??= drain(turn, turn);
      else jobs.sync ??= drain('sync', 'late');
    },
    async settled() {
      while (jobs.async ?? jobs.sync) await (jobs.async ?? jobs.sync);
    },
  };
};
