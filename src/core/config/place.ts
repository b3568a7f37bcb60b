import type { Site } from '../../model/settings.js';

/** Host and path that an entry of `sites`, `block` or `match` stands for; undefined for anything else. */
export const parsePlace = (entry: string): (Site & { readonly path: string }) | undefined => {
  try {
    const { hostname, pathname, search, protocol } = new URL(
      // `*.` says what an entry means anyway: its subdomains too.
      entry.replace(/^(https?:\/\/)?(\*\.)?/i, (_, scheme = 'https://') => scheme),
    );
    // No address, and no single label but localhost: browsers keep no shared cookie there.
    return /^([\w-]+\.)+[a-z][\w-]*$|^localhost$/.test(hostname)
      ? { host: hostname, path: pathname + search, secure: protocol === 'https:' }
      : undefined;
  } catch {
    return undefined;
  }
};

/** An entry of `sites` names no path, and covers its subdomains as it is. */
export const parseSite = (entry: string): Site | undefined => {
  const { host = '', secure = true, path } = parsePlace(entry) ?? {};
  return path === '/' && !entry.includes('*') ? { host, secure } : undefined;
};
