/**
 * The platform's own constructors, whatever the page has put in their place: old libraries replace
 * `Document` or `Event`, and a page may have a function called `URL`. Taken once, when this file runs,
 * but for a few that wait until they are needed: what is replaced later is replaced for the page alone.
 * The build has every other file, and every chunk, take these names from here (`.build/genuine.mjs`); a
 * test holds the list to what they use. `Date` is left to the page: whoever tests it sets the clock.
 */

export type Realm = Record<string, unknown>;

/**
 * Asked of the page when they are first needed: few pages need them, and to look at one for the first
 * time takes 0.1 ms (2026-11). Those of another window would do, which is not so of an observer, that
 * reports nothing when its window is gone, nor of a sheet, that fits no other document.
 */
const LATE = 'Comment DocumentFragment Range ShadowRoot URLSearchParams'.split(' ');

const EARLY =
  'AbortController CSSStyleSheet CustomEvent Document Element Event EventTarget HTMLElement HTMLScriptElement IntersectionObserver Intl JSON Map MutationObserver Node Promise Reflect ResizeObserver Set URL WeakMap WeakRef WeakSet'.split(
    ' ',
  );

export const NAMES = [...EARLY, ...LATE];

const parentOf = Object.getPrototypeOf;

const tagOf = (value: unknown): string => Object.prototype.toString.call(value).slice(8, -1);

/** One that works like the platform's own, as a polyfill does, has the same tag, or its prototype has. */
const isLike = (value: unknown, name: string): boolean => {
  const { [Symbol.toStringTag]: tag, prototype } = Object(value);
  return tag === name || Object(prototype)[Symbol.toStringTag] === name;
};

/**
 * From things that the page cannot have made otherwise, by their prototypes. What no thing leads to
 * comes from a frame that is gone at once: what is the language's own works from anywhere.
 */
const recover = (): Realm => {
  const genuine: Document = parentOf(parentOf(document));
  const create = (name: string): HTMLElement => genuine.createElement.call(document, name);
  const frame = create('iframe') as HTMLIFrameElement;
  const style = create('style') as HTMLStyleElement;
  genuine.querySelector.call(document, '*')?.append(frame, style);
  const all: Realm = {};
  for (const name of NAMES) all[name] = (frame.contentWindow as unknown as Realm)[name];
  for (let at of [
    ...[document, create('script'), create('img'), create('p').attachShadow({ mode: 'open' })],
    ...[style.sheet, (async () => {})()],
  ] as object[]) {
    while (at) {
      if (tagOf(at) in all) all[tagOf(at)] = at.constructor;
      at = parentOf(at);
    }
  }
  frame.remove();
  style.remove();
  return all;
};

/** The page's own, or the platform's where the page has put something else in their place. */
export const take = (): Realm => {
  const page = globalThis as unknown as Realm;
  const all: Realm = {};
  let recovered: Realm | undefined;
  const find = (name: string): unknown => {
    const value = page[name];
    // On a server there is neither a page nor most of this.
    if (isLike(value, name) || typeof document === 'undefined') return value;
    try {
      recovered ??= recover();
    } catch {
      // What is lost stays lost: what needs it fails, and the gate is shut.
      recovered = page;
    }
    return recovered[name];
  };
  for (const name of EARLY) all[name] = find(name);
  for (const name of LATE) {
    Object.defineProperty(all, name, { enumerable: true, get: () => find(name) });
  }
  return all;
};

/** All of them, as they are lent to every chunk; the build exports each by its name as well. */
export const genuine: Realm = /* @__PURE__ */ take();
