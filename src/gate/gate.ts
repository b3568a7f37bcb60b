import { attribute, isParsing, listen, queryAll } from '../env.js';
import { isLastOfDocument, isLoadable, setOpen } from './element.js';
import { createQueue } from './queue.js';
import { allows, GATED, type Granted } from './rule.js';
import {
  addressOf,
  canRun,
  createLive,
  isBeingParsed,
  isHeld,
  isTrusted,
  preload,
  restoreType,
  settled,
  type Turn,
  turnOf,
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
 * Where an element stands. No entry: held. Scripts and images are released once and for ever;
 * everything else opens and shuts.
 */
type Standing = 'queued' | 'open' | 'done';

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
  const standings = new WeakMap<Element, Standing>();
  const preloads = new WeakMap<Element, HTMLLinkElement>();
  const writers = new WeakSet<Node>();
  let observer: MutationObserver | undefined;
  let unfinished: Element | undefined;

  const open = (element: Element, turn: Turn): Promise<void> | undefined => {
    preloads.get(element)?.remove();
    standings.delete(element);
    // The visitor, or the page, may have changed their mind while it waited.
    if (signal.aborted || !element.isConnected || !allows(element, granted)) return;
    const isScript = element instanceof HTMLScriptElement;
    standings.set(element, isScript || element.localName === 'img' ? 'done' : 'open');
    try {
      if (!isScript) return void setOpen(element, true);
      const live = createLive(element, turn === 'async');
      standings.set(live, 'done');
      writers.add(live);
      element.replaceWith(live);
      return turn === 'sync' && addressOf(element) !== null ? settled(live) : undefined;
    } catch {
      // Trusted Types refused: the tag stays as it was, shut.
    }
  };

  const queue = createQueue(open);

  const enqueue = (element: Element, turn: Turn): void => {
    standings.set(element, 'queued');
    queue.add(element, turn);
  };

  const considerScript = (script: HTMLScriptElement): void => {
    if (!isHeld(script)) standings.set(script, 'done');
    else if (allows(script, granted) && isTrusted(script, nonce)) {
      const isBusy = queue.isBusy();
      const turn = turnOf(script);
      if (!canRun(script) || (isParsing() && !isBusy && isBeingParsed(script))) {
        standings.set(script, 'done');
        restoreType(script);
      } else if (isParsing() && addressOf(script) === null && isLastOfDocument(script)) {
        // Its text may still be arriving; the browser will not tell when it has ended.
        unfinished = script;
      } else {
        if (isBusy && turn === 'sync' && addressOf(script) !== null) {
          preloads.set(script, preload(script));
        }
        enqueue(script, turn);
      }
    }
  };

  const considerElement = (element: Element): void => {
    // Their contents are still to come.
    if (isParsing() && /^(template|video|audio)$/.test(element.localName)) return;
    const isAllowed = allows(element, granted);
    const isOpen = standings.get(element) === 'open';
    if (!isLoadable(element)) {
      // A placeholder shows itself while its widget is held.
      if (attribute(element, 'data-placeholder') === null) {
        element.toggleAttribute('hidden', !isAllowed);
      }
    } else if (isAllowed && !isOpen) {
      // In a task, never here: Chromium loses the address of a frame that is just being parsed.
      enqueue(element, 'async');
    } else if (!isAllowed && isOpen) {
      standings.delete(element);
      setOpen(element, false);
    }
  };

  const consider = (element: Element): void => {
    if (unfinished && unfinished !== element) {
      const before = unfinished;
      unfinished = undefined;
      consider(before);
    }
    const standing = standings.get(element);
    if (standing === 'done' || standing === 'queued') return;
    if (element instanceof HTMLScriptElement) considerScript(element);
    else considerElement(element);
  };

  const scan = (root: ParentNode): void => queryAll(root, GATED).forEach(consider);

  const update = (): void => {
    observer ??= watchInsertions(consider);
    scan(document);
  };

  listen(signal, 'abort', () => observer?.disconnect());
  redirectWrites(writers, signal);
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
