import type { Gate } from '../../model/commands.js';
import type { BlockRule } from '../../model/settings.js';
import { createBlocker, LOADING } from '../block/block.js';
import { createPatch } from '../block/patch.js';
import { isParsing, listen, queryAll } from '../platform/env.js';
import { stop, whenStopped } from '../platform/stop.js';
import { isLoadable, isScript, MARKED_PARTS, NAMES, ownerOf } from './address.js';
import { isLastOfDocument, isOfPage, setOpen, shutLive, whenWhole } from './element.js';
import { isOurs, isPlaceholder, setHidden } from './hide.js';
import { createQueue } from './queue.js';
import { hasRun } from './ran.js';
import { createRoots } from './roots.js';
import { allows, GATED, type Granted, isGated, unsettled } from './rule.js';
import {
  canRun,
  holdLive,
  isBeingParsed,
  isHeld,
  preload,
  release,
  released,
  runInPlace,
  type Turn,
  turnOf,
} from './script.js';
import { isTrusted } from './trust.js';
import { watchInsertions } from './watch.js';
import { redirectWrites } from './write.js';

/** What the gate answers by. It is asked every time: some of it may come later than the gate. */
export interface Answers {
  readonly granted: Granted;
  /** Whether anybody declared an id, whatever can be said of it now. */
  isKnown(id: string): boolean;
  /** Declared categories. */
  readonly categories: readonly { readonly id: string }[];
  readonly nonce: string;
  /** Where there are none at first, there never will be. */
  readonly rules: readonly BlockRule[];
  /** Told of every frame and every `[data-placeholder]` that is found held or, later, open. */
  updatePlaceholder(element: Element, isHeld: boolean): void;
}

/** Ends what a destroyed library has left shut: the next gate takes its place. */
let endLast = (): void => {};

