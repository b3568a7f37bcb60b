import { attribute, isParsing, listen, queryAll } from '../env.js';
import { isLastOfDocument, isLoadable, setOpen } from './element.js';
import { createQueue, pause } from './queue.js';
import { allows, GATED, type Granted } from './rule.js';
import {
  canRun,
  isBeingParsed,
  isHeld,
  isTrusted,
  preload,
  release,
  released,
  turnOf,
  typeOf,
} from './script.js';
import { watchInsertions } from './watch.js';
import { redirectWrites } from './write.js';

export interface Gate {
  /** Looks at every gated tag again: something was granted or withdrawn. */
  update(): void;
  /** Looks at the gated tags below a root. */
  scan(root: ParentNode): void;
  /** Resolves when the document is parsed and everything that may be open is. */
  readonly settled: Promise<void>;
}

/**
 * Nothing runs before it may: holds gated tags, and releases each when what it names is granted.
 * `eager`: something is granted already, so tags are looked at as the parser meets them; otherwise
 * the first look can wait until the document is parsed.
 */
export const createGate = (
  granted: Granted,
  nonce: string,
  eager: boolean,
  signal: AbortSignal,
): Gate => {
  /**
   * Elements that are open and may be shut again: true; those that wait for their turn, or have had
   * it, as scripts and images have it once and for ever: false. All others are held.
   */
  const standings = new WeakMap<Element, boolean>();
  let observer: MutationObserver | undefined;

  const queue = createQueue(async (element, turn) => {
    // Its text may still be arriving; the browser does not tell when it has ended.
    while (turn === 'sync' && isParsing() && isLastOfDocument(element)) await pause(50);
    standings.delete(element);
    // The visitor, or the page, may have changed their mind while it waited.
    if (signal.aborted || !element.isConnected || !allows(element, granted)) return;
    const isScript = element instanceof HTMLScriptElement;
    standings.set(element, !isScript && element.localName !== 'img');
    try {
      if (!isScript) setOpen(element, true);
      else {
        const isOver = release(element, turn === 'async');
        if (turn === 'sync') await isOver;
      }
    } catch {
      // Trusted Types refused: the tag stays as it was, shut.
    }
  });

  /** `isNew`: the parser, or a script, has just inserted it. */
  const consider = (element: Element, isNew?: boolean): void => {
    const standing = standings.get(element);
    if (standing === false || released.has(element)) return;
    const isScript = element instanceof HTMLScriptElement;
    // Their contents are still to come.
    if (isParsing() && /^(template|video|audio)$/.test(element.localName)) return;
    if (isScript && !isHeld(element)) {
      standings.set(element, false);
      return;
    }
    const isAllowed = allows(element, granted) && (!isScript || isTrusted(element, nonce));
    if (!isScript && !isLoadable(element)) {
      // A placeholder shows itself while its widget is held.
      if (attribute(element, 'data-placeholder') === null) {
        Reflect.set(element, 'hidden', !isAllowed);
      }
    } else if (isAllowed && !standing) {
      standings.set(element, false);
      const isBusy = queue.isBusy();
      const turn = isScript ? turnOf(element) : 'async';
      if (
        isScript &&
        (!canRun(element) || (isNew && isParsing() && !isBusy && isBeingParsed(element)))
      ) {
        element.type = typeOf(element);
      } else {
        if (isBusy && turn === 'sync') preload(element as HTMLScriptElement);
        // In a task, never here: Chromium loses the address of a frame that is just being parsed.
        queue.add(element, turn);
      }
    } else if (!isAllowed && standing) {
      standings.delete(element);
      setOpen(element, false);
    }
  };

  const scan = (root: ParentNode): void => {
    for (const element of queryAll(root, GATED)) consider(element);
  };

  const update = (): void => {
    observer ??= watchInsertions((element) => consider(element, true));
    scan(document);
  };

  listen(signal, 'abort', () => observer?.disconnect());
  redirectWrites(signal);
  if (eager) update();
  return {
    update,
    scan,
    settled: new Promise((resolve) => {
      const finish = (): void => {
        update();
        resolve(queue.settled());
      };
      if (isParsing()) listen(document, 'DOMContentLoaded', finish, signal);
      else finish();
    }),
  };
};
