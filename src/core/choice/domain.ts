import type { Site } from '../../model/settings.js';
import { hash } from './hash.js';

const withoutWww = (host: string): string => host.replace(/^www\./, '');

/** The entry of `sites` that covers a host: equal to it or a parent of it; the shortest, if several. */
export const coveringSite = (sites: readonly Site[], host: string): Site | undefined =>
  sites
    .filter((site) => `.${host}`.endsWith(`.${site.host}`))
    .sort((one, other) => one.host.length - other.host.length)[0];

/**
 * Domain of the cookie; '' for a host-only one. No suffix is ever guessed: it is what the operator
 * wrote, or this host. On an address and on a single label browsers make it host-only, or refuse it.
 */
export const cookieDomain = (sites: readonly Site[], wanted: string, host: string): string =>
  wanted || (sites[0] ? (coveringSite(sites, host)?.host ?? '') : withoutWww(host));

/** Tells the choices of one operator from those of others: four hex digits of the main site. */
export const operatorKey = (sites: readonly Site[], host: string): string =>
  hash(sites[0]?.host ?? withoutWww(host)).slice(0, 4);
