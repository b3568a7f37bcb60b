import type { Settings, Site } from '../../model/settings.js';

/** Whether a host is a site's own or one below it. */
export const isOf = ({ host }: Site, hostname: string): boolean =>
  `.${hostname}`.endsWith(`.${host}`);

/** The operator's sites other than this one. */
export const siblingsOf = ({ sites }: Settings): Site[] =>
  sites.filter((site) => !isOf(site, location.hostname));

/** Address of a path on a site. Sites of this machine are found at this page's own port. */
export const addressOf = ({ host, secure }: Site, path = '/'): string => {
  const { protocol, port } = location;
  return host.endsWith('.localhost')
    ? `${protocol}//${host}${port && `:${port}`}${path}`
    : `http${secure ? 's' : ''}://${host}${path}`;
};
