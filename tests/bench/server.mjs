import { readFile } from 'node:fs/promises';
import { request as ask, createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

const PEER = fileURLToPath(
  new URL('../../node_modules/vanilla-cookieconsent/dist/', import.meta.url),
);
const PEER_FILES = { '/peer.js': 'cookieconsent.umd.js', '/peer.css': 'cookieconsent.css' };

export const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));

function listen(server) {
  return new Promise((done) => server.listen(0, '127.0.0.1', () => done(server.address().port)));
}

function close(server) {
  server.closeAllConnections();
  return new Promise((done) => server.close(done));
}

/** Serves pages by path, files of `dist/`, and an empty script for every other `.js`. */
export async function servePages(pages) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const html = pages[pathname];
    const type = pathname.endsWith('.css')
      ? 'text/css'
      : html === undefined
        ? 'text/javascript'
        : 'text/html';
    response.setHeader('content-type', `${type}; charset=utf-8`);
    response.setHeader('cache-control', 'max-age=3600');
    const file = /^\/dist\/([\w.-]+\.js)$/.exec(pathname)?.[1];
    if (file) response.end(await readFile(DIST + file));
    else if (PEER_FILES[pathname]) response.end(await readFile(PEER + PEER_FILES[pathname]));
    else response.end(html ?? 'window.ran = (window.ran || 0) + 1;');
  });
  const port = await listen(server);
  return { url: (path) => `http://bench.localhost:${port}${path}`, close: () => close(server) };
}

/** Stands before another server and compresses what it sends, as a site's own server would. */
export async function serveCompressed(behind) {
  const kept = new Map();
  const compress = (body) => {
    const key = body.toString('latin1');
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
    if (!kept.has(key)) kept.set(key, brotliCompressSync(body, { params }));
    return kept.get(key);
  };
  const server = createServer((incoming, response) => {
    const { method, url, headers } = incoming;
    const options = { host: '127.0.0.1', port: behind, method, path: url, headers };
    const passed = ask(options, async (answer) => {
      const parts = [];
      for await (const part of answer) parts.push(part);
      const body = Buffer.concat(parts);
      const isText = /text|javascript|json/.test(answer.headers['content-type'] ?? '');
      const { 'transfer-encoding': _, ...rest } = answer.headers;
      if (!isText || !body.length) response.writeHead(answer.statusCode, rest).end(body);
      else {
        response.writeHead(answer.statusCode, { ...rest, 'content-encoding': 'br' });
        response.end(compress(body));
      }
    });
    incoming.pipe(passed);
  });
  const port = await listen(server);
  return { port, close: () => close(server) };
}
