import { attribute } from '../../core/platform/env.js';

/** Where a press or a submission may lead: the button's own word comes before that of its form. */
const ADDRESSES = ['formaction', 'href', 'action'];

/**
 * Rewrites addresses at the very moment they are followed: click, middle click, keyboard, forms; and
 * back right after, so that what a visitor copies stays clean.
 */
export const watchLinks = (
  rewrite: (address: string, isClean: boolean) => string,
  signal: AbortSignal,
): void => {
  const rewriteIn = (element: Element, name: string): void => {
    const old = attribute(element, name);
    // SVG of old writes `xlink:href`; `href` goes before it.
    const address = old ?? (name === 'href' ? attribute(element, 'xlink:href') : null);
    if (address === null || attribute(element, 'download') !== null) return;
    // Without a referrer nobody would believe us.
    const next = rewrite(address, /\bnoreferrer\b/i.test(attribute(element, 'rel') ?? ''));
    if (next === address) return;
    element.setAttribute(name, next);
    // From https to http the browser's own policy would name none.
    if (attribute(element, 'referrerpolicy') === null) {
      element.setAttribute('referrerpolicy', 'origin');
    }
    setTimeout(() => {
      if (old === null) element.removeAttribute(name);
      else element.setAttribute(name, old);
    });
  };
  const follow = (event: Event): void => {
    const { button, submitter } = event as MouseEvent & SubmitEvent;
    // The middle button opens links too; the right one only a menu.
    if (button > 1) return;
    for (const node of [submitter, ...event.composedPath()]) {
      if (node instanceof Element) for (const name of ADDRESSES) rewriteIn(node, name);
    }
  };
  for (const type of ['click', 'auxclick', 'submit']) {
    addEventListener(type, follow, { capture: true, signal });
  }
};
