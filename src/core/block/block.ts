import { HELD_PREFIX } from '../../model/markup.js';
import type { BlockRule } from '../../model/settings.js';
import { AWAITED } from '../config/lenient.js';
import { documents, isList, isScript, KINDS } from '../gate/address.js';
import { setOpen } from '../gate/element.js';
import type { Granted } from '../gate/rule.js';
import {
  attribute,
  createElement,
  fromDocument,
  isElement,
  isParsing,
  queryAll,
  warn,
} from '../platform/env.js';
import { findRule, heldUnder, namesOf, ruleOf, SRCDOC } from './find.js';
import { createFrames } from './frames.js';
import { interceptElements } from './intercept.js';
import { markMarkup } from './markup.js';
import { createMatch } from './match.js';
import type { Patch } from './patch.js';
import { createPending } from './pending.js';
import type { Realm } from './realm.js';
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
  /** Something may have been granted: what is on no page is asked for. */
  update(): void;
  /** Held scripts that running code made: they can still be started in their own place. */
  readonly scriptCreated: WeakSet<Element>;
}

interface BlockerOptions {
  rules(): readonly BlockRule[];
  readonly granted: Granted;
  isExempt(element: Element): boolean;
  /** Opens an element that is on no page. */
  open(element: Element): void;
  /** Told of every root that no query and no observer of the document sees into. */
  onShadowRoot(root: ShadowRoot | Document): void;
  readonly patch: Patch;
}

/**
 * Holds what nobody marked, by its address: an element that is caught becomes a marked one, which the
 * gate then opens like any other. Scripts keep their address under a type that nothing runs; all
 * others have it in `data-consent-…`.
 */
