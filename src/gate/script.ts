import {
  attribute,
  copyAttributes,
  createElement,
  fromDocument,
  isHttp,
  trusted,
  whenEnded,
} from '../env.js';
import { isLastOfDocument } from './element.js';
import { warnOf } from './rule.js';

/** When a released script runs: at once, in document order, or after those. */
export type Turn = 'async' | 'sync' | 'late';

const MODULE = /^module$/i;
const RUNS = /^((text|application)\/(x-)?(java|ecma)script|module|importmap|speculationrules)?$/i;
const COPIED = /^(?!(type|src|onload|onerror|data-(src|type))$)/;
const FETCH = /^(crossorigin|integrity|referrerpolicy|fetchpriority)$/;

/** How long an external script may keep those that wait for it. */
const MAX_WAIT = 10_000;

const typeOf = (held: Element): string => attribute(held, 'data-type')?.trim() ?? '';

/** Address of a held script: `src` as a rule, `data-src` as the tolerated second form; null if inline. */
export const addressOf = (held: Element): string | null =>
  attribute(held, 'src') ?? attribute(held, 'data-src');

/** Whether a script waits for us. One that carries a live type has run already. */
export const isHeld = (script: Element): boolean => {
  const isPlain = attribute(script, 'type')?.trim().toLowerCase() === 'text/plain';
  if (!isPlain) warnOf('W10', script, 'no type="text/plain"');
  return isPlain;
};

/**
 * Whether a tag may be released at all: where our own tag has a nonce, markup without it was
 * written by somebody the page's CSP does not trust; and an address must be http(s).
 */
export const isTrusted = (held: HTMLScriptElement, nonce: string): boolean => {
  const address = addressOf(held);
  const isOurs = !nonce || held.nonce === nonce;
  const isWeb = address === null || isHttp(address);
  if (!isOurs) warnOf('W05', held, 'no nonce');
  if (!isWeb) warnOf('W12', held, 'src is not http(s)');
  return isOurs && isWeb;
};

/** Whether this browser would run it at all. */
export const canRun = (held: HTMLScriptElement): boolean =>
  RUNS.test(typeOf(held)) && !held.noModule;

export const turnOf = (held: HTMLScriptElement): Turn => {
  const type = typeOf(held);
  const isModule = MODULE.test(type);
  const isAny = isModule || addressOf(held) !== null;
  const has = (name: string): boolean => isAny && attribute(held, name) !== null;
  return has('async') ? 'async' : isModule || has('defer') ? 'late' : 'sync';
};

/** Restores the type that a held script was written for. */
export const restoreType = (held: HTMLScriptElement): void => {
  held.type = typeOf(held);
};

/**
 * Whether the parser is about to prepare this very script: the HTML standard runs observers at
 * `</script>` just before. Its type restored there, the browser treats it as if it had never been
 * held: it blocks the parser, may document.write, keeps its place.
 */
export const isBeingParsed = (held: HTMLScriptElement): boolean =>
  (attribute(held, 'src') !== null || addressOf(held) === null) &&
  // Firefox runs a module whose type is restored here as if it were async.
  !(MODULE.test(typeOf(held)) && 'mozInnerScreenX' in window) &&
  // Made by running script, the parser will not prepare it. `async` is the trace of createElement.
  !fromDocument('currentScript') &&
  held.async === (attribute(held, 'async') !== null) &&
  isLastOfDocument(held);

/** Asks for a script before its turn, so that waiting for the one before costs no time. */
export const preload = (held: HTMLScriptElement): HTMLLinkElement => {
  const link = createElement('link');
  copyAttributes(held, link, FETCH);
  link.nonce = held.nonce;
  link.rel = 'preload';
  link.as = 'script';
  link.href = addressOf(held) ?? '';
  fromDocument('documentElement').append(link);
  return link;
};

/** A live script for a held one: the same attributes, text and listeners. Not yet in the page. */
export const createLive = (held: HTMLScriptElement, isAsync: boolean): HTMLScriptElement => {
  const live = createElement('script');
  copyAttributes(held, live, COPIED);
  // Browsers empty the nonce attribute of a connected element; only the property keeps it.
  live.nonce = held.nonce;
  live.async = isAsync;
  live.type = typeOf(held);
  const address = addressOf(held);
  if (address === null) live.text = trusted().createScript(held.text);
  else live.src = trusted().createScriptURL(address);
  // Listeners and handlers stay on the element that page code knows.
  whenEnded(live, (name) => held.dispatchEvent(new Event(name)));
  return live;
};

/** Resolves when an external script has run or failed, or has kept the others for too long. */
export const settled = (live: HTMLScriptElement): Promise<void> =>
  new Promise((resolve) => {
    whenEnded(live, () => resolve());
    setTimeout(resolve, MAX_WAIT);
  });
