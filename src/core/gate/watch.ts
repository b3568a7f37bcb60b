import { isElement, queryAll } from '../platform/env.js';
import { whenStopped } from '../platform/stop.js';

/**
 * Up to so many records are looked at one by one. With more, one query over the document is
 * cheaper; with fewer, and while the gate itself makes them, the query is what makes a long page of
 * gated tags quadratic.
 */
const FEW = 16;

interface Also {
  /** Whether an element, and all that is in it, needs no look at all for the time being. */
  isQuiet?(element: Element): boolean;
  /** More attributes whose changes make an element worth another look. */
  readonly attributes?: readonly string[];
  /** A selector of more that is looked for in what is inserted, by the same query. */
  readonly more?: string;
  /**
   * Told of all that is inserted, whatever its kind: of each, with what either selector finds in it;
   * or of the root where it is much.
   */
  seen?(root: ParentNode, below?: readonly Element[]): void;
  /** Whether most records are of tags that the gate itself is releasing. */
  isReleasing?(): boolean;
}

/**
 * Hands over elements of a kind, which may be another one by and by, as the parser or a script
 * inserts them below a root, in document order, until the signal.
 */
export const watchInsertions = (
  root: ParentNode & Node,
  selector: () => string,
  found: (element: Element) => void,
  signal: AbortSignal,
  { attributes = [], isQuiet, more = '', seen, isReleasing }: Also = {},
): void => {
  const offer = (element: Element): void => {
    if (Element.prototype.matches.call(element, selector())) found(element);
  };
  const look = (node: Node): void => {
    if (!isElement(node) || isQuiet?.(node)) return;
    offer(node);
    const wanted = selector() + more;
    // Most of what is inserted holds nothing of it, and a list costs more than the answer.
    const isAny = node.firstElementChild && Element.prototype.querySelector.call(node, wanted);
    const below = isAny ? queryAll(node, wanted) : [];
    for (const element of below) offer(element);
    seen?.(node, below);
  };
  const observer = new MutationObserver((records) => {
    if (records.length > FEW && !isReleasing?.()) {
      queryAll(root, selector()).forEach(found);
      seen?.(root);
      return;
    }
    // The parser makes three records for every tag: what is not needed is not asked of them.
    for (const record of records) {
      const { addedNodes } = record;
      if (addedNodes.length === 1) look(addedNodes[0] as Node);
      else if (record.type === 'attributes') offer(record.target as Element);
      else addedNodes.forEach(look);
    }
  });
  observer.observe(root, {
    childList: true,
    subtree: true,
    attributeFilter: ['data-category', 'data-service', ...attributes],
  });
  whenStopped(signal, () => observer.disconnect());
};
