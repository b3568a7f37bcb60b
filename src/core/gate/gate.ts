import type { Gate } from '../../model/commands.js';
import { createBlocker } from '../block/block.js';
import { createPatch } from '../block/patch.js';
import { isParsing, listen, queryAll } from '../platform/env.js';
import { stop, whenStopped } from '../platform/stop.js';
import type { Answers } from './answers.js';
import { consider } from './consider.js';
import { setOpen } from './element.js';
import { openInTurn } from './opener.js';
import { createQueue } from './queue.js';
import { GATED, isGated } from './rule.js';
import { released } from './script.js';
import type { Ward } from './ward.js';
import { createWatching } from './watching.js';
import { redirectWrites } from './write.js';

/** Ends what a destroyed library has left shut: the next gate takes its place. */
let endLast = (): void => {};

/** Nothing runs before it may: holds gated tags, and releases each when what it names is granted. */
export const createGate = (answers: Answers, signal: AbortSignal): Gate => {
  endLast();
  // With the library, what opens ends; what is shut stays shut.
  const holding = new AbortController();
  whenStopped(signal, () => {
    endLast = () => stop(holding);
  });
  const ward: Ward = {
    ...{ answers, signal },
    phases: new WeakMap(),
    late: new WeakSet(),
    freed: new WeakSet(),
    counted: new WeakSet(),
    queue: createQueue(
      (element) => {
        const { blocker } = ward;
        // Nobody marked it, and it was open until now. A script has run, or never will.
        blocker?.hold(element, true);
        if (blocker?.forget(element) || isGated(element)) consider(ward, element);
      },
      (element, turn) => openInTurn(ward, element, turn),
    ),
  };
  const { roots, scan, scanAll } = createWatching(ward, holding.signal);
  const patch = createPatch(holding.signal);
  redirectWrites(patch);
  if (answers.rules[0]) {
    ward.blocker = createBlocker({
      rules: () => answers.rules,
      granted: (id) => answers.granted(id),
      isExempt: (element) => ward.freed.has(element) || released.has(element),
      open(element) {
        ward.phases.set(element, 'open');
        setOpen(element, true);
      },
      onShadowRoot: roots.add,
      patch,
    });
  }
  const update = (behind?: Promise<void>): void => {
    ward.blocker?.update();
    scanAll(behind);
  };
  roots.add(document);
  // Nothing can be released yet, but what is live must not wait for the end of the document.
  if (isParsing()) {
    for (const element of queryAll(document, `:is(${GATED}):not(script)`)) consider(ward, element);
  }
  const parsed = new Promise<void>((resolve) => {
    const finish = (): void => {
      update();
      roots.find(document);
      resolve();
    };
    if (isParsing()) listen(document, 'DOMContentLoaded', finish, signal, 'once');
    else finish();
  });
  return {
    update,
    scan,
    allowOnce(element) {
      ward.freed.add(element);
      consider(ward, element);
    },
    async settled() {
      await parsed;
      await ward.queue.settled();
    },
  };
};
