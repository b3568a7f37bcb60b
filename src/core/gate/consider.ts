import { isParsing } from '../platform/env.js';
import { isLoadable, isScript } from './address.js';
import { isOfPage, setOpen, shutLive } from './element.js';
import { isOurs, isPlaceholder, setHidden } from './hide.js';
import { hasRun } from './ran.js';
import {
  canRun,
  holdLive,
  isBeingParsed,
  isHeld,
  preload,
  released,
  runInPlace,
  turnOf,
} from './script.js';
import { isTrusted } from './trust.js';
import { isFree, type Ward } from './ward.js';

const considerScript = (ward: Ward, script: HTMLScriptElement, isNew?: boolean): void => {
  const { phases, queue, answers, blocker } = ward;
  const isArriving = isNew && isParsing();
  if (!isHeld(script) && isArriving && !isFree(ward, script) && isBeingParsed(script)) {
    holdLive(script);
  }
  if (hasRun(script) || !isHeld(script)) {
    phases.set(script, 'done');
    return;
  }
  if (isNew && !isParsing()) ward.late.add(script);
  const isMade = !!blocker?.scriptCreated.has(script);
  if (ward.signal.aborted || !isFree(ward, script)) return;
  const isBusy = queue.isBusy();
  const isByParser = isArriving && !isBusy && !isMade && isBeingParsed(script);
  // Of what running code made, the browser itself knows whether the CSP trusts it.
  if (!(isMade || isTrusted(script, answers.nonce, isByParser))) return;
  phases.set(script, 'queued');
  const turn = turnOf(script, isMade);
  if (!canRun(script) || isByParser) {
    runInPlace(script);
  } else {
    if (isBusy && turn === 'sync') preload(script);
    queue.add(script, turn);
  }
};

const considerLoadable = (ward: Ward, element: Element, isOpen: boolean): void => {
  const { phases, counted, answers } = ward;
  const isAllowed = isFree(ward, element);
  const isMedia = /^(video|audio)$/.test(element.localName);
  // Their contents are still to come.
  if (isParsing() && ('content' in element || (isMedia && isAllowed))) return;
  if (!isAllowed && !isOpen && isOfPage(element, answers.isKnown)) return;
  const isFrame = element.localName === 'iframe' && element.ownerDocument === document;
  if (isFrame || isPlaceholder(element)) answers.updatePlaceholder(element, !isAllowed);
  if (isAllowed) {
    if (ward.signal.aborted || isOpen || counted.has(element)) return;
    phases.set(element, 'queued');
    // In a task, never here: Chromium loses the address of a frame that is just being parsed.
    ward.queue.add(element, 'async');
  } else if (isOpen) {
    // A picture may come back, a pixel has counted.
    if ((element as HTMLImageElement).naturalWidth < 2) counted.add(element);
    phases.delete(element);
    setOpen(element, false);
  } else shutLive(element);
};

/** Opens or shuts an element as it may now be. `isNew`: the parser, or a script, has just inserted it. */
export const consider = (ward: Ward, element: Element, isNew?: boolean): void => {
  const { answers } = ward;
  const phase = ward.phases.get(element);
  if ((phase && phase !== 'open') || released.has(element)) return;
  if (isLoadable(element)) considerLoadable(ward, element, !!phase);
  // Of a frame's document, only what loads something is our business, and code that a rule holds.
  else if (element.ownerDocument !== document && !(ward.blocker && isScript(element))) return;
  else if (isScript(element)) considerScript(ward, element, isNew);
  else if (isPlaceholder(element)) answers.updatePlaceholder(element, !isFree(ward, element));
  // Somebody else's attribute is none of ours.
  else if (isOurs(element, answers.isKnown)) setHidden(element, !isFree(ward, element));
};
