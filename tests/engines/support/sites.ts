import {
  type Build,
  documentWith,
  type Installation,
  installation,
  type PageParts,
} from '../../support/installation.js';
import type { Latch } from '../../support/latch.js';
import { type Answer, createResponder, type Hit, type Responder } from '../../support/responder.js';
import { isVendor } from '../../support/vendor-answers.js';
import type { Tenant } from './bench.js';
import { type Served, servedAs } from './hosts.js';

export interface InstalledPage extends Installation, PageParts {
  readonly path?: string;
  /** Default: the drop-in. */
  readonly build?: Build;
  readonly headers?: Record<string, string>;
}

/** The hosts of one test, with their pages and the log of what was asked of them. */
export interface Sites {
  /** Address without a port; by the scheme that the host is served by unless one is named. */
  url(host: string, path?: string, scheme?: 'http' | 'https'): string;
  /** Changes how a host is served. */
  serve(host: string, served: Served): void;
  /** Publishes a page on one host. */
  page(
    host: string,
    path: string,
    html: string | readonly (string | Latch)[],
    headers?: Record<string, string>,
  ): void;
  /** Publishes a page that includes the library. Returns its address. */
  install(host: string, page?: InstalledPage): string;
  /** Fixes the answer of any address of a host. */
  answer(host: string, path: string, answer: Answer): void;
  /** Requests that were no vendor's and no icon's, all or of one host, in order. */
  hits(host?: string): Hit[];
  /** Paths asked of a host from its `n`th request on, in order. */
  paths(host: string, from?: number): string[];
}

/** What the sites are made of: they answer at the bench, and vendors share their log. */
export interface Town extends Tenant {
  readonly sites: Sites;
  readonly responder: Responder;
}

export function createTown(): Town {
  const changed = new Map<string, Served>();
  const served = (host: string): Served | undefined => changed.get(host) ?? servedAs(host);

  const responder = createResponder(({ host, secure, path, query }) => {
    if (secure || served(host) !== 'https') return undefined;
    const search = query.size > 0 ? `?${query}` : '';
    return { status: 301, headers: { location: `https://${host}${path}${search}` } };
  });

  const sites: Sites = {
    url(host, path = '/', scheme = served(host) === 'https' ? 'https' : 'http') {
      if (!served(host)) throw new Error(`no site at ${host}; see hosts.ts`);
      return `${scheme}://${host}${path}`;
    },
    serve: (host, how) => changed.set(host, how),
    page(host, path, html, headers) {
      // Not no-store, which would keep the page out of the bfcache.
      const all = {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-cache',
        ...headers,
      };
      sites.answer(host, path, { headers: all, body: html });
    },
    install(host, { path = '/', build = 'script', headers, ...page } = {}) {
      sites.page(host, path, documentWith(installation(build, page), page), headers);
      return sites.url(host, path);
    },
    answer: (host, path, answer) => responder.answer(host + path, answer),
    hits: (host) =>
      responder.hits.filter(
        (hit) =>
          !isVendor(hit.host) &&
          hit.path !== '/favicon.ico' &&
          (host === undefined || hit.host === host),
      ),
    paths: (host, from = 0) =>
      sites
        .hits(host)
        .slice(from)
        .map(({ path }) => path),
  };

  return {
    sites,
    responder,
    handle: responder.handle,
    speaks(host, scheme) {
      const how = served(host);
      return how !== undefined && (scheme === 'http' || how !== 'http');
    },
  };
}
