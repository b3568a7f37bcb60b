import { queryAll } from '../env.js';
import { GATED } from './rule.js';

/**
 * Up to so many records are looked at one by one. With more, one query over the document is
 * cheaper; with fewer, the query is what makes a long page of gated tags quadratic.
 */
const FEW = 64;

/** Hands over gated tags as the parser or a script inserts them, in document order. */
export const watchInsertions = (found: (element: Element) => void): MutationObserver => {
  const look = (node: Node): void => {
    if (!(node instanceof Element)) return;
    if (Element.prototype.matches.call(node, GATED)) found(node);
    if (node.firstElementChild) queryAll(node, GATED).forEach(found);
  };
  const observer = new MutationObserver((records) => {
    if (records.length > FEW) queryAll(document, GATED).forEach(found);
    else {
      for (const { type, target, addedNodes } of records) {
        if (type === 'attributes') found(target as Element);
        addedNodes.forEach(look);
      }
    }
  });
  observer.observe(document, {
    childList: true,
    subtree: true,
    attributeFilter: ['data-category', 'data-service'],
  });
  return observer;
};
