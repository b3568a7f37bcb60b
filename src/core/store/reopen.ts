import { fromDocument, rebindListeners } from '../platform/env.js';
import { whenStopped } from '../platform/stop.js';

/**
 * Calls back when the document was written anew. document.open takes every listener away, ours too;
 * those of document and window are back by then.
 */
export const onDocumentReopen = (renewed: () => void, signal: AbortSignal): void => {
  let root = fromDocument('documentElement');
  const observer = new MutationObserver(() => {
    const next = fromDocument('documentElement');
    if (!next || next === root) return;
    root = next;
    rebindListeners();
    renewed();
  });
  observer.observe(document, { childList: true });
  whenStopped(signal, () => observer.disconnect());
};
