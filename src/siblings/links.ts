import { attribute } from '../env.js';

/** What leads away from a page → the attribute that says where. */
const leads = (node: EventTarget, submitter: unknown): readonly [Element, string] | undefined => {
  if (!(node instanceof Element)) return;
  if (/^(a|area)$/.test(node.localName)) return [node, 'href'];
  if (node.localName !== 'form') return;
  const isOwn = submitter instanceof Element && attribute(submitter, 'formaction') !== null;
  return isOwn ? [submitter, 'formaction'] : [node, 'action'];
};

/**
 * Rewrites addresses at the very moment they are followed: click, middle click, keyboard, forms; and
 * back right after, so that what a visitor copies stays clean.
 */
export const watchLinks = (
  rewrite: (address: string, isClean: boolean) => string,
  signal: AbortSignal,
): void => {
  const follow = (event: Event): void => {
    // The middle button opens links too; the right one only a menu.
    if ((event as MouseEvent).button > 1) return;
    for (const node of event.composedPath()) {
      const [element, name] = leads(node, (event as SubmitEvent).submitter) ?? [];
      if (!element || !name || (event.type === 'submit') === (name === 'href')) continue;
      // SVG of old writes `xlink:href`.
      const old = attribute(element, name);
      const address = old ?? attribute(element, 'xlink:href');
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
        if (old !== null) element.setAttribute(name, old);
        else element.removeAttribute(name);
      });
      return;
    }
  };
  for (const type of ['click', 'auxclick', 'submit']) {
    addEventListener(type, follow, { capture: true, signal });
  }
};
