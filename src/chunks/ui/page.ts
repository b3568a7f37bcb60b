/**
 * The page around the widget. Markup such as `<img name=body>` replaces members of `document`, but
 * not those of its prototype: everything is read from there.
 */

/** A genuine property of the document. */
export const fromDocument = <Name extends keyof Document>(name: Name): Document[Name] =>
  Reflect.get(Document.prototype, name, document);

export const createElement = <Made extends HTMLElement>(name: string): Made =>
  Document.prototype.createElement.call(document, name) as Made;

/** Something of the page that opens the preferences. */
export const findOpener = (): HTMLElement | null =>
  Document.prototype.querySelector.call(document, '[data-soglasie-open]') as HTMLElement | null;

/** Resolves when the document is parsed, so that `body` is there and is the page's own. */
export const bodyReady = (): Promise<void> =>
  new Promise((resolve) => {
    if (fromDocument('readyState') !== 'loading') resolve();
    // On its way to `window` the event passes a target that markup cannot replace.
    else addEventListener('DOMContentLoaded', () => resolve(), { once: true });
  });

/** Calls back when what was drawn is on the screen; in a tab that nobody looks at, once somebody does. */
export const afterPaint = (run: () => void): void => {
  requestAnimationFrame(() => setTimeout(run));
};

const TIME_LIMIT_MS = 6000;

/** What a promise brings, or a rejection when it takes too long. */
export const inTime = <Result>(promise: Promise<Result>): Promise<Result> =>
  Promise.race([
    promise,
    new Promise<never>((_, reject) => setTimeout(reject, TIME_LIMIT_MS, 'no answer')),
  ]);
