import { attribute, copyAttributes, fromDocument, isHttp, queryAll, trusted } from '../env.js';
import { GATED, warnOf } from './rule.js';

/** Kind of element → its addresses, each held in `data-…`. `a` and `form` are never among them. */
const ADDRESSES: ReadonlyMap<string, readonly string[]> = new Map([
  ['iframe', ['src']],
  // `srcset` first, lest an image fetches twice.
  ['img', ['srcset', 'src']],
  ['source', ['srcset', 'src']],
  ['track', ['src']],
  ['video', ['poster', 'src']],
  ['audio', ['src']],
  ['link', ['href']],
  ['object', ['data']],
  ['embed', ['src']],
  ['template', []],
]);

/** Nodes that a template stands for. */
const contents = new WeakMap<Element, ChildNode[]>();

/** Whether an element is held by its address or as a template, not by `hidden`. */
export const isLoadable = (element: Element): boolean => ADDRESSES.has(element.localName);

/** The element and those parts of a media element or picture that say nothing of their own. */
const withParts = (element: Element): Element[] => {
  const { localName, parentElement } = element;
  const whole =
    localName === 'img' && parentElement?.localName === 'picture' ? parentElement : element;
  // Sources first: an image that finds its own address before them would fetch twice.
  return [...queryAll(whole, `source:not(${GATED}),track:not(${GATED})`), element];
};

/** Sets or removes the held addresses of an element. */
const setAddresses = (element: Element, open: boolean): void => {
  for (const name of ADDRESSES.get(element.localName) ?? []) {
    const held = attribute(element, `data-${name}`);
    if (held === null) continue;
    if (!open) element.removeAttribute(name);
    else if (name === 'srcset' || isHttp(held)) {
      // Trusted Types wants to know of what may run code.
      const isCode = /^(object|embed)$/.test(element.localName);
      element.setAttribute(name, isCode ? trusted().createScriptURL(held) : held);
    } else warnOf('W12', element, `data-${name} is not http(s)`);
  }
  // A source that gets its address later does not wake the media element.
  for (const media of [element, element.parentNode]) {
    if (media instanceof HTMLMediaElement) media.load();
  }
};

/** The nodes of a template, made once. Its scripts become gated tags under its own rule. */
const contentOf = (template: HTMLTemplateElement): ChildNode[] => {
  const fragment = Document.prototype.importNode.call(
    document,
    template.content,
    true,
  ) as DocumentFragment;
  for (const script of fragment.querySelectorAll(`script:not(${GATED})`)) {
    script.setAttribute('data-type', attribute(script, 'type') ?? '');
    script.setAttribute('type', 'text/plain');
    copyAttributes(template, script, /^data-(category|service)$/);
  }
  return [...fragment.childNodes];
};

/** Opens an element in place, so that page code keeps its reference to it, or shuts it again. */
export const setOpen = (element: Element, open: boolean): void => {
  if (element instanceof HTMLTemplateElement) {
    const nodes = contents.get(element) ?? contentOf(element);
    contents.set(element, nodes);
    if (open) element.after(...nodes);
    else for (const node of nodes) node.remove();
    return;
  }
  const { parentNode, nextSibling } = element;
  // Emptied in place, a frame leaves a history entry that Back would load again; out and in does not.
  if (!open) element.remove();
  for (const part of withParts(element)) setAddresses(part, open);
  if (!open) parentNode?.insertBefore(element, nextSibling);
};

/** Whether the parser has only just inserted this element: nothing of the document follows it. */
export const isLastOfDocument = (element: Element): boolean => {
  let node: Node | null = element;
  while (node && !node.nextSibling && node !== fromDocument('documentElement')) {
    node = node.parentNode;
  }
  return node === fromDocument('documentElement');
};
