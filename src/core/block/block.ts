import type { BlockRule } from '../../model/settings.js';
import { AWAITED } from '../config/values.js';
import { isScript, KINDS } from '../gate/address.js';
import { setOpen } from '../gate/element.js';
import type { Granted } from '../gate/rule.js';
import { attribute, isElement, isParsing, queryAll } from '../platform/env.js';
import { createAddresses } from './addresses.js';
import { heldUnder, SRCDOC } from './find.js';
import { createFrames } from './frames.js';
import { interceptElements } from './intercept.js';
import { createLive } from './live.js';
import { createMarks } from './marks.js';
import { markMarkup } from './markup.js';
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
  const { match, find, isLive, tellLive } = createLive({ rules, granted, isExempt });
  const scriptCreated = new WeakSet<Element>();
  const marks = createMarks();

  const pending = createPending((element) => !!find(element, heldUnder), open);

  const hold = (element: Element, isLate?: boolean): boolean => {
    const rule = isLive(element) && find(element);
    if (!rule) return false;
    // A document of its own has not begun to load where code, not the parser, made the frame.
    const isOwn = !isParsing() && attribute(element, SRCDOC) !== null;
    if (isLate && !isOwn) tellLive(element, rule);
    if (isLate && isScript(element)) return false;
    marks.mark(element, rule);
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
      if (isScript(element) && marks.has(element)) pending.refuse(element);
    }
  };

  const { isStopped, heldAddress } = createAddresses({
    ...{ match, marks, pending, scriptCreated, isExempt, isLive },
  });

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
    scriptCreated,
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
      const isLate = marks.forget(element) && !scriptCreated.has(element);
      if (found) marks.mark(element, found);
      if (found && isLate && !isScript(element)) tellLive(element, found);
      return !found;
    },
  };
};
