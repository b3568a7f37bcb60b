/** How a host answers: `http` has nothing on 443, `https` sends plain requests there by a 301. */
export type Served = 'http' | 'https' | 'both';

/** The operators' sites as they are served; subdomains, `www.` first of all, as their parent. */
const SITES: readonly (readonly [host: string, served: Served])[] = [
  ['crmcalls.ru', 'https'],
  ['smartis.bi', 'http'],
  ['smartcallback.ru', 'http'],
  ['autoweboffice.com', 'https'],
  ['autoweboffice.ru', 'https'],
  ['mixseller.com', 'http'],
  // Vendors and demo sites: no browser turns these into https, so a page may be on either.
  ['localhost', 'both'],
  // Strangers: no one can own a name under this one.
  ['example', 'https'],
];

/** Whether a host is an entry or a subdomain of it. */
const isWithin = (host: string, entry: string): boolean => `.${host}`.endsWith(`.${entry}`);

/** How a host is served; undefined for hosts of the world outside, which are never answered. */
export function servedAs(host: string): Served | undefined {
  return SITES.find(([entry]) => isWithin(host, entry))?.[1];
}
