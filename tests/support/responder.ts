import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { Latch } from './latch.js';
import { usualAnswer } from './usual-answer.js';

/** One request that reached the server. */
export interface Hit {
  readonly host: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly method: string;
  readonly secure: boolean;
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

/** Answers requests and keeps their log, whatever they come in by. */
export interface Responder {
  readonly hits: Hit[];
  /** Fixes the answer for a path, on every host or on one: `'/x.js'`, `'a.vendor.localhost/x.js'`. */
  answer(address: string, answer: Answer): void;
  /** Calls back on every request, before it is answered. Returns the function that stops it. */
  onHit(listener: (hit: Hit) => void): () => void;
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
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

/** `first` may answer before anything that was fixed. */
export function createResponder(first?: (hit: Hit) => Answer | undefined): Responder {
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

  return {
    hits,
    answer(address, answer) {
      fixed.set(address, { answer, left: answer.times ?? Number.POSITIVE_INFINITY });
    },
    onHit(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async handle(request, response) {
      const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`);
      const hit: Hit = {
        host: url.hostname,
        path: url.pathname,
        query: url.searchParams,
        method: request.method ?? 'GET',
        secure: 'encrypted' in request.socket,
        time: performance.now(),
        headers: request.headers,
        body: await readBody(request),
      };
      hits.push(hit);
      for (const listener of listeners) listener(hit);
      const answer = first?.(hit) ?? fixedAnswer(hit) ?? (await usualAnswer(hit));
      await send(answer, request, response);
    },
  };
}
