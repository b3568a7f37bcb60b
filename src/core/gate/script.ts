import {
  attribute,
  copyAttributes,
  createElement,
  fromDocument,
  isParsing,
  trusted,
  whenEnded,
} from '../platform/env.js';
import { heldAddress } from './address.js';
import { isLastOfDocument } from './element.js';
import { disarm, markRun } from './ran.js';
import { warnOf } from './rule.js';

/** When a released script runs: at once, in document order, or after those. */
export type Turn = 'async' | 'sync' | 'late';

const MODULE = /^module$/i;
const RUNS = /^((text|application)\/(x-)?(java|ecma)script|module|importmap|speculationrules)?$/i;
const COPIED = /^(?!on|(type|src|data-(src|consent-src))$)/;
const FETCH = /^(crossorigin|integrity|referrerpolicy|fetchpriority)$/;

/** How long an external script may keep those that wait for it. */
const SCRIPT_TIMEOUT_MS = 10_000;

/** The type that a held script was written for. */
export const typeOf = (held: Element): string => attribute(held, 'data-type')?.trim() ?? '';

/** Address of a held script: `src` as a rule, `data-consent-src` or `data-src` as tolerated forms; null if inline. */
export const addressOf = (held: Element): string | null =>
  attribute(held, 'src') ?? heldAddress(held, 'src');

/** Whether a script waits for us. One that carries a live type has run already. */
export const isHeld = (script: HTMLScriptElement): boolean =>
  script.type.trim().toLowerCase() === 'text/plain' ||
  warnOf('W10', script, 'no type="text/plain"');

/** Whether this browser would run it at all. */
export const canRun = (held: HTMLScriptElement): boolean =>
  RUNS.test(typeOf(held)) && !held.noModule;

const started: HTMLScriptElement[] = [];

/** How often a script is looked at whose end has not come yet, in ms. */
const STARTED_PAUSE = 50;

/** Nothing tells that an inline script has started; once the parser has gone past it, it has. */
const disarmStarted = (): void => {
  for (const held of started.splice(0)) {
    if (isParsing() && isLastOfDocument(held)) started.push(held);
    else disarm(held);
  }
  if (started[0]) setTimeout(disarmStarted, STARTED_PAUSE);
};

/** Lets the browser run a held script where it stands. */
export const runInPlace = (held: HTMLScriptElement): void => {
  const type = typeOf(held);
  held.type = type;
  if (!canRun(held)) return;
  markRun(held);
  if (addressOf(held) !== null) whenEnded(held, () => disarm(held));
  else if (started.push(held) === 1) setTimeout(disarmStarted);
};

export const turnOf = (held: HTMLScriptElement, isMade?: boolean): Turn => {
  // What running code made is async unless that code says otherwise.
  if (isMade) return held.async ? 'async' : 'sync';
  const isModule = MODULE.test(typeOf(held));
  // Inline classic scripts know neither `async` nor `defer`.
  if (!isModule && addressOf(held) === null) return 'sync';
  return attribute(held, 'async') !== null ? 'async' : isModule || held.defer ? 'late' : 'sync';
};

/**
 * Whether the parser is about to prepare this very script: the HTML standard runs observers at
 * `</script>` just before. Its type restored there, the browser treats it as if it had never been
 * held: it blocks the parser, may document.write, keeps its place.
 */
export const isBeingParsed = (held: HTMLScriptElement): boolean =>
  addressOf(held) === attribute(held, 'src') &&
  // Firefox runs a module whose type is restored here as if it were async.
  !(MODULE.test(typeOf(held)) && 'mozInnerScreenX' in window) &&
  // Made by running script, the parser will not prepare it. `async` is the trace of createElement.
  !fromDocument('currentScript') &&
  held.async === (attribute(held, 'async') !== null) &&
  isLastOfDocument(held);

/** Holds a script that was written live, before the parser starts it. */
export const holdLive = (live: HTMLScriptElement): void => {
  live.dataset.type = live.type;
  live.type = 'text/plain';
};

/** Asks for a script before its turn, so that waiting for the one before costs no time. */
export const preload = (held: HTMLScriptElement): void => {
  const address = addressOf(held);
  if (address === null) return;
  const link = createElement('link');
  copyAttributes(held, link, FETCH);
  link.nonce = held.nonce;
  link.rel = 'preload';
  link.as = 'script';
  link.href = address;
  whenEnded(link, () => link.remove());
  fromDocument('documentElement').append(link);
};

/** Live scripts that stand for held ones. */
export const released = new WeakSet<Node>();

/**
 * Whether an inline script that the parser found can be started where it is: one that was never
 * started has lost its order, which `async` tells; of what innerHTML made, it is false
 * (https://html.spec.whatwg.org/multipage/scripting.html#prepare-the-script-element, step 4).
 * Firefox says true of both.
 */
const isStartable = (held: HTMLScriptElement): boolean =>
  held.async && attribute(held, 'async') === null && !('mozInnerScreenX' in window);

/** Starts a held script that running code made: it never was started, so it can be, where it is. */
const revive = (held: HTMLScriptElement, address: string): void => {
  released.add(held);
  markRun(held);
  held.removeAttribute('src');
  held.type = typeOf(held);
  held.src = trusted().createScriptURL(address);
};

/** Resolves when a script has run or failed, or has kept the others for too long. */
const whenOver = (script: Element, ended?: (name: string) => void): Promise<void> =>
  new Promise((resolve) => {
    whenEnded(script, (name) => {
      ended?.(name);
      resolve();
    });
    setTimeout(resolve, SCRIPT_TIMEOUT_MS);
  });

/**
 * Starts a held script in its place, or puts a live one there: the same attributes, text and
 * listeners. Gives back what the next one waits for; nothing of an inline one, which has run when
 * this returns, or is a module, for which nobody waits. `isLate`: it came after the document was
 * parsed, perhaps cloned from what innerHTML made, which no longer shows.
 */
export const release = (
  held: HTMLScriptElement,
  isAsync: boolean,
  isMade?: boolean,
  isLate?: boolean,
): Promise<void> | undefined => {
  const address = addressOf(held);
  if (isMade && address !== null) {
    const isOver = whenOver(held, () => disarm(held));
    revive(held, address);
    return isOver;
  }
  const type = typeOf(held);
  if (address === null && !type && !isLate && isStartable(held)) {
    released.add(held);
    markRun(held);
    held.type = '';
    // Whatever changes its text, if only by nothing, starts it.
    Element.prototype.append.call(held, '');
    disarm(held);
    return undefined;
  }
  const live = createElement('script');
  copyAttributes(held, live, COPIED);
  // Browsers empty the nonce attribute of a connected element; only the property keeps it.
  if (held.nonce) live.nonce = held.nonce;
  if (type) live.type = type;
  markRun(live);
  released.add(live);
  // Listeners and handlers stay on the element that page code knows.
  const forward = (name: string): void => {
    disarm(live);
    held.dispatchEvent(new Event(name));
  };
  let isOver: Promise<void> | undefined;
  if (address === null) {
    // A classic one fires no event, and knows no `async`:
    // https://html.spec.whatwg.org/multipage/scripting.html#execute-the-script-element
    if (type) {
      whenEnded(live, forward);
      live.async = isAsync;
    }
    live.text = trusted().createScript(held.text);
  } else {
    isOver = whenOver(live, forward);
    live.async = isAsync;
    live.src = trusted().createScriptURL(address);
  }
  held.replaceWith(live);
  // One with an address may look at itself while it runs; an inline module has its type already.
  if (address === null) disarm(live);
  return isOver;
};
