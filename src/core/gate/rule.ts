import { attribute, isHttp, warn } from '../platform/env.js';

/**
 * Whether a category or service is granted; undefined for an id that nobody declared, null while
 * nobody can say: then it is neither granted nor refused.
 */
export type Granted = (id: string) => boolean | null | undefined;

export const GATED = '[data-category],[data-service]';

/**
 * What has to be looked at of what a selector finds: not the plain scripts of categories that are
 * refused, which stay as they are. A page may have thousands of them.
 */
export const unsettled = (selector: string, refused: readonly string[]): string => {
  const shut = refused.map(
    (id) => `script[type="text/plain"][data-category="${id}"]:not([data-service])`,
  );
  return shut[0] ? `:is(${selector}):not(${shut})` : selector;
};

export const isGated = (element: Element): boolean =>
  Element.prototype.matches.call(element, GATED);

/** Reports what keeps a tag shut, naming it as its author wrote it. */
export const warnOf = (code: string, element: Element, reason: string): false => {
  warn(
    code,
    `<${element.localName} data-category="${attribute(element, 'data-category')}">: ${reason}`,
  );
  return false;
};

/** Whether an address that a tag holds is http(s). */
export const isWeb = (element: Element, address: string): boolean =>
  isHttp(address) || warnOf('W12', element, 'not http(s)');

/** What a tag names: ids, and `!id`. An empty attribute names '', which nobody declared. */
export const wordsOf = (element: Element): string[] =>
  ['data-category', 'data-service'].flatMap(
    (name) => attribute(element, name)?.trim().split(/\s+/) ?? [],
  );

const idOf = (word: string): string => word.replace(/^!/, '');

/** Names the words of a tag that nobody declared. */
export const warnUnknown = (element: Element, isKnown: (id: string) => boolean): void => {
  for (const id of wordsOf(element).map(idOf)) {
    if (!isKnown(id)) warnOf('W04', element, `unknown "${id}"`);
  }
};

/** How many of the words that a tag names are known: all, some, or none, as of somebody else's. */
export const knownOf = (
  element: Element,
  isKnown: (id: string) => boolean,
): 'all' | 'some' | 'none' => {
  const words = wordsOf(element);
  const known = words.filter((word) => isKnown(idOf(word)));
  return known.length === words.length ? 'all' : known[0] === undefined ? 'none' : 'some';
};

/**
 * Whether a tag may be open now: all that it names must be granted, `!id` not granted. An id that
 * nobody declared keeps it shut for good.
 */
export const allows = (element: Element, granted: Granted): boolean => {
  let open = true;
  const category = attribute(element, 'data-category');
  // Nearly every tag is as plain as that, and a page may have thousands.
  if (category && attribute(element, 'data-service') === null) {
    const grant = granted(category);
    if (typeof grant === 'boolean') return grant;
  }
  for (const word of wordsOf(element)) {
    const id = idOf(word);
    const grant = granted(id);
    if (grant === undefined) warnOf('W04', element, `unknown "${id}"`);
    open &&= grant === (id === word);
  }
  return open;
};
