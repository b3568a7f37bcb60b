import type { Gate } from '../../model/commands.js';
import type { BlockRule } from '../../model/settings.js';
import { createBlocker, LOADING } from '../block/block.js';
import { createPatch } from '../block/patch.js';
import { attribute, isParsing, listen, queryAll } from '../platform/env.js';
import { isLastOfDocument, isLoadable, setOpen } from './element.js';
import { createQueue, pause } from './queue.js';
import { allows, GATED, type Granted, isGated, unsettled } from './rule.js';
import {
  canRun,
  isBeingParsed,
  isHeld,
  isTrusted,
  preload,
  release,
  released,
  type Turn,
  turnOf,
  typeOf,
} from './script.js';
import { watchInsertions } from './watch.js';
import { redirectWrites } from './write.js';

/** What the gate answers by. It is asked every time: some of it may come later than the gate. */
export interface Answers {
  readonly granted: Granted;
  /** Declared categories. */
  readonly categories: readonly { readonly id: string }[];
  readonly nonce: string;
  /** Where there are none at first, there never will be. */
  readonly rules: readonly BlockRule[];
  /** Told of every frame and every `[data-placeholder]` that is found held or, later, open. */
  stand(element: Element, isHeld: boolean): void;
}

/** Resolves when the parser has gone past an element, or has ended. */
const whenWhole = async (element: Element): Promise<void> => {
  while (isParsing() && isLastOfDocument(element)) await pause(50);
};

/** Ends what a destroyed library has left shut: the next gate takes its place. */
let endLast = (): void => {};

/** Nothing runs before it may: holds gated tags, and releases each when what it names is granted. */
export const createGate = (answers: Answers, signal: AbortSignal): Gate => {
  const granted: Granted = (id) => answers.granted(id);
  endLast();
  // With the library, what opens ends; what is shut stays shut.
  const holding = new AbortController();
  listen(signal, 'abort', () => {
    endLast = () => holding.abort();
  });
  /**
   * Elements that are open and may be shut again: true; those that wait for their turn, or have had
   * it, as scripts and pixels have it once and for ever: false. All others are held.
   */
  const standings = new WeakMap<Element, boolean>();
  /** Scripts that were inserted after the document was parsed. */
  const late = new WeakSet<Element>();
  /** Elements that the visitor wants to see once. */
  const freed = new WeakSet<Element>();
  /** Shadow roots that are looked at as well. */
  const roots = new Set<WeakRef<ShadowRoot>>();
  let isWatching = false;

  const isFree = (element: Element): boolean => freed.has(element) || allows(element, granted);

  const look = (element: Element): void => {
    // Nobody marked it, and it was open until now.
    blocker?.hold(element, true);
    if (blocker?.forget(element) || isGated(element)) consider(element);
  };

  const open = (element: Element, turn: Turn): Promise<void> | undefined => {
    standings.delete(element);
    // The visitor, or the page, may have changed their mind while it waited.
    if (signal.aborted || !element.isConnected || !isFree(element)) return undefined;
    const isScript = element instanceof HTMLScriptElement;
    standings.set(element, !isScript);
    try {
      if (!isScript) setOpen(element, true);
      else {
        const isOver = release(
          element,
          turn === 'async',
          !!blocker?.made.has(element),
          late.has(element),
        );
        if (turn === 'sync') return isOver;
      }
    } catch {
      // Trusted Types refused: the tag stays as it was, shut.
    }
    return undefined;
  };

  const queue = createQueue(look, (element, turn) =>
    // Its text may still be arriving; the browser does not tell when it has ended.
    turn === 'sync' && isParsing() && isLastOfDocument(element)
      ? whenWhole(element).then(() => open(element, turn))
      : open(element, turn),
  );

  /** `isNew`: the parser, or a script, has just inserted it. */
  const consider = (element: Element, isNew?: boolean): void => {
    const standing = standings.get(element);
    if (signal.aborted || standing === false || released.has(element)) return;
    const isScript = element instanceof HTMLScriptElement;
    // Their contents are still to come.
    if (isParsing() && /^(template|video|audio)$/.test(element.localName)) return;
    if (isScript && !isHeld(element)) {
      standings.set(element, false);
      return;
    }
    if (isScript && isNew && !isParsing()) late.add(element);
    const isMade = !!blocker?.made.has(element);
    // Of what running code made, the browser itself knows whether the CSP trusts it.
    const isAllowed = isFree(element) && (!isScript || isMade || isTrusted(element, answers.nonce));
    const isPlaceholder = attribute(element, 'data-placeholder') !== null;
    if (isPlaceholder || element.localName === 'iframe') answers.stand(element, !isAllowed);
    if (!isScript && !isLoadable(element)) {
      // A placeholder shows itself while its widget is held.
      if (!isPlaceholder) Reflect.set(element, 'hidden', !isAllowed);
    } else if (isAllowed && !standing) {
      standings.set(element, false);
      const isBusy = queue.isBusy();
      const turn = isScript ? turnOf(element, isMade) : 'async';
      if (
        isScript &&
        (!canRun(element) || (isNew && isParsing() && !isBusy && !isMade && isBeingParsed(element)))
      ) {
        element.type = typeOf(element);
      } else {
        if (isBusy && turn === 'sync') preload(element as HTMLScriptElement);
        // In a task, never here: Chromium loses the address of a frame that is just being parsed.
        queue.add(element, turn);
      }
    } else if (!isAllowed && standing) {
      // A picture may come back, a pixel has counted.
      if (element instanceof HTMLImageElement && element.naturalWidth < 2) {
        standings.set(element, false);
      } else standings.delete(element);
      setOpen(element, false);
    }
  };

  const scan = (root: ParentNode): void => {
    const refused = answers.categories.flatMap(({ id }) => (granted(id) === false ? id : []));
    queue.look(queryAll(root, unsettled(watched, refused)));
  };

  const watch = (root: Document | ShadowRoot): void =>
    watchInsertions(
      root,
      watched,
      (element) => {
        // A script that is just being parsed has not run; anything else is live.
        blocker?.hold(element, !isParsing() || element.localName !== 'script');
        if (blocker?.forget(element) || isGated(element)) consider(element, true);
      },
      holding.signal,
      queue.isReleasing,
    );

  const update = (): void => {
    if (!isWatching) watch(document);
    isWatching = true;
    scan(document);
    for (const reference of roots) {
      const root = reference.deref();
      if (root) scan(root);
      else roots.delete(reference);
    }
  };

  const patch = createPatch(holding.signal);
  redirectWrites(patch);
  const blocker =
    answers.rules[0] &&
    createBlocker(
      () => answers.rules,
      granted,
      (element) => freed.has(element) || released.has(element),
      (root) => {
        roots.add(new WeakRef(root));
        watch(root);
      },
      patch,
    );
  const watched = blocker ? `${GATED},${LOADING}` : GATED;
  const parsed = new Promise<void>((resolve) => {
    const finish = (): void => {
      update();
      resolve();
    };
    if (isParsing()) listen(document, 'DOMContentLoaded', finish, signal);
    else finish();
  });
  return {
    update,
    scan,
    free(element) {
      freed.add(element);
      consider(element);
    },
    async settled() {
      await parsed;
      await queue.settled();
    },
  };
};