/** Nothing runs before it may: holds gated tags, and releases each when what it names is granted. */
export const createGate = (answers: Answers, signal: AbortSignal): Gate => {
  const granted: Granted = (id) => answers.granted(id);
  const isKnown = (id: string): boolean => answers.isKnown(id);
  endLast();
  // With the library, what opens ends; what is shut stays shut.
  const holding = new AbortController();
  whenStopped(signal, () => {
    endLast = () => stop(holding);
  });
  /**
   * Elements that are open and may be shut again: true; those that wait for their turn, and scripts
   * that have had it, once and for ever: false. All others are held.
   */
  const standings = new WeakMap<Element, boolean>();
  /** Scripts that were inserted after the document was parsed. */
  const late = new WeakSet<Element>();
  /** Elements that the visitor wants to see once. */
  const freed = new WeakSet<Element>();
  /** Pixels that have counted: they are not opened again. */
  const counted = new WeakSet<Element>();
  /** Something is granted, so that there may be scripts to release. */
  let isAwake = false;

  const isFree = (element: Element): boolean => freed.has(element) || allows(element, granted);

  const look = (element: Element): void => {
    // Nobody marked it, and it was open until now. A script has run, or never will.
    blocker?.hold(element, true);
    if (blocker?.forget(element) || isGated(element)) consider(element);
  };

  const open = (element: Element, turn: Turn): Promise<void> | undefined => {
    standings.delete(element);
    // The visitor, or the page, may have changed their mind while it waited.
    if (signal.aborted || !element.isConnected) return undefined;
    if (!isFree(element)) {
      consider(element);
      return undefined;
    }
    const isCode = isScript(element);
    standings.set(element, !isCode);
    try {
      if (!isCode) setOpen(element, true);
      else {
        const isOver = release(
          element,
          turn === 'async',
          !!blocker?.scriptCreated.has(element),
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
    if (standing === false || released.has(element)) return;
    if (isLoadable(element)) considerLoadable(element, standing);
    // Of a frame's document, only what loads something is our business, and code that a rule holds.
    else if (element.ownerDocument !== document && !(blocker && isScript(element))) return;
    else if (isScript(element)) considerScript(element, isNew);
    else if (isPlaceholder(element)) answers.updatePlaceholder(element, !isFree(element));
    // Somebody else's attribute is none of ours.
    else if (isOurs(element, isKnown)) setHidden(element, !isFree(element));
  };

  const considerScript = (script: HTMLScriptElement, isNew?: boolean): void => {
    const isArriving = isNew && isParsing();
    if (!isHeld(script) && isArriving && !isFree(script) && isBeingParsed(script)) {
      holdLive(script);
    }
    if (hasRun(script) || !isHeld(script)) {
      standings.set(script, false);
      return;
    }
    if (isNew && !isParsing()) late.add(script);
    const isMade = !!blocker?.scriptCreated.has(script);
    if (signal.aborted || !isFree(script)) return;
    const isBusy = queue.isBusy();
    const isByParser = isArriving && !isBusy && !isMade && isBeingParsed(script);
    // Of what running code made, the browser itself knows whether the CSP trusts it.
    if (!(isMade || isTrusted(script, answers.nonce, isByParser))) return;
    standings.set(script, false);
    const turn = turnOf(script, isMade);
    if (!canRun(script) || isByParser) {
      runInPlace(script);
    } else {
      if (isBusy && turn === 'sync') preload(script);
      queue.add(script, turn);
    }
  };

  const considerLoadable = (element: Element, isOpen?: boolean): void => {
    const isAllowed = isFree(element);
    const isMedia = /^(video|audio)$/.test(element.localName);
    // Their contents are still to come.
    if (isParsing() && ('content' in element || (isMedia && isAllowed))) return;
    if (!isAllowed && !isOpen && isOfPage(element, isKnown)) return;
    const isFrame = element.localName === 'iframe' && element.ownerDocument === document;
    if (isFrame || isPlaceholder(element)) answers.updatePlaceholder(element, !isAllowed);
    if (isAllowed) {
      if (signal.aborted || isOpen || counted.has(element)) return;
      standings.set(element, false);
      // In a task, never here: Chromium loses the address of a frame that is just being parsed.
      queue.add(element, 'async');
    } else if (isOpen) {
      // A picture may come back, a pixel has counted.
      if ((element as HTMLImageElement).naturalWidth < 2) counted.add(element);
      standings.delete(element);
      setOpen(element, false);
    } else shutLive(element);
  };

  const watched = `${GATED},${answers.rules[0] ? LOADING : MARKED_PARTS}`;

  const live = `:is(${watched}):not(script[type="text/plain"])`;

  const scan = (root: ParentNode): void => {
    const refused = answers.categories.flatMap(({ id }) => (granted(id) === false ? id : []));
    queue.look(queryAll(root, unsettled(watched, refused)));
  };

  const watch = (root: Document | ShadowRoot): void =>
    watchInsertions(
      root,
      () => (isAwake ? watched : live),
      (element) => {
        // A script that is just being parsed has not run; anything else is live.
        blocker?.hold(element, !isParsing() || element.localName !== 'script');
        const owner = blocker?.forget(element) ? element : ownerOf(element);
        if (owner) consider(owner, true);
      },
      holding.signal,
      {
        attributes: NAMES,
        // A page may have thousands of held scripts; until something is granted they wait.
        isQuiet: (element) =>
          !isAwake &&
          element.localName === 'script' &&
          (element as HTMLScriptElement).type === 'text/plain',
        seen: roots.find,
        isReleasing: queue.isReleasing,
      },
    );

  const update = (): void => {
    isAwake = true;
    blocker?.update();
    for (const root of [document, ...roots.all()]) scan(root);
  };

  const roots = createRoots((root) => {
    watch(root);
    if (root !== document) scan(root);
  }, holding.signal);

  const patch = createPatch(holding.signal);
  redirectWrites(patch);
  const blocker =
    answers.rules[0] &&
    createBlocker({
      rules: () => answers.rules,
      granted,
      isExempt: (element) => freed.has(element) || released.has(element),
      open(element) {
        standings.set(element, true);
        setOpen(element, true);
      },
      onShadowRoot: roots.add,
      patch,
    });
  roots.add(document);
  // Nothing can be released yet, but what is live must not wait for the end of the document.
  if (isParsing()) {
    for (const element of queryAll(document, `:is(${GATED}):not(script)`)) consider(element);
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
      freed.add(element);
      consider(element);
    },
    async settled() {
      await parsed;
      await queue.settled();
    },
  };
};
