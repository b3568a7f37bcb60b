/**
 * The browser as it really is. Markup such as `<img name=cookie>` replaces members of `document`
 * and `<input name=matches>` those of its form, but not what stands on the prototypes, so everything
 * is read from there. Nothing here runs on import: the module loads in Node.
 */

/** A genuine property of the document. */
export const fromDocument = <Name extends keyof Document>(name: Name): Document[Name] =>
  Reflect.get(Document.prototype, name, document);

let readyState: (() => DocumentReadyState) | undefined;

/** Whether the parser is still at work. By a getter that is kept: it is asked of every gated tag. */
export const isParsing = (): boolean => {
  readyState ??= Reflect.getOwnPropertyDescriptor(Document.prototype, 'readyState')?.get;
  return Reflect.apply(readyState as () => DocumentReadyState, document, []) === 'loading';
};

/** Of this document or that of a frame, where every class is another one. */
export const isElement = (node: object): node is Element => 'localName' in node;

export const queryAll = (root: ParentNode, selector: string): Element[] => [
  ...(isElement(root)
    ? Element
    : 'documentElement' in root
      ? Document
      : DocumentFragment
  ).prototype.querySelectorAll.call(root, selector),
];

export const createElement = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  of = document,
): HTMLElementTagNameMap[Name] =>
  Document.prototype.createElement.call(of, name) as HTMLElementTagNameMap[Name];

export const attribute = (element: Element, name: string): string | null =>
  Element.prototype.getAttribute.call(element, name);

/** Listens on a target whose own method may be shadowed, until the signal; `how`: before it does, or once. */
export const listen = (
  target: EventTarget,
  type: string,
  listener: (event: Event) => void,
  signal?: AbortSignal,
  how?: 'capture' | 'once',
): void =>
  EventTarget.prototype.addEventListener.call(target, type, listener, {
    ...(how && { [how]: true }),
    ...(signal && { signal }),
  });

let lasting: Parameters<typeof listen>[] = [];

/** Listens on the document or the window so that `rebindListeners` can. */
export const listenOn = (...all: Parameters<typeof listen>): void => {
  // Those of an object that was destroyed are not kept.
  lasting = [...lasting.filter(([, , , signal]) => !signal?.aborted), all];
  listen(...all);
};

/** After document.open, which takes every listener away. Where they still are, nothing changes. */
export const rebindListeners = (): void => {
  for (const all of lasting) listen(...all);
};

/** Calls back when an element has loaded or failed, with the name of the event. */
export const whenEnded = (element: Element, run: (name: string) => void): void => {
  for (const name of ['load', 'error']) listen(element, name, () => run(name));
};

export const copyAttributes = (from: Element, to: Element, names: RegExp): void => {
  for (const name of Element.prototype.getAttributeNames.call(from)) {
    if (names.test(name)) to.setAttribute(name, attribute(from, name) as string);
  }
};

/** False on a server. */
export const hasDocument = (): boolean => typeof document !== 'undefined';

/** Whether an address, absolute or relative to a page, is http(s). */
export const isHttp = (address: string): boolean => {
  try {
    return /^https?:/.test(new URL(address, 'https://a').href);
  } catch {
    return false;
  }
};

/** Every `[name, value]` of document.cookie, undecoded. Empty where cookies are forbidden. */
export const readCookies = (): (readonly [name: string, value: string])[] => {
  try {
    return fromDocument('cookie')
      .split('; ')
      .map((pair) => pair.split(/=(.*)/, 2) as [string, string]);
  } catch {
    return [];
  }
};

/** Marks CSS for the build, which takes the white space out. */
export const css = String.raw;

/** What a promise brings, or a rejection when it takes too long. */
export const within = <Result>(ms: number, promise: Promise<Result>): Promise<Result> =>
  Promise.race([
    promise,
    new Promise<never>((_, reject) => setTimeout(reject, ms, `no answer in ${ms} ms`)),
  ]);

const told = new Set<string>();

/** One console line, once. The README explains every code. */
export const warn = (code: string, text: string): void => {
  const line = `soglasie ${code}: ${text}`;
  if (!told.has(line)) console.warn(line);
  told.add(line);
};

interface TrustedPolicy {
  createHTML(markup: string): string;
  createScript(text: string): string;
  createScriptURL(address: string): string;
}

interface Page {
  readonly trustedTypes?: {
    createPolicy(name: string, rules: object): TrustedPolicy;
    isHTML(value: unknown): boolean;
    isScriptURL(value: unknown): boolean;
  };
}

/**
 * Whether a policy of the page made a value, for markup or for an address of code. Only what came so
 * may be handed on so: an object that looks like it is none.
 */
export const isTrustedHtml = (value: unknown): boolean =>
  !!(globalThis as Page).trustedTypes?.isHTML(value);
export const isTrustedAddress = (value: unknown): boolean =>
  !!(globalThis as Page).trustedTypes?.isScriptURL(value);

let policy: TrustedPolicy | undefined;

/** The one Trusted Types policy, `soglasie`; plain strings where the browser has none. */
export const trusted = (): TrustedPolicy => {
  if (!policy) {
    const createHTML = (text: string): string => text;
    policy = { createHTML, createScript: createHTML, createScriptURL: createHTML };
    try {
      policy = (globalThis as Page).trustedTypes?.createPolicy('soglasie', policy) ?? policy;
    } catch {
      // Another copy of the library has it, or the CSP does not list it: the sink will refuse.
      warn('W13', 'no Trusted Types policy "soglasie"');
    }
  }
  return policy;
};
