import { lower } from './ascii.js';

/** Where an address leads. */
export interface Place {
  /** '' for a path on the page's own site. */
  readonly host: string;
  /** With its query. */
  readonly path: string;
}

const hostOf = (authority: string): string => {
  const host = authority.slice(authority.lastIndexOf('@') + 1).replace(/:[0-9]*$/, '');
  const decoded = host.replace(/%([0-9a-f]{2})/gi, (_, hex) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return lower(decoded).replace(/\.$/, '');
};

/** A path without `.` and `..` in it. */
const folded = (path: string): string => {
  if (!path.includes('/.')) return path;
  const parts: string[] = [];
  const all = path.split('/').slice(1);
  all.forEach((part, at) => {
    const isLast = at === all.length - 1;
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
    if (isLast && /^\.\.?$/.test(part)) parts.push('');
  });
  return `/${parts.join('/')}`;
};

/** A path of the site without anything to be read in it, as most addresses of a page are. */
const OWN = /^(?:\/[A-Za-z0-9_-][A-Za-z0-9_.-]*)+$/;

/**
 * Where an address leads, read as browsers read it; null when nobody but the browser knows, or it
 * asks no server.
 *
 * @param written The value of an attribute, decoded.
 * @param base What the page's `<base>` leads to.
 */
export const placeOf = (written: string, base: Place | null): Place | null => {
  if (OWN.test(written)) return { host: base?.host ?? '', path: written };
  const address = written
    .replace(/[\t\n\r]+/g, '')
    .replace(/^[\0- ]+/, '')
    .replace(/[\0- ]+$/, '');
  const [, authority, path = '', query = ''] =
    /^(?:(?:https?|wss?|ftp):)?[/\\]{2,}([^/\\?#]*)([^?#]*)(\?[^#]*)?/i.exec(address) ?? [];
  if (authority !== undefined) {
    return { host: hostOf(authority), path: folded(path.replace(/\\/g, '/') || '/') + query };
  }
  if (/^[a-z][a-z0-9+.-]*:/i.test(address)) return null;
  const [, here = '', search = ''] = /^([^?#]*)(\?[^#]*)?/.exec(address) ?? [];
  const own = here.replace(/\\/g, '/');
  if (own.startsWith('/')) return { host: base?.host ?? '', path: folded(own) + search };
  const folder = base?.path.replace(/\?.*/, '').replace(/[^/]*$/, '');
  return base && own ? { host: base.host, path: folded(folder + own) + search } : null;
};
