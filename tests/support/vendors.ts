import { createLatch, type Latch } from './latch.js';
import type { Answer, Hit } from './responder.js';
import type { TestServer } from './server.js';
import { isVendor } from './vendor-answers.js';

/** Host that `settled` asks to know that earlier requests are through; never in the logs. */
export const SENTINEL = 'sentinel.vendor.localhost';

/** How long `asked` waits for a request, in ms. */
const PATIENCE = 5_000;

/** Fake vendors: whatever is asked of `*.vendor.localhost`. */
export interface Vendors {
  /** Address at a vendor: `url('/a.js')` → `http://stat.vendor.localhost:1234/a.js`. */
  url(path: string, vendor?: string): string;
  /** Requests so far, all or for one path. */
  hits(path?: string): Hit[];
  /** Paths asked for so far, in order. */
  paths(): string[];
  /** Resolves when a path is asked for, or has been. */
  asked(path: string): Promise<Hit>;
  /** Fixes the answer of a path. */
  answer(path: string, answer: Answer): void;
  /** Fixes the body of a script. */
  script(path: string, body: string): void;
  /** Holds up the answer of a path until the latch is opened. */
  hold(path: string): Latch;
}

export function createVendors(server: Omit<TestServer, 'close'>): Vendors {
  const ofVendors = (hit: Hit) => isVendor(hit.host) && hit.host !== SENTINEL;
  const vendors: Vendors = {
    url: (path, vendor = 'stat') => `http://${vendor}.vendor.localhost:${server.port}${path}`,
    hits: (path) =>
      server.hits.filter((hit) => ofVendors(hit) && (path === undefined || hit.path === path)),
    paths: () => vendors.hits().map((hit) => hit.path),
    asked(path) {
      const [before] = vendors.hits(path);
      if (before) return Promise.resolve(before);
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          stop();
          const seen = vendors.paths().join(' ') || 'nothing';
          reject(new Error(`${path} was not asked for within ${PATIENCE} ms; ${seen} was`));
        }, PATIENCE);
        const stop = server.onHit((hit) => {
          if (!ofVendors(hit) || hit.path !== path) return;
          stop();
          clearTimeout(timer);
          resolve(hit);
        });
      });
    },
    answer: (path, answer) => server.answer(path, answer),
    script(path, body) {
      const headers = { 'content-type': 'text/javascript', 'access-control-allow-origin': '*' };
      server.answer(path, { headers, body });
    },
    hold(path) {
      const latch = createLatch();
      const name = path.slice(1).replace(/\.js$/, '');
      const headers = { 'content-type': 'text/javascript', 'access-control-allow-origin': '*' };
      const body = `(window.ran = window.ran || []).push('${name}');`;
      server.answer(path, { latch, headers, body });
      return latch;
    },
  };
  return vendors;
}
