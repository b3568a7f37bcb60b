import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createQueue } from '../../../../src/core/gate/queue.js';
import type { Turn } from '../../../../src/core/gate/script.js';

const named = (name: string): Element => ({ name }) as unknown as Element;
/** Nothing is looked at. */
const unused = () => {};
const nameOf = (element: Element): string => (element as unknown as { name: string }).name;

/** A queue that notes what it opens; `waits` are scripts that have not yet run. */
function queueWith(waits: Record<string, Promise<void>> = {}) {
  const order: string[] = [];
  const queue = createQueue(unused, (element, turn) => {
    order.push(`${turn} ${nameOf(element)}`);
    return waits[nameOf(element)];
  });
  const add = (...names: string[]) => {
    for (const name of names) queue.add(named(name), (name.split('-')[0] ?? '') as Turn);
  };
  return { order, queue, add };
}

const latch = () => {
  let open = () => {};
  const promise = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { promise, open };
};
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 5));

// A slice ends when a test says so, and not where the machine is busy.
beforeEach(() => void vi.spyOn(Date, 'now').mockReturnValue(0));

describe('the queue', () => {
  it('opens nothing within the call, where the parser may be at work', async () => {
    const { add, order, queue } = queueWith();
    add('sync-1', 'async-1');
    expect(order).toEqual([]);
    await queue.settled();
    expect(order).toHaveLength(2);
  });

  it('keeps the order within each turn, and «late» after all «sync»', async () => {
    const { add, order, queue } = queueWith();
    add('late-1', 'sync-1', 'late-2', 'sync-2');
    await queue.settled();
    expect(order).toEqual(['sync sync-1', 'sync sync-2', 'late late-1', 'late late-2']);
  });

  it('says that it releases from the first look until what watches is told of the last', async () => {
    // Each look takes a whole slice, so that what is seen is opened before the next is looked at.
    const now = vi.spyOn(Date, 'now').mockImplementation(() => now.mock.calls.length * 10);
    const said: boolean[] = [];
    const queue = createQueue(
      (element) => {
        said.push(queue.isReleasing());
        queue.add(element, 'sync');
      },
      () => {
        queueMicrotask(() => said.push(queue.isReleasing()));
        return undefined;
      },
    );
    expect(queue.isReleasing()).toBe(false);
    queue.look(() => [named('a'), named('b'), named('c')]);
    await queue.settled();
    expect(said).toEqual(Array(6).fill(true));
    expect(queue.isReleasing()).toBe(false);
  });

  it('waits for each script in order; frames and async scripts wait for nobody', async () => {
    const { promise, open } = latch();
    const { add, order, queue } = queueWith({ 'sync-1': promise });
    add('sync-1', 'sync-2', 'late-1', 'async-1');
    await vi.waitFor(() => expect(order).toContain('async async-1'), 1000);
    expect(order).toEqual(['sync sync-1', 'async async-1']);
    add('async-2');
    await vi.waitFor(() => expect(order).toContain('async async-2'), 1000);
    expect(queue.isBusy()).toBe(true);
    open();
    await queue.settled();
    expect(order.slice(3)).toEqual(['sync sync-2', 'late late-1']);
  });

  it('takes what is added meanwhile after what was there, «sync» before «late» again', async () => {
    const { promise, open } = latch();
    const { add, order, queue } = queueWith({ 'sync-1': promise });
    add('sync-1', 'late-1');
    await vi.waitFor(() => expect(order).toContain('sync sync-1'), 1000);
    add('sync-2');
    open();
    await queue.settled();
    expect(order).toEqual(['sync sync-1', 'sync sync-2', 'late late-1']);
  });

  it('is busy only while scripts that keep an order are to come', async () => {
    const { add, queue } = queueWith();
    expect(queue.isBusy()).toBe(false);
    add('async-1');
    expect(queue.isBusy()).toBe(false);
    add('late-1');
    expect(queue.isBusy()).toBe(true);
    await queue.settled();
    expect(queue.isBusy()).toBe(false);
  });

  it('starts again after it was empty', async () => {
    const { add, order, queue } = queueWith();
    await queue.settled();
    add('sync-1');
    await queue.settled();
    add('sync-2', 'async-1');
    await queue.settled();
    expect(order.sort()).toEqual(['async async-1', 'sync sync-1', 'sync sync-2']);
  });

  it('settles only when what was added meanwhile is open too', async () => {
    const order: string[] = [];
    const queue = createQueue(unused, (element) => {
      order.push(nameOf(element));
      if (nameOf(element) === 'first') queue.add(named('second'), 'sync');
      return undefined;
    });
    queue.add(named('first'), 'async');
    await queue.settled();
    expect(order).toEqual(['first', 'second']);
  });

  it('gives the thread back every 8 ms, by the scheduler of the page where it has one', async () => {
    let now = 0;
    const yields: number[] = [];
    vi.spyOn(Date, 'now').mockImplementation(() => now);
    vi.stubGlobal('scheduler', {
      yield: async () => void yields.push(now),
    });
    const queue = createQueue(unused, () => {
      now += 3;
      return undefined;
    });
    for (let count = 0; count < 9; count++) queue.add(named(`${count}`), 'sync');
    await queue.settled();
    expect(yields).toEqual([0, 9, 18]);
  });

  it('opens what keeps an order before what is on its way for longer than a task', async () => {
    const order: string[] = [];
    const queue = createQueue(unused, (element) => {
      order.push(nameOf(element));
      return undefined;
    });
    for (const turn of ['async', 'late', 'sync'] as const) queue.add(named(turn), turn);
    await queue.settled();
    expect(order).toEqual(['sync', 'late', 'async']);
  });

  it.each([
    ['in the task of a decision half of a slice', undefined, ['looked 2', 'looked 2']],
    ['behind a press a whole one', Promise.resolve(), ['looked 3', 'looked 1']],
  ])('looks at as many as fit: %s', async (_, behind, expected) => {
    let now = 0;
    let count = 0;
    const tasks: string[] = [];
    vi.spyOn(Date, 'now').mockImplementation(() => now);
    vi.stubGlobal('scheduler', {
      yield: async () => {
        tasks.push(`looked ${count}`);
        count = 0;
      },
    });
    const queue = createQueue(
      () => {
        now += 3;
        count += 1;
      },
      () => undefined,
    );
    queue.look(() => ['1', '2', '3', '4'].map(named), behind);
    await queue.settled();
    tasks.push(`looked ${count}`);
    expect(tasks).toEqual(expected);
  });

  it('opens a thousand in order and in no time', async () => {
    const { add, order, queue } = queueWith();
    const names = Array.from({ length: 1000 }, (_, at) => `sync-${at}`);
    add(...names);
    await queue.settled();
    expect(order).toEqual(names.map((name) => `sync ${name}`));
  });

  it('looks at a few in the same task, in order', async () => {
    const seen: string[] = [];
    const queue = createQueue(
      (element) => void seen.push(nameOf(element)),
      async () => {},
    );
    queue.look(() => [named('1'), named('2')]);
    queue.look(() => [named('3')]);
    expect(seen).toEqual(['1', '2', '3']);
    await queue.settled();
  });

  it('looks at none in the task of a press, and lets nothing pass those that it has yet to see', async () => {
    const order: string[] = [];
    const queue = createQueue(
      (element) => {
        order.push(`saw ${nameOf(element)}`);
        queue.add(element, 'sync');
      },
      async (element) => void order.push(`opened ${nameOf(element)}`),
    );
    queue.look(() => ['1', '2'].map(named), Promise.resolve());
    // A listener of the page has put it in.
    queue.add(named('3'), 'sync');
    expect(order).toEqual([]);
    expect(queue.isBusy()).toBe(true);
    await queue.settled();
    expect(order).toEqual(['saw 1', 'saw 2', 'opened 1', 'opened 2', 'opened 3']);
    expect(queue.isBusy()).toBe(false);
    order.length = 0;
    queue.add(named('4'), 'sync');
    await queue.settled();
    expect(order).toEqual(['opened 4']);
  });

  it('goes on with the others where one cannot be looked at, or a list cannot be made', async () => {
    const seen: string[] = [];
    const fail = (): never => {
      throw new Error('a setter of the page');
    };
    const queue = createQueue(
      (element) => (nameOf(element) === '1' ? fail() : void seen.push(nameOf(element))),
      async (element) => void seen.push(`opened ${nameOf(element)}`),
    );
    queue.look(fail);
    queue.look(() => ['1', '2'].map(named));
    queue.add(named('3'), 'sync');
    await queue.settled();
    expect(seen).toEqual(['2', 'opened 3']);
  });

  it('looks at many in several tasks, and settles when all are seen and open', async () => {
    let now = 0;
    const order: string[] = [];
    const yields: number[] = [];
    vi.spyOn(Date, 'now').mockImplementation(() => now);
    vi.stubGlobal('scheduler', {
      yield: async () => void yields.push(now),
    });
    const queue = createQueue(
      (element) => {
        now += 3;
        order.push(`saw ${nameOf(element)}`);
        if (nameOf(element) === '5') queue.add(element, 'sync');
      },
      async (element) => void order.push(`opened ${nameOf(element)}`),
    );
    queue.look(() => ['1', '2', '3', '4', '5'].map(named));
    expect(order).toEqual(['saw 1', 'saw 2']);
    // What is asked for meanwhile comes after it.
    queue.look(() => [named('6')]);
    expect(order).toEqual(['saw 1', 'saw 2']);
    await queue.settled();
    expect(order.filter((line) => line.startsWith('saw'))).toEqual(
      ['1', '2', '3', '4', '5', '6'].map((name) => `saw ${name}`),
    );
    expect(order).toContain('opened 5');
    expect(yields).toContain(6);
  });

  it('opens nothing late while elements that may go before it are still to be looked at', async () => {
    let now = 0;
    const order: string[] = [];
    vi.spyOn(Date, 'now').mockImplementation(() => now);
    vi.stubGlobal('scheduler', { yield: aWhile });
    const queue = createQueue(
      (element) => {
        now += 9;
        queue.add(element, (nameOf(element).split('-')[0] ?? '') as Turn);
      },
      async (element) => void order.push(nameOf(element)),
    );
    queue.look(() => ['late-1', 'late-2', 'sync-1', 'sync-2'].map(named));
    await queue.settled();
    expect(order).toEqual(['sync-1', 'sync-2', 'late-1', 'late-2']);
  });
});
