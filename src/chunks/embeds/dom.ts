import { attribute } from '../../core/platform/env.js';

export const sheetOf = (text: string): CSSStyleSheet => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
};

/** Room for what an element holds, in px. */
export const contentHeight = (element: Element): number => {
  const { paddingTop, paddingBottom } = getComputedStyle(element);
  return element.clientHeight - Number.parseFloat(paddingTop) - Number.parseFloat(paddingBottom);
};

export const buttonsOf = (root: ShadowRoot) => [...root.querySelectorAll('button')];

/** Gives the focus to an element, whether it takes any by itself or not. */
export const focus = (element: HTMLElement): void => {
  if (element.tabIndex < 0 && attribute(element, 'tabindex') === null) {
    element.tabIndex = -1;
    element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true });
  }
  element.focus({ preventScroll: true });
};
