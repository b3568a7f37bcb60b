import { coveringSite } from '../core/choice/domain.js';
import { parseSite } from '../core/config/place.js';
import type { Site } from '../model/settings.js';

/** What the operator writes into hub.html and tour.html: part of the config of the sites. */
export interface HubConfig {
  /** The same list as in the config of the sites. */
  readonly sites: readonly string[];
  readonly cookie?: { readonly name?: string; readonly domain?: string };
}

/** The list as a page reads it. */
export const sitesOf = ({ sites }: HubConfig): Site[] =>
  sites.flatMap((entry) => parseSite(entry) ?? []);

/** Whether an origin is that of a listed site, by https or on this machine. */
export const isListed = (origin: string, sites: readonly Site[]): boolean => {
  const { hostname, protocol } = new URL(origin);
  return (
    (protocol === 'https:' || hostname.endsWith('.localhost')) && !!coveringSite(sites, hostname)
  );
};

/** Whether a host is an entry itself: what lives below one may be somebody else's. */
export const isEntry = (host: string, sites: readonly Site[]): boolean =>
  sites.some((site) => site.host === host || `www.${site.host}` === host);
