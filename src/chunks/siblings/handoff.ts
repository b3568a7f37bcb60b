/**
 * The choice in the fragment of a link to a sibling, which is all that every browser lets through.
 *
 *   token  = text "!" issued
 *   text   = the text of the cookie (core/choice/codec.ts)
 *   issued = when the link was followed, seconds since 1970, base 36
 */
import { decodeChoice, encodeChoice } from '../../core/choice/codec.js';
import { addToken, cutToken } from '../../core/choice/fragment.js';
import { fromDocument } from '../../core/platform/env.js';
import type { Choice } from '../../model/choice.js';
import type { Site } from '../../model/settings.js';

/** How long a link may be under way, in seconds. */
const MAX_AGE = 120;

/** The site that covers a host, if any does. */
type Cover = (host: string) => Site | undefined;

const nowInSeconds = (): number => Math.floor(Date.now() / 1000);

/** The listed site that an address is on: by https, or by http where it is written so or is here. */
export const siteOf = (address: string, cover: Cover): Site | undefined => {
  try {
    const { hostname, protocol } = new URL(address, fromDocument('baseURI'));
    const site = cover(hostname);
    return protocol === 'https:' ||
      (protocol === 'http:' && (!site?.secure || hostname.endsWith('.localhost')))
      ? site
      : undefined;
  } catch {
    return undefined;
  }
};

/**
 * The choice that a token brings to this page, when the visitor has just followed a link of a
 * sibling, in this very window. Anything else is as if there were no token.
 */
export const readToken = (
  token: string,
  cover: Cover,
): { readonly choice: Choice | null; readonly site: string } => {
  const at = token.lastIndexOf('!');
  const age = nowInSeconds() - Number.parseInt(token.slice(at + 1), 36);
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const referrer = fromDocument('referrer');
  // An empty address would stand for this page.
  const from = referrer && siteOf(referrer, cover);
  const here = cover(location.hostname);
  const isFresh =
    Math.abs(age) <= MAX_AGE &&
    top === window &&
    // Reload and Back keep the referrer of somebody else's visit.
    entry?.type === 'navigate' &&
    // A link within this site needs no token: what it carries was put there by a stranger.
    here &&
    from &&
    from !== here;
  return isFresh
    ? { choice: decodeChoice(token.slice(0, at)), site: from.host }
    : { choice: null, site: '' };
};

/**
 * An address with the choice in it when it leads to a sibling; without anybody's token in any case.
 * Only its fragment changes, as a text: a URL would write the rest anew, and in UTF-8.
 */
export const decorate = (
  address: string,
  cover: Cover,
  here: Site | undefined,
  choice: Choice | null,
): string => {
  const site = siteOf(address, cover);
  if (!site || site === here) return address;
  // White space at its end is no part of an address, unless something follows.
  const whole = address.replace(/[^\x21-\uffff]+$/, '');
  const [rest] = cutToken(whole);
  // Behind a token, a text directive would no longer be found.
  if (choice && !/#.*:~:/s.test(rest)) {
    return addToken(rest, `${encodeChoice(choice)}!${nowInSeconds().toString(36)}`);
  }
  return rest === whole ? address : rest;
};
