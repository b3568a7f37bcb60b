import { HELD_PREFIX } from '../../model/markup.js';
import { attribute, isHttp, queryAll, trusted } from '../platform/env.js';
import { GATED, isGated, isWeb } from './rule.js';

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
  link: 'imagesrcset href',
  object: 'data',
  embed: 'src',
  input: 'src',
  image: 'href xlink:href',
  feImage: 'href xlink:href',
  // That of SVG: an own kind of element, which starts when it is given an address.
  script: 'href xlink:href',
  template: '',
};

/** Whatever makes an element load something else than before. */
export const NAMES = ['src', 'srcset', 'poster', 'href', 'data', 'srcdoc'];

/** Kinds of elements that load something. */
export const KINDS = Object.keys(ADDRESSES);

/** A script of HTML, of this document or that of a frame. */
export const isScript = (element: Element): element is HTMLScriptElement =>
  element.localName === 'script' && 'text' in element;

/** Attributes that hold what an element loads. */
export const addressesOf = (element: Element): string[] =>
  (isScript(element) ? 'src' : (ADDRESSES[element.localName] ?? '')).split(' ');

/** Parts that say nothing of their own: they are shut and opened with what they belong to. */
const PARTS = ['source', 'track', 'embed'].map((name) => `${name}:not(${GATED})`).join();
export const MARKED_PARTS = `:is(${GATED},picture)>:is(${PARTS})`;

/**
 * Own documents of frames that are shut. Never in an attribute: one may have been written by anybody,
 * and would become markup.
 */
export const documents = new WeakMap<Element, string>();

/** Elements that have been shut or opened: the address that one has now is the newest. */
const known = new WeakSet<Element>();

/** Whether an element is held by its address or as a template, not by `hidden`. */
export const isLoadable = (element: Element): boolean =>
  element.localName in ADDRESSES &&
  !isScript(element) &&
  (element.localName !== 'input' || attribute(element, 'type') === 'image');

/**
 * The address that an element is held with, under the name that a page-wide lazy loader knows nothing
 * of, or under the older one.
 */
export const heldAddress = (element: Element, name: string): string | null =>
  attribute(element, HELD_PREFIX + name) ?? attribute(element, `data-${name}`);

/** Whether an attribute names several addresses. */
export const isList = (name: string): boolean => name.endsWith('srcset');

/** An address that the browser goes to; null for one that it does not, such as `about:blank`. */
const liveAddress = (element: Element, name: string): string | null => {
  const live = attribute(element, name);
  return live?.trim() && (isList(name) || isHttp(live)) ? live : null;
};

/** An element after its parts: an image that found its own address before them would fetch twice. */
export const withParts = (element: Element): Element[] => [
  ...queryAll(
    Element.prototype.matches.call(element, 'picture>img')
      ? (element.parentNode as Element)
      : element,
    PARTS,
  ),
  element,
];

/** The live addresses of an element and its parts. */
export const liveAddresses = (element: Element): string[] =>
  withParts(element)
    .flatMap((part) => [
      ...addressesOf(part).map((name) => liveAddress(part, name)),
      part.localName === 'iframe' ? attribute(part, 'srcdoc') : null,
    ])
    .filter((address) => address !== null);

/** A marked element itself, or the one that a part belongs to. */
export const ownerOf = (element: Element): Element | undefined => {
  if (isGated(element)) return element;
  if (!Element.prototype.matches.call(element, MARKED_PARTS)) return undefined;
  const parent = element.parentElement as Element;
  return isGated(parent) ? parent : queryAll(parent, `img:is(${GATED})`)[0];
};

/** Keeps the addresses of a part under our names; `isShut`: it has none that it goes to any more. */
export const keep = (part: Element, isShut: boolean): void => {
  for (const name of addressesOf(part)) {
    const live = isShut ? liveAddress(part, name) : null;
    const held = heldAddress(part, name);
    // At first sight an address beside a held one is a copy of it, or stands in for it.
    const newest = known.has(part) ? (live ?? held) : (held ?? live);
    if (newest !== null) part.setAttribute(HELD_PREFIX + name, newest);
    part.removeAttribute(`data-${name}`);
    if (live !== null) part.removeAttribute(name);
  }
  const own = isShut ? attribute(part, 'srcdoc') : null;
  if (own !== null) {
    documents.set(part, own);
    part.removeAttribute('srcdoc');
  }
  known.add(part);
};

/** Gives a part its held addresses. Whether it had other ones. */
export const give = (part: Element): boolean => {
  let isChanged = false;
  for (const name of addressesOf(part)) {
    const held = heldAddress(part, name);
    // Of SVG, the newer name says the same without its namespace.
    const live = name.replace(/.+:/, '');
    if (held === null || held === attribute(part, live)) continue;
    if (!isList(name) && !isWeb(part, held)) continue;
    // As code, since `object` and `embed` may be code.
    part.setAttribute(live, trusted().createScriptURL(held));
    isChanged = true;
  }
  const own = documents.get(part);
  if (own !== undefined) part.setAttribute('srcdoc', trusted().createHTML(own));
  documents.delete(part);
  return isChanged;
};
