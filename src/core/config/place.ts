import type { Site } from '../../model/settings.js';

/** Host and path that an entry of `sites`, `block` or `match` stands for; undefined for anything else. */
export const parsePlace = (entry: string): (Site & { readonly path: string }) | undefined => {
  try {
    const { hostname, pathname, search, protocol } = new URL(
      // `*.`, or a dot, says what an entry means anyway: its subdomains too.
      entry.replace(/^(https?:\/\/)?(\*?\.)?/i, (_, scheme = 'https://') => scheme),
    );
    // No address, and no single label but localhost: browsers keep no shared cookie there.
    return /^([\w-]+\.)+[a-z][\w-]*$|^localhost$/.test(hostname)
      ? // A star in a path says that anything may follow, as everywhere here.
        {
          host: hostname,
          path: (pathname + search).replace(/\*.*/, ''),
          secure: protocol === 'https:',
        }
      : undefined;
  } catch {
    return undefined;
  }
};

/** An entry of `sites` names no path, and covers its subdomains as it is. */
export const parseSite = (entry: string): Site | undefined => {
  const { host = '', secure = true, path } = parsePlace(entry) ?? {};
  return path === '/' && !/\*|^(https?:\/\/)?\./i.test(entry) ? { host, secure } : undefined;
};
