import { isParsing } from '../platform/env.js';
import { isScript } from './address.js';
import { consider } from './consider.js';
import { isLastOfDocument, setOpen, whenWhole } from './element.js';
import { release, type Turn } from './script.js';
import { isFree, type Ward } from './ward.js';

const openNow = (ward: Ward, element: Element, turn: Turn): Promise<void> | undefined => {
  const { phases, blocker, late } = ward;
  phases.delete(element);
  // The visitor, or the page, may have changed their mind while it waited.
  if (ward.signal.aborted || !element.isConnected) return undefined;
  if (!isFree(ward, element)) {
    consider(ward, element);
    return undefined;
  }
  const isCode = isScript(element);
  phases.set(element, isCode ? 'done' : 'open');
  try {
    if (!isCode) setOpen(element, true);
    else {
      const isMade = blocker?.scriptCreated.has(element);
      const isOver = release(element, turn === 'async', isMade, late.has(element));
      if (turn === 'sync') return isOver;
    }
  } catch {
    // Trusted Types refused: the tag stays as it was, shut.
  }
  return undefined;
};

/** Opens an element whose turn has come. Gives back what the next one waits for. */
export const openInTurn = (ward: Ward, element: Element, turn: Turn): Promise<void> | undefined =>
  // Its text may still be arriving; the browser does not tell when it has ended.
  turn === 'sync' && isParsing() && isLastOfDocument(element)
    ? whenWhole(element).then(() => openNow(ward, element, turn))
    : openNow(ward, element, turn);
