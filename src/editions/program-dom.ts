/**
 * A DOM that is a program, where apps are tested: jsdom and happy-dom. It draws nothing and lacks what
 * there is no drawing for; what the widget needs of that is added, where it is missing, so that a test
 * can press its buttons.
 */

/** In every browser a page can replace neither this getter nor what it says of itself. */
export const isProgramDom = (): boolean => {
  if (typeof document === 'undefined' || typeof location === 'undefined') return false;
  const { get } = Object.getOwnPropertyDescriptor(location, 'href') ?? {};
  return !get || !/native code/.test(Function.prototype.toString.call(get));
};

const add = (prototype: object, members: Readonly<Record<string, unknown>>): void => {
  for (const [name, value] of Object.entries(members)) {
    if (Object.hasOwn(prototype, name)) continue;
    Object.defineProperty(prototype, name, { value, writable: true, configurable: true });
  }
};

/** Adds what is missing of style sheets and dialogs. */
export const completeProgramDom = (): void => {
  for (const prototype of [globalThis.Document.prototype, globalThis.ShadowRoot.prototype]) {
    if (!('adoptedStyleSheets' in prototype)) add(prototype, { adoptedStyleSheets: [] });
  }
  add(globalThis.CSSStyleSheet.prototype, { replaceSync() {} });
  const dialog = globalThis.HTMLDialogElement.prototype;
  // jsdom 29 has the element and its attribute alone. What is open has a box, though nothing is drawn.
  if ('showModal' in dialog) return;
  add(dialog, {
    showModal(this: HTMLDialogElement) {
      this.open = true;
    },
    close(this: HTMLDialogElement) {
      this.open = false;
    },
    getClientRects(this: HTMLDialogElement) {
      return this.open ? [{}] : [];
    },
  });
};
