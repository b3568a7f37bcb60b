import type { Latch } from './latch.js';
import type { Answer, Hit } from './responder.js';
import type { TestServer } from './server.js';
import { isVendor } from './vendor-answers.js';

/** The site under test and its neighbours: every host that is no vendor. */
export interface Site {
  readonly port: number;
  /** Address on a host: `url('/x')` → `http://shop.localhost:1234/x`. */
  url(path: string, host?: string): string;
  /** Publishes a page on every host. In parts, a latch holds up what follows it. */
  page(
    path: string,
    html: string | readonly (string | Latch)[],
    options?: { headers?: Record<string, string>; host?: string },
  ): void;
  /** Fixes the answer of any address, such as `/dist/soglasie-ui.js`. */
  answer(path: string, answer: Answer): void;
  /** Requests that were no vendor's, all or for one path. */
  hits(path?: string): Hit[];
  /** Files of the library that were asked for, in order. */
  files(): string[];
}

const HOST = 'shop.localhost';

export function createSite(server: TestServer): Site {
  const site: Site = {
    port: server.port,
    url: (path, host = HOST) => `http://${host}:${server.port}${path}`,
    page(path, html, { headers, host } = {}) {
      server.answer((host ?? '') + path, {
        headers: { 'content-type': 'text/html; charset=utf-8', ...headers },
        body: html,
      });
    },
    answer: (path, answer) => server.answer(path, answer),
    hits: (path) =>
      server.hits.filter((hit) => !isVendor(hit.host) && (path === undefined || hit.path === path)),
    files: () =>
      site
        .hits()
        .filter((hit) => hit.path.startsWith('/dist/'))
        .map((hit) => hit.path.slice('/dist/'.length)),
  };
  return site;
}
