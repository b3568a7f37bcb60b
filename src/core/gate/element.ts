import { HELD_PREFIX } from '../../model/markup.js';
import { attribute, copyAttributes, queryAll, trusted } from '../platform/env.js';
import { GATED, isWeb } from './rule.js';

/** Kind of element → its addresses, each held in `data-…`. `a` and `form` are never among them. */
const ADDRESSES: Readonly<Record<string, string>> = {
  __proto__: null as never,
  iframe: 'src',
  // `srcset` first, lest an image fetches twice.
  img: 'srcset src',
  source: 'srcset src',
  track: 'src',
  video: 'poster src',
  audio: 'src',
  link: 'href',
  object: 'data',
  embed: 'src',
  template: '',
};

/** Kinds of elements that load something. */
export const KINDS = [...Object.keys(ADDRESSES), 'script'];

/** Attributes that hold what an element loads. */
export const addressesOf = ({ localName }: Element): string[] =>
  (localName === 'script' ? 'src' : (ADDRESSES[localName] ?? '')).split(' ');

/** Nodes that a template stands for. */
const contents = new WeakMap<Element, ChildNode[]>();

/** Whether an element is held by its address or as a template, not by `hidden`. */
export const isLoadable = (element: Element): boolean => element.localName in ADDRESSES;

/**
 * The address that an element is held with, under the name that a page-wide lazy loader knows nothing
 * of, or under the older one.
 */
export const heldAddress = (element: Element, name: string): string | null =>
  attribute(element, HELD_PREFIX + name) ?? attribute(element, `data-${name}`);

/** Sets or removes the held addresses of an element. */
const setAddresses = (element: Element, open: boolean): void => {
  for (const name of addressesOf(element)) {
    const held = heldAddress(element, name);
    if (held === null) continue;
    if (!open) element.removeAttribute(name);
    else if (name === 'srcset' || isWeb(element, held)) {
      // As code, since `object` and `embed` may be code.
      element.setAttribute(name, trusted().createScriptURL(held));
    }
  }
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
  // Emptied in place, a frame leaves a history entry that Back would load again; out and in does not.
  const gap = new Comment();
  if (!open) element.replaceWith(gap);
  const whole = element.matches('picture>img') ? (element.parentNode as Element) : element;
  // Parts that say nothing of their own; first, since an image that finds its own address before
  // its sources would fetch twice.
  const parts = queryAll(whole, `source:not(${GATED}),track:not(${GATED})`);
  for (const part of [...parts, element]) setAddresses(part, open);
  if (!open) gap.replaceWith(element);
  // A source that gets its address later does not wake the media element.
  element.closest<HTMLMediaElement>('video,audio')?.load();
};

/** Whether the parser has only just inserted this element: nothing of the document follows it. */
export const isLastOfDocument = (element: Element): boolean => {
  // A walker is misled by no form that has its controls named after what a node has.
  const walker = Document.prototype.createTreeWalker.call(document, document);
  while (walker.lastChild());
  return element.contains(walker.currentNode);
};
