import { listen, queryAll } from '../platform/env.js';

/**
 * Up to so many records are looked at one by one. With more, one query over the document is
 * cheaper; with fewer, and while the gate itself makes them, the query is what makes a long page of
 * gated tags quadratic.
 */
const FEW = 64;

/**
 * Hands over elements of a kind as the parser or a script inserts them below a root, in document
 * order, until the signal.
 */
export const watchInsertions = (
  root: ParentNode & Node,
  selector: string,
  found: (element: Element) => void,
  signal: AbortSignal,
  isReleasing?: () => boolean,
): void => {
  const look = (node: Node): void => {
    if (!(node instanceof Element)) return;
    if (Element.prototype.matches.call(node, selector)) found(node);
    if (node.firstElementChild) queryAll(node, selector).forEach(found);
  };
  const observer = new MutationObserver((records) => {
    if (records.length > FEW && !isReleasing?.()) queryAll(root, selector).forEach(found);
    else {
      for (const { type, target, addedNodes } of records) {
        if (type === 'attributes') found(target as Element);
        addedNodes.forEach(look);
      }
    }
  });
  observer.observe(root, {
    childList: true,
    subtree: true,
    attributeFilter: ['data-category', 'data-service'],
  });
  listen(signal, 'abort', () => observer.disconnect());
};
