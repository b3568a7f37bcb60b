import { nextTask } from '../platform/next-task.js';
import type { Turn } from './script.js';

/** A frame has 16 ms; half of it is left to the page. */
const SLICE = 8;

/** Opens one element; gives back what the next one waits for. */
export type OpenElement = (element: Element, turn: Turn) => Promise<void> | undefined;

export interface Queue {
  /** Looks at elements in turn, at the first ones at once or behind something. Many take several tasks. */
  look(list: () => readonly Element[], behind?: Promise<void>): void;
  add(element: Element, turn: Turn): void;
  /** Whether scripts that keep an order are still to come. */
  isBusy(): boolean;
  /** Whether what is inserted is likely to be what the queue itself has opened. */
  isReleasing(): boolean;
  /** Resolves when everything is looked at and nothing waits any more. */
  settled(): Promise<void>;
}

/** Where a setter of the page throws, its element stays as it is, and the others are looked at. */
const tried = <Result>(run: () => Result): Result | undefined => {
  try {
    return run();
  } catch {
    return undefined;
  }
};

interface Inspection {
  look: Queue['look'];
  /** Whether something is still to be looked at. */
  isLooking(): boolean;
  /** Whether that stands before what comes in now. */
  isBehind(): boolean;
  /** Resolves when all of it is looked at. */
  done(): Promise<void> | undefined;
}

const createInspection = (
  inspect: (element: Element) => void,
  whenDone: () => void,
): Inspection => {
  const unseen: (() => readonly Element[])[] = [];
  let looking: Promise<void> | undefined;
  let isInspecting = false;

  const inspectAll = async (behind?: Promise<void>): Promise<void> => {
    // Half of the task that something is decided in belongs to whoever decided.
    let slice = SLICE / 2;
    if (behind) {
      await behind;
      slice = SLICE;
    }
    let until = Date.now() + slice;
    for (const list of unseen) {
      for (const element of tried(list) ?? []) {
        if (Date.now() >= until) {
          await nextTask();
          until = Date.now() + SLICE;
        }
        isInspecting = true;
        tried(() => inspect(element));
        isInspecting = false;
      }
    }
    unseen.length = 0;
    whenDone();
  };

  return {
    look(list, behind) {
      unseen.push(list);
      if (!unseen[1]) looking = inspectAll(behind);
    },
    isLooking: () => !!unseen[0],
    isBehind: () => !!unseen[0] && !isInspecting,
    done: () => looking,
  };
};

/**
 * Looks at elements, and opens them, in tasks of at most 8 ms. Each turn keeps its order: `sync` waits for each
 * external script, `late` comes after it, and nobody waits for `async`, where frames and images
 * are too.
 */
export const createQueue = (inspect: (element: Element) => void, open: OpenElement): Queue => {
  const waiting: Record<Turn, Element[]> = { async: [], sync: [], late: [] };
  const jobs: Partial<Record<Turn, Promise<void>>> = {};
  /** What came in while others, which stand before it, were still to be looked at. */
  const after: [Element, Turn][] = [];
  const inspection = createInspection(inspect, () => {
    for (const each of after.splice(0)) add(...each);
  });

  const drain = async (first: Turn, second: Turn): Promise<void> => {
    await nextTask();
    // A file is on its way for longer than a task: what is here, and runs at once, goes first.
    if (first === 'async') await nextTask();
    let until = Date.now() + SLICE;
    while (waiting[first][0] ?? waiting[second][0]) {
      // What nobody has looked at yet may go before a late one.
      if (!waiting[first][0]) await inspection.done();
      const turn = waiting[first][0] ? first : second;
      // What is added meanwhile comes along.
      for (const element of waiting[turn]) {
        if (Date.now() >= until) {
          await nextTask();
          until = Date.now() + SLICE;
        }
        const isOver = open(element, turn);
        // Awaited for nothing, a task per element is what 5,000 of them cost most.
        if (isOver) await isOver;
      }
      waiting[turn] = [];
      // Whoever watches the document is told of the last ones first.
      await undefined;
    }
    delete jobs[first];
  };

  const add: Queue['add'] = (element, turn) => {
    if (inspection.isBehind()) {
      after.push([element, turn]);
      return;
    }
    waiting[turn].push(element);
    if (turn === 'async') jobs.async ??= drain(turn, turn);
    else jobs.sync ??= drain('sync', 'late');
  };

  return {
    look: inspection.look,
    add,
    isBusy: () => !!jobs.sync || inspection.isBehind(),
    isReleasing: () => !!(jobs.async ?? jobs.sync) || inspection.isLooking(),
    async settled() {
      do {
        await inspection.done();
        await (jobs.async ?? jobs.sync);
      } while (jobs.async ?? jobs.sync);
    },
  };
};
