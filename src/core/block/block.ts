import { HELD_PREFIX } from '../../model/markup.js';
import type { BlockRule } from '../../model/settings.js';
import { AWAITED } from '../config/lenient.js';
import { addressesOf, heldAddress as heldIn, KINDS } from '../gate/address.js';
import { setOpen } from '../gate/element.js';
import type { Granted } from '../gate/rule.js';
import { attribute, fromDocument, queryAll, warn } from '../platform/env.js';
import { interceptElements } from './intercept.js';
import { markMarkup } from './markup.js';
import { createMatch } from './match.js';
import type { Patch } from './patch.js';
import { refuseRequests } from './requests.js';

/** What loads something. */
export const LOADING = KINDS.join();

export interface Blocker {
  /**
   * Holds an element if what it loads is shut. `isLate`: it has been live, which is told; and a script
   * that has run is left as it is, or it would run again.
   */
  hold(element: Element, isLate?: boolean): boolean;
  /**
   * Once the config is there, judges anew what was held until then: true when nothing of the config
   * holds it, and its mark is gone. To open it is up to the gate.
   */
  forget(element: Element): boolean;
  /** Held scripts that running code made: they can still be started in their own place. */
  readonly made: WeakSet<Element>;
}

/**
 * Holds what nobody marked, by its address: an element that is caught becomes a marked one, which the
 * gate then opens like any other. Scripts keep their address under a type that nothing runs; all
 * others have it in `data-consent-…`.
 */
export const createBlocker = (
  rules: () => readonly BlockRule[],
  granted: Granted,
  isExempt: (element: Element) => boolean,
  /** Told of every shadow root that is made: no query and no observer of the document sees into it. */
  join: (root: ShadowRoot) => void,
  patch: Patch,
): Blocker => {
  /** What has been granted at any time: nothing of it is late. */
  const allowed = new Set<string>();
  const match = createMatch(rules, (id) => {
    const grant = granted(id);
    if (grant) allowed.add(id);
    return grant;
  });
  const made = new WeakSet<Element>();
  /** Held element → what its mark was before: that of its author, or none. */
  const caught = new WeakMap<Element, { readonly name: string; readonly before: string | null }>();

  const ruleOf = (name: string, value: unknown): BlockRule | undefined => {
    const addresses = name === 'srcset' ? `${value}`.split(/[\s,]+/) : [value];
    for (const address of addresses) {
      const rule = match(address);
      if (rule) return rule;
    }
    return undefined;
  };

  /** The rule that holds the first of its addresses that is held. */
  const find = (element: Element, nameOf = (name: string) => name): BlockRule | undefined => {
    for (const name of addressesOf(element)) {
      const rule = ruleOf(name, attribute(element, nameOf(name)) ?? '');
      if (rule) return rule;
    }
    return undefined;
  };

  /** Where a held element has its address: a script, under its new type, where it was. */
  const heldName = ({ localName }: Element, name: string): string =>
    localName === 'script' ? name : HELD_PREFIX + name;

  const mark = (element: Element, { mark: name, id }: BlockRule): void => {
    const before = attribute(element, name);
    const ids = before?.split(' ') ?? [];
    if (!ids.includes(id)) element.setAttribute(name, [...ids, id].join(' '));
    const isScript = element instanceof HTMLScriptElement;
    if (isScript && element.type !== 'text/plain') {
      element.dataset.type = element.type;
      element.type = 'text/plain';
    }
    if (!caught.has(element)) caught.set(element, { name, before });
  };

  /** Takes the mark off again, unless another address of the element is held. */
  const unmark = (element: Element, address: string): void => {
    const { name, before } = caught.get(element) ?? {};
    const isScript = element instanceof HTMLScriptElement;
    if (!isScript) element.removeAttribute(HELD_PREFIX + address);
    const isHeld = addressesOf(element).some((each) => heldIn(element, each) !== null);
    if (!name || isHeld) return;
    caught.delete(element);
    if (typeof before === 'string') element.setAttribute(name, before);
    else element.removeAttribute(name);
    if (isScript) element.type = element.dataset.type ?? '';
  };

  const isLive = (element: Element): boolean =>
    !isExempt(element) && !(element instanceof HTMLScriptElement && element.type === 'text/plain');

  const tellLive = ({ localName }: Element, { host, path, mark: name, id }: BlockRule): void => {
    if (id !== AWAITED && !allowed.has(id)) {
      warn(
        'W10',
        `<${localName}> of ${host}${path} live without consent; mark it: ${name}="${id}"`,
      );
    }
  };

  const hold = (element: Element, isLate?: boolean): boolean => {
    const rule = isLive(element) && find(element);
    if (!rule) return false;
    if (isLate) tellLive(element, rule);
    if (isLate && element.localName === 'script') return false;
    mark(element, rule);
    if (!(element instanceof HTMLScriptElement)) setOpen(element, false);
    return true;
  };

  /** Before running code inserts it. */
  const look = (node: unknown): void => {
    if (!(node instanceof Element || node instanceof DocumentFragment)) return;
    const inside = node.firstElementChild ? queryAll(node, LOADING) : [];
    for (const element of node instanceof Element ? [node, ...inside] : inside) {
      // Most of what a page inserts loads nothing.
      if (KINDS.includes(element.localName) && hold(element)) made.add(element);
    }
  };

  /** Whether an address that running code gives to an element is held instead. */
  const isStopped = (element: unknown, name: string, value: unknown): boolean => {
    if (!(element instanceof Element) || !addressesOf(element).includes(name)) return false;
    const held = element.localName === 'script' ? attribute(element, name) : heldIn(element, name);
    // Another address than the one it was held for; a trusted one is an object.
    const isOther = held !== null && held !== `${value}`;
    if (isOther && caught.has(element) && !isExempt(element)) unmark(element, name);
    const rule = isLive(element) && ruleOf(name, value);
    if (!rule) return false;
    mark(element, rule);
    made.add(element);
    // A script keeps its address: under its new type, nobody asks for it.
    if (element instanceof HTMLScriptElement) return false;
    element.setAttribute(HELD_PREFIX + name, `${value}`);
    return true;
  };

  /** The address that an element was given, for code that reads what it wrote. */
  const heldAddress = (element: unknown, name: string): string | null => {
    const held = caught.has(element as Element) && heldIn(element as Element, name);
    if (typeof held !== 'string' || name === 'srcset') return held || null;
    return new URL(held, fromDocument('baseURI')).href;
  };

  interceptElements({ look, isStopped, heldAddress, join }, patch);
  markMarkup((element) => (isLive(element) ? find(element) : undefined), patch);
  refuseRequests(match, patch);
  return {
    hold,
    made,
    forget(element) {
      const [rule] = rules();
      const ids = attribute(element, 'data-category')?.split(' ') ?? [];
      if (!ids.includes(AWAITED) || rule?.id === AWAITED) return false;
      const rest = ids.filter((id) => id !== AWAITED);
      if (rest[0]) element.setAttribute('data-category', rest.join(' '));
      else element.removeAttribute('data-category');
      const found = find(element, (name) => heldName(element, name));
      const isLate = caught.delete(element) && !made.has(element);
      if (found) mark(element, found);
      if (found && isLate && element.localName !== 'script') tellLive(element, found);
      return !found;
    },
  };
};
