import type { BlockRule, Settings } from '../../model/settings.js';
import { isAt } from './page/known.js';
import type { PageRequest } from './page/requests.js';

/** A policy for visitors who have granted these categories, and what it is made of. */
export interface Csp {
  readonly header: string;
  /** Addresses that it keeps away, with the category that each waits for. */
  readonly held: readonly { readonly match: string; readonly category: string }[];
  /** Other hosts that the page uses, and so may use on. */
  readonly others: readonly string[];
}

/** What a page fetches by markup, styles and import(), and what it needs of its own besides. */
const DIRECTIVES = {
  'script-src': ["'self'", "'unsafe-inline'"],
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'font-src': ["'self'", 'data:'],
  'media-src': ["'self'", 'data:', 'blob:'],
  'frame-src': ["'self'", 'data:', 'blob:'],
  'object-src': ["'self'"],
} as const;

const sourcesOf = ({ host, path }: Pick<BlockRule, 'host' | 'path'>): string[] => {
  const hosts = [`https://${host}`, `https://*.${host}`];
  const [plain = '/'] = path.split('?');
  if (plain === '/') return hosts;
  // A path that ends by no slash is taken as it is; what lies below it needs the slash.
  const ends = plain.endsWith('/') ? [plain] : [plain, `${plain}/`];
  return hosts.flatMap((each) => ends.map((end) => each + end));
};

/**
 * The policy under which a browser loads nothing of what waits for a category, where the library
 * cannot hold it: tags that nobody marked, import(), url() in styles. A policy has no way to name
 * what is forbidden, so it names all that is allowed: this site, `sites`, what is granted, and what
 * else the page itself asks for.
 */
export const cspOf = (
  settings: Settings,
  granted: readonly string[],
  requests: readonly PageRequest[],
): Csp => {
  const categoryOf = ({ id, mark }: BlockRule): string =>
    (mark === 'data-service' && settings.services.find((one) => one.id === id)?.category) || id;
  const isGranted = (category: string): boolean =>
    granted.includes(category) ||
    settings.categories.some(({ id, required }) => required && id === category);
  const rules = settings.block.map((rule) => ({ rule, category: categoryOf(rule) }));
  const held = rules.filter(({ category }) => !isGranted(category));
  const isHeld = (url: string): boolean => held.some(({ rule }) => isAt(url, rule));
  const within = (host: string, site: string): boolean => `.${host}`.endsWith(`.${site}`);
  const others = requests
    .filter(({ url, way }) => !/^(?:code|noscript)$/.test(way) && !isHeld(url))
    .map(({ url }) => new URL(url))
    .filter(({ hostname }) => !/\.invalid$/.test(hostname))
    // Where a part of a host is held, no more of it than the page has.
    .map(({ origin, hostname, pathname }) =>
      held.some(({ rule }) => within(hostname, rule.host)) ? origin + pathname : origin,
    );
  const allowed = [
    ...settings.sites.flatMap(({ host, secure }) => {
      const scheme = secure ? 'https' : 'http';
      // One of its own subdomains may be what is held.
      const isOpen = !held.some(({ rule }) => within(rule.host, host));
      return [host, `${isOpen ? '*' : 'www'}.${host}`].map((each) => `${scheme}://${each}`);
    }),
    ...rules.filter(({ category }) => isGranted(category)).flatMap(({ rule }) => sourcesOf(rule)),
    ...others,
  ];
  const header = Object.entries(DIRECTIVES)
    .map(([name, own]) => [name, ...new Set([...own, ...allowed])].join(' '))
    .join('; ');
  return {
    header,
    held: held.map(({ rule: { host, path }, category }) => ({
      match: path === '/' ? host : host + path,
      category,
    })),
    others: [...new Set(others)].sort(),
  };
};
