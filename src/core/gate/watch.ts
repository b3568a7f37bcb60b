import { isElement, listen, queryAll } from '../platform/env.js';

/**
 * Up to so many records are looked at one by one. With more, one query over the document is
 * cheaper; with fewer, and while the gate itself makes them, the query is what makes a long page of
 * gated tags quadratic.
 */
const FEW = 16;

interface Also {
  /** More attributes whose changes make an element worth another look. */
  readonly attributes?: readonly string[];
  /** Told of all that is inserted, whatever its kind: of each, or of the root where it is much. */
  seen?(root: ParentNode): void;
  /** Whether most records are of tags that the gate itself is releasing. */
  isReleasing?(): boolean;
}

/**
 * Hands over elements of a kind, which may be another one by and by, as the parser or a script inserts them below a root, in document
 * order, until the signal.
 */
export const watchInsertions = (
  root: ParentNode & Node,
  selector: () => string,
  found: (element: Element) => void,
  signal: AbortSignal,
  { attributes = [], seen, isReleasing }: Also = {},
): void => {
  const offer = (element: Element): void => {
    if (Element.prototype.matches.call(element, selector())) found(element);
  };
  const look = (node: Node): void => {
    if (!isElement(node)) return;
    offer(node);
    if (node.firstElementChild) queryAll(node, selector()).forEach(found);
    seen?.(node);
  };
  const observer = new MutationObserver((records) => {
    if (records.length > FEW && !isReleasing?.()) {
      queryAll(root, selector()).forEach(found);
      seen?.(root);
      return;
    }
    // The parser makes one record or two for every tag: what is not needed is not asked of them.
    for (const record of records) {
      if (record.type === 'attributes') offer(record.target as Element);
      else {
        const { addedNodes } = record;
        for (let at = 0; at < addedNodes.length; at += 1) look(addedNodes[at] as Node);
      }
    }
  });
  observer.observe(root, {
    childList: true,
    subtree: true,
    attributeFilter: ['data-category', 'data-service', ...attributes],
  });
  listen(signal, 'abort', () => observer.disconnect());
};
