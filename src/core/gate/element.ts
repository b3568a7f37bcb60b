import { attribute, copyAttributes, fromDocument, isParsing, whenEnded } from '../platform/env.js';
import { pause } from '../platform/next-task.js';
import { give, keep, liveAddresses, withParts } from './address.js';
import { GATED, knownOf, warnOf } from './rule.js';

/** Nodes that a template stands for. */
const contents = new WeakMap<Element, ChildNode[]>();

/**
 * What a page restores from a copy of itself, or is given by a framework, is not asked for before we
 * have seen it. Written like this, it is ours; `lazy` is the page's own.
 */
const LAZY = 'Lazy';

/** A frame or an image that waits to be seen. What has begun to load goes on. */
const setLazy = (element: Element, isLazy: boolean): void => {
  if (!/^i(frame|mg)$/.test(element.localName)) return;
  const before = attribute(element, 'loading');
  if (!isLazy && before === LAZY) element.removeAttribute('loading');
  else if (isLazy && before !== LAZY && before?.toLowerCase() !== 'lazy') {
    element.setAttribute('loading', LAZY);
  }
};

const isNoFrameOfFirefox = ({ localName }: Element): boolean =>
  localName !== 'iframe' || !('mozInnerScreenX' in window);

/**
 * Firefox loads a frame once more that becomes lazy when it is open (153, 2026-11). There, one that
 * has a place on the page opens when it is seen, and stays lazy.
 */
const startsLazily = (element: Element): boolean =>
  !isNoFrameOfFirefox(element) && !liveAddresses(element)[0] && !!element.getClientRects()[0];

/** Keeps what an element is held with under our names, where nothing else looks for it. */
const keepHeld = (element: Element): void => {
  for (const part of withParts(element)) keep(part, false);
  setLazy(element, true);
};

/** The nodes of a template, made once. Its scripts become gated tags under its own rule. */
const contentOf = (template: HTMLTemplateElement): ChildNode[] => {
  const fragment = template.content.cloneNode(true) as DocumentFragment;
  for (const script of fragment.querySelectorAll<HTMLScriptElement>(`script:not(${GATED})`)) {
    script.dataset.type = script.type;
    script.type = 'text/plain';
    copyAttributes(template, script, /^data-(category|service)$/);
  }
  return [...fragment.childNodes];
};

/** Opens an element in place, so that page code keeps its reference to it, or shuts it again. */
export const setOpen = (element: Element, open: boolean): void => {
  if ('content' in element) {
    const nodes = contents.get(element) ?? contentOf(element as HTMLTemplateElement);
    contents.set(element, nodes);
    if (open) element.after(...nodes);
    else for (const node of nodes) node.remove();
    return;
  }
  let isChanged = !open;
  if (open) {
    const isLate = startsLazily(element);
    setLazy(element, isLate);
    for (const part of withParts(element)) {
      keep(part, false);
      isChanged = give(part) || isChanged;
    }
    // Before that, an image looks at it once more.
    if (!isLate) whenEnded(element, () => setLazy(element, isNoFrameOfFirefox(element)));
  } else {
    // Found before it goes: out of its picture, an image has no sources.
    const parts = withParts(element);
    // Emptied in place, a frame leaves a history entry that Back would load again; out and in does not.
    const gap = new Comment();
    element.replaceWith(gap);
    for (const part of parts) keep(part, true);
    setLazy(element, true);
    gap.replaceWith(element);
  }
  // A source that gets its address later does not wake the media element.
  if (isChanged) element.closest<HTMLMediaElement>('video,audio')?.load();
};

/** Shuts what is live of an element that may not be open, however it came to be so, and says it. */
export const shutLive = (element: Element): void => {
  const [live] = liveAddresses(element);
  if (live === undefined) keepHeld(element);
  else {
    warnOf('W10', element, `live, ${live}`);
    setOpen(element, false);
  }
};

/** Whether a mark is the page's own, as in a shop: no word of it is known, and nobody else is asked. */
export const isOfPage = (element: Element, isKnown: (id: string) => boolean): boolean =>
  knownOf(element, isKnown) === 'none' &&
  (/^(img|source|track|video|audio)$/.test(element.localName) ||
    liveAddresses(element).every(
      (address) => new URL(address, fromDocument('baseURI')).host === location.host,
    ));

/** Whether the parser has only just inserted this element: nothing of the document follows it. */
export const isLastOfDocument = (element: Element): boolean => {
  // A walker is misled by no form that has its controls named after what a node has.
  const walker = Document.prototype.createTreeWalker.call(document, document);
  while (walker.lastChild());
  return element.contains(walker.currentNode);
};

/** Resolves when the parser has gone past an element, or has ended. */
export const whenWhole = async (element: Element): Promise<void> => {
  while (isParsing() && isLastOfDocument(element)) await pause(50);
};
