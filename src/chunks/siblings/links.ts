import { attribute, listen } from '../../core/platform/env.js';

/** Where a press leads, and a submission: the button's own word comes before that of its form. */
const LINK = ['href'];
const FORM = ['formaction', 'action'];

/** On a link, a form, or what holds them: `off` lets it carry nothing. */
const SWITCH = 'data-soglasie-link';

/** SVG of old writes `xlink:href`; `href` goes before it. */
const addressOf = (element: Element, name: string): string | null =>
  attribute(element, name) ?? (name === 'href' ? attribute(element, 'xlink:href') : null);

/**
 * Calls back at the last moment of an event before the browser follows it: behind every listener of
 * the page that could still read an address. That is on the window, or where somebody stops it.
 */
const atTheEnd = (event: Event, run: () => void, signal: AbortSignal): void => {
  const look = (): void => {
    if (event.cancelBubble || (event.currentTarget === window && event.eventPhase > 1)) run();
  };
  for (const node of event.composedPath()) {
    for (const how of ['capture', undefined] as const) listen(node, event.type, look, signal, how);
  }
  // Nobody is called behind these two: the first anywhere, the second where we are heard already.
  for (const name of ['stopImmediatePropagation', 'stopPropagation'] as const) {
    const stop = event[name];
    event[name] = () => {
      stop.call(event);
      if (!/I/.test(name) && (event.currentTarget !== window || event.eventPhase > 1)) return;
      // When that listener has ended; where a script presses, the browser follows before.
      if (event.isTrusted) Promise.resolve().then(run);
      else run();
    };
  }
};

/**
 * Rewrites addresses at the very moment they are followed: click, middle click, keyboard, forms; and
 * back right after, so that what a visitor copies stays clean, and what trackers read.
 */
export const watchLinks = (
  rewrite: (address: string, isClean: boolean) => string,
  signal: AbortSignal,
): void => {
  /** Rewrites one address. Returns how to write it back. */
  const rewriteIn = (element: Element, name: string, isOff: boolean): (() => void) | undefined => {
    const old = attribute(element, name);
    const address = addressOf(element, name);
    // A form without an address leads to its own page, which is no link anywhere.
    if (!(address || (address === '' && name === 'href'))) return undefined;
    if (attribute(element, 'download') !== null) return undefined;
    // Without a referrer nobody would believe us.
    const isClean = isOff || /\bnoreferrer\b/i.test(attribute(element, 'rel') ?? '');
    const next = rewrite(address, isClean);
    if (next === address) return undefined;
    element.setAttribute(name, next);
    // From https to http the browser's own policy would name none.
    if (attribute(element, 'referrerpolicy') === null) {
      element.setAttribute('referrerpolicy', 'origin');
    }
    return () => {
      if (old === null) element.removeAttribute(name);
      else element.setAttribute(name, old);
    };
  };

  const undo: ((() => void) | undefined)[] = [];
  const restore = (): void => {
    for (const each of undo.splice(0)) each?.();
  };

  const follow = (event: Event): void => {
    const { button, submitter } = event as MouseEvent & SubmitEvent;
    // The middle button opens links too; the right one only a menu.
    if (button > 1) return;
    // Asked for before the page asks for anything: its own timers find the address clean. A press
    // on a button asks for the submission that it causes.
    setTimeout(restore);
    const nodes = [submitter, ...event.composedPath()].filter((node) => node instanceof Element);
    // The press of a button is no submission yet: those who hear of that may read the address too.
    const names = event.type === 'submit' ? FORM : LINK;
    if (!nodes.some((node) => names.some((name) => addressOf(node, name) !== null))) return;
    const isOff = nodes.some((node) => attribute(node, SWITCH) === 'off');
    const over = new AbortController();
    setTimeout(() => over.abort());
    const run = (): void => {
      // What the page itself does with the press is not our business.
      if (over.signal.aborted || event.defaultPrevented) return;
      over.abort();
      for (const node of nodes) for (const name of names) undo.push(rewriteIn(node, name, isOff));
    };
    atTheEnd(event, run, over.signal);
  };
  for (const type of ['click', 'auxclick', 'submit']) {
    listen(window, type, follow, signal, 'capture');
  }
};