export const createBlocker = ({
  rules,
  granted,
  isExempt,
  open,
  onShadowRoot,
  patch,
}: BlockerOptions): Blocker => {
  /** What has been granted at any time: nothing of it is late. */
  const allowed = new Set<string>();
  const match = createMatch(rules, (id) => {
    const grant = granted(id);
    if (grant) allowed.add(id);
    return grant;
  });
  const scriptCreated = new WeakSet<Element>();
  /** Held element → what its mark was before: that of its author, or none. */
  const originals = new WeakMap<
    Element,
    { readonly name: string; readonly before: string | null }
  >();
  const setAttribute = Reflect.get(Element.prototype, 'setAttribute') as () => void;

  const find = (element: Element, read?: typeof heldUnder): BlockRule | undefined =>
    findRule(match, element, read);

  const mark = (element: Element, { mark: name, id }: BlockRule): void => {
    const before = attribute(element, name);
    const ids = before?.split(' ') ?? [];
    if (!ids.includes(id)) element.setAttribute(name, [...ids, id].join(' '));
    if (isScript(element) && element.type !== 'text/plain') {
      element.dataset.type = element.type;
      element.type = 'text/plain';
    }
    if (!originals.has(element)) originals.set(element, { name, before });
  };

  /** Takes the mark off again, unless another address of the element is held. */
  const unmark = (element: Element, address: string): void => {
    const { name, before } = originals.get(element) ?? {};
    if (address === SRCDOC) documents.delete(element);
    else if (!isScript(element)) element.removeAttribute(HELD_PREFIX + address);
    const isStillHeld = namesOf(element).some((each) => heldUnder(element, each) !== null);
    if (!name || isStillHeld) return;
    originals.delete(element);
    if (typeof before === 'string') element.setAttribute(name, before);
    else element.removeAttribute(name);
    if (isScript(element)) element.type = element.dataset.type ?? '';
  };

  const isLive = (element: Element): boolean =>
    !isExempt(element) && !(isScript(element) && element.type === 'text/plain');

  const tellLive = ({ localName }: Element, { host, path, mark: name, id }: BlockRule): void => {
    if (id !== AWAITED && !allowed.has(id)) {
      warn(
        'W10',
        `<${localName}> of ${host}${path} live without consent; mark it: ${name}="${id}"`,
      );
    }
  };

  const pending = createPending((element) => !!find(element, heldUnder), open);

  const hold = (element: Element, isLate?: boolean): boolean => {
    const rule = isLive(element) && find(element);
    if (!rule) return false;
    // A document of its own has not begun to load where code, not the parser, made the frame.
    const isOwn = !isParsing() && attribute(element, SRCDOC) !== null;
    if (isLate && !isOwn) tellLive(element, rule);
    if (isLate && isScript(element)) return false;
    mark(element, rule);
    if (!isScript(element)) setOpen(element, false);
    return true;
  };

  /** Before running code inserts it. */
  const look = (node: unknown): void => {
    if (Object(node) !== node || !('firstElementChild' in (node as object))) return;
    const root = node as ParentNode;
    const inside = root.firstElementChild ? queryAll(root, LOADING) : [];
    for (const element of isElement(root) ? [root, ...inside] : inside) {
      // Most of what a page inserts loads nothing.
      if (!KINDS.includes(element.localName)) continue;
      if (hold(element)) scriptCreated.add(element);
      if (isScript(element) && originals.has(element)) pending.refuse(element);
    }
  };

  /** Whether an address that running code gives to an element is held instead. */
  const isStopped = (node: unknown, name: string, value: unknown): boolean => {
    const element = node as Element;
    if (!isElement(Object(node)) || !namesOf(element).includes(name)) return false;
    const held = isScript(element) ? attribute(element, name) : heldUnder(element, name);
    // Another address than the one it was held for; a trusted one is an object.
    const isOther = held !== null && held !== `${value}`;
    if (isOther && originals.has(element) && !isExempt(element)) unmark(element, name);
    const rule = isLive(element) && ruleOf(match, name, value);
    if (!rule) return false;
    // What these load may be code: whoever may not give it is refused as ever.
    if (/^(object|embed|iframe)$/.test(element.localName)) {
      Reflect.apply(setAttribute, createElement(element.localName as 'embed'), [name, value]);
    }
    mark(element, rule);
    scriptCreated.add(element);
    if (element.isConnected || !isScript(element)) pending.refuse(element);
    // A script keeps its address: under its new type, nobody asks for it.
    if (isScript(element)) return false;
    if (name === SRCDOC) documents.set(element, `${value}`);
    else element.setAttribute(HELD_PREFIX + name, `${value}`);
    if (!element.isConnected && element.localName === 'img') pending.wait([element]);
    return true;
  };

  /** The address that an element was given, for code that reads what it wrote. */
  const heldAddress = (element: unknown, name: string): string | null => {
    const held = originals.has(element as Element) && heldUnder(element as Element, name);
    if (typeof held !== 'string' || isList(name) || name === SRCDOC) return held || null;
    return new URL(held, fromDocument('baseURI')).href;
  };

  const enter = createFrames((realm, inner) => {
    lay(realm);
    onShadowRoot(inner);
  });

  const lay = (realm: Realm): void => {
    interceptElements({ look, isStopped, heldAddress, onShadowRoot, enter }, patch, realm);
    const ruleOfLive = (element: Element) => (isLive(element) ? find(element) : undefined);
    markMarkup({ ruleOf: ruleOfLive, wait: pending.wait }, patch, realm);
    refuseRequests(match, patch, realm);
  };

  lay(window);
  return {
    hold,
    scriptCreated: scriptCreated,
    update: pending.update,
    forget(element) {
      const [rule] = rules();
      const ids = attribute(element, 'data-category')?.split(' ') ?? [];
      if (!ids.includes(AWAITED) || rule?.id === AWAITED) return false;
      const rest = ids.filter((id) => id !== AWAITED);
      if (rest[0]) element.setAttribute('data-category', rest.join(' '));
      else element.removeAttribute('data-category');
      // A script, under its new type, has its address where it was.
      const found = find(element, isScript(element) ? attribute : heldUnder);
      const isLate = originals.delete(element) && !scriptCreated.has(element);
      if (found) mark(element, found);
      if (found && isLate && !isScript(element)) tellLive(element, found);
      return !found;
    },
  };
};
