import { readFile } from 'node:fs/promises';
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Latch } from './latch.js';
import { isVendor, vendorAnswer } from './vendor-answers.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Addresses of the import map → files of installed packages. */
const MODULES: Record<string, string> = {
  '/modules/preact.mjs': 'node_modules/preact/dist/preact.mjs',
  '/modules/preact-hooks.mjs': 'node_modules/preact/hooks/dist/hooks.mjs',
  '/modules/js-cookie.mjs': 'node_modules/js-cookie/dist/js.cookie.mjs',
};

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.css': 'text/css',
};

/** One request that reached the server. */
export interface Hit {
  readonly host: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly method: string;
  readonly time: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What the server says. A body in parts may be held up by a latch between them. */
export interface Answer {
  readonly status?: number;
  readonly headers?: Record<string, string | string[]>;
  readonly body?: string | Buffer | readonly (string | Latch)[];
  /** `reset` cuts the connection within the answer, `hang` never answers. */
  readonly fault?: 'reset' | 'hang';
  /** Answers only when the latch is open. */
  readonly latch?: Latch;
  /** How many requests get this answer; those after it get the usual one. */
  readonly times?: number;
}

export interface TestServer {
  readonly port: number;
  readonly hits: Hit[];
  /** Fixes the answer for a path, on every host or on one: `'/x.js'`, `'a.vendor.localhost/x.js'`. */
  answer(address: string, answer: Answer): void;
  /** Calls back on every request, before it is answered. Returns the function that stops it. */
  onHit(listener: (hit: Hit) => void): () => void;
  close(): Promise<void>;
}

async function file(path: string): Promise<Answer> {
  try {
    return {
      headers: {
        'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
        'access-control-allow-origin': '*',
      },
      body: await readFile(join(ROOT, path)),
    };
  } catch {
    return { status: 404 };
  }
}

async function usualAnswer(hit: Hit): Promise<Answer> {
  if (isVendor(hit.host)) return vendorAnswer(hit.path);
  const module = MODULES[hit.path];
  if (module) return file(module);
  if (hit.path.startsWith('/dist/')) return file(normalize(hit.path).slice(1));
  return { status: hit.path === '/favicon.ico' ? 204 : 404 };
}

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

async function send(answer: Answer, request: IncomingMessage, response: ServerResponse) {
  await answer.latch?.pass();
  if (answer.fault === 'hang') return;
  if (answer.fault === 'reset') {
    // Before the first byte the browser would just ask again.
    response.writeHead(200, { ...answer.headers, 'content-length': 1000 });
    response.write(' ', () => request.socket.destroy());
    return;
  }
  response.writeHead(answer.status ?? 200, { 'cache-control': 'no-store', ...answer.headers });
  if (!Array.isArray(answer.body)) {
    response.end(answer.body);
    return;
  }
  for (const part of answer.body as readonly (string | Latch)[]) {
    if (typeof part === 'string') response.write(part);
    else await part.pass();
  }
  response.end();
}

/** A server for one test, on a port of its own, so that no log can mix with another test's. */
export async function startServer(): Promise<TestServer> {
  const hits: Hit[] = [];
  const fixed = new Map<string, { answer: Answer; left: number }>();
  const listeners = new Set<(hit: Hit) => void>();

  function fixedAnswer(hit: Hit): Answer | undefined {
    for (const key of [hit.host + hit.path, hit.path]) {
      const entry = fixed.get(key);
      if (entry && entry.left > 0) {
        entry.left -= 1;
        return entry.answer;
      }
    }
    return undefined;
  }

  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`);
    const hit: Hit = {
      host: url.hostname,
      path: url.pathname,
      query: url.searchParams,
      method: request.method ?? 'GET',
      time: performance.now(),
      headers: request.headers,
      body: await readBody(request),
    };
    hits.push(hit);
    for (const listener of listeners) listener(hit);
    await send(fixedAnswer(hit) ?? (await usualAnswer(hit)), request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    port: (server.address() as AddressInfo).port,
    hits,
    answer(address, answer) {
      fixed.set(address, { answer, left: answer.times ?? Number.POSITIVE_INFINITY });
    },
    onHit(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
