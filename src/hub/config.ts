/** What the operator writes into hub.html and tour.html. */
export interface HubConfig {
  /** The same list as in the config of the sites. */
  readonly sites: readonly string[];
  readonly cookie?: { readonly name?: string };
}

/** ASCII host of an entry of `sites`; '' for anything else. */
export const hostOf = (entry: string): string => {
  try {
    return new URL(entry.replace(/^(?!https?:\/\/)/i, 'https://')).hostname;
  } catch {
    return '';
  }
};

/** The entry that covers a host; '' when none does. */
export const coveringHost = (host: string, sites: readonly string[]): string =>
  sites.map(hostOf).find((entry) => entry && `.${host}`.endsWith(`.${entry}`)) ?? '';

/** Whether an origin is that of a listed site, by https or on this machine. */
export const isListed = (origin: string, sites: readonly string[]): boolean => {
  const { hostname, protocol } = new URL(origin);
  return (
    (protocol === 'https:' || hostname.endsWith('.localhost')) &&
    coveringHost(hostname, sites) !== ''
  );
};
