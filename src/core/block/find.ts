import type { BlockRule } from '../../model/settings.js';
import { addressesOf, documents, heldAddress, isList } from '../gate/address.js';
import { attribute } from '../platform/env.js';
import type { Match } from './match.js';

/** A document of its own in an attribute of a frame. */
export const SRCDOC = 'srcdoc';

/** Addresses in a text. */
const ADDRESS = /(?:https?:)?\/\/[^\s\x22'`<>()\\]+/gi;

/** Attributes that make an element load something. */
export const namesOf = (element: Element): string[] => [
  ...addressesOf(element),
  ...(element.localName === 'iframe' ? [SRCDOC] : []),
];

/** What an element would load, and does not; of a script, `attribute` tells. */
export const heldUnder = (element: Element, name: string): string | null =>
  name === SRCDOC ? (documents.get(element) ?? null) : heldAddress(element, name);

/** The rule that holds what an attribute may say; of a text, any address in it. */
export const ruleOf = (match: Match, name: string, value: unknown): BlockRule | undefined => {
  const text = `${value}`;
  if (name === SRCDOC) return text.match(ADDRESS)?.map(match).find(Boolean);
  return isList(name)
    ? text
        .split(/[\s,]+/)
        .map(match)
        .find(Boolean)
    : match(text);
};

/** The rule that holds the first address of an element that is held. */
export const findRule = (
  match: Match,
  element: Element,
  read: typeof heldUnder = attribute,
): BlockRule | undefined => {
  for (const name of namesOf(element)) {
    const rule = ruleOf(match, name, read(element, name) ?? '');
    if (rule) return rule;
  }
  return undefined;
};
