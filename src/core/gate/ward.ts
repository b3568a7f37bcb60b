import type { Blocker } from '../block/block.js';
import type { Answers } from './answers.js';
import type { Queue } from './queue.js';
import { allows } from './rule.js';

/**
 * Where an element is: it waits for its turn, it is open and may be shut again, or, of a script, it
 * has had its turn, once and for ever. All others are held.
 */
type Phase = 'queued' | 'open' | 'done';

/** All that one gate knows of its elements. */
export interface Ward {
  readonly answers: Answers;
  /** When it is aborted, what is shut stays shut. */
  readonly signal: AbortSignal;
  readonly phases: WeakMap<Element, Phase>;
  /** Scripts that were inserted after the document was parsed. */
  readonly late: WeakSet<Element>;
  /** Elements that the visitor wants to see once. */
  readonly freed: WeakSet<Element>;
  /** Pixels that have counted: they are not opened again. */
  readonly counted: WeakSet<Element>;
  readonly queue: Queue;
  /** What holds by address; none where there are no rules. */
  blocker?: Blocker | undefined;
}

export const isFree = ({ freed, answers }: Ward, element: Element): boolean =>
  freed.has(element) || allows(element, answers.granted);
