/**
 * The demo's server: six operators and their fake vendors on one loopback port.
 *
 *   node examples/operators/serve.mjs [--port 4700]
 *
 * Tests start it with `startDemo()`, one instance per worker.
 */
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { answer, json, load, OPEN, plain, text } from './files.mjs';
import { HITS, siblingsOf, siteOf, vendorFile, vendorOf } from './hosts.mjs';
import { createLog, entryOf } from './log.mjs';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const DIST = resolve(HERE, '../../dist');
const DOT = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

/**
 * @param {{ port?: number, host?: string, dist?: string }} [options] `port: 0` takes a free one
 */
export async function startDemo({ port: wanted = 0, host = '127.0.0.1', dist = DIST } = {}) {
  if (!/^(127\.[\d.]+|::1)$/.test(host))
    throw new Error(`the demo listens on loopback only, not ${host}`);
  const log = createLog();
  const server = createServer((request, response) => {
    respond(request, log, { dist, port: server.address().port })
      .catch((cause) => {
        console.error(cause);
        return { status: 500, ...answer('Ошибка сервера', 'text/plain; charset=utf-8') };
      })
      .then((reply) => send(request, response, reply));
  });
  await new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(wanted, host, done);
  });
  const { port } = server.address();
  return {
    port,
    log,
    url: (site, path = '/') => `http://${site}:${port}${path}`,
    clear() {
      log.vendors.length = 0;
      log.sites.length = 0;
    },
    close() {
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
}

async function respond(request, log, context) {
  const host = (request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
  if (!['GET', 'HEAD', 'POST'].includes(request.method)) return plain(405, 'Метод не разрешён');
  const address = parse(host, request.url);
  if (!address) return plain(400, 'Непонятный адрес');
  const path = decodeURIComponent(address.pathname);

  if (host === 'vendors.localhost' && path === '/__log') return json(log);
  const vendor = vendorOf(host);
  if (vendor) {
    log.vendors.push(entryOf(request, host, address, vendor));
    return (await vendorReply(vendor, path, context)) ?? plain(404, 'Такого адреса нет', OPEN);
  }
  const site = siteOf(host);
  if (!site) return plain(421, `На этом сервере нет сайта ${host}`);
  log.sites.push(entryOf(request, host, address));
  return (await siteReply(site, path, context)) ?? plain(404, 'Такой страницы нет');
}

async function siteReply(site, path, { dist, port }) {
  if (path === '/favicon.ico') return { status: 204, ...answer('', 'image/x-icon') };
  if (path === '/demo/sites.json') return json(siblingsOf(site.host));
  if (path.startsWith('/demo/')) return load(join(HERE, 'demo'), path.slice(5), { port });
  if (path.startsWith('/soglasie/')) return load(dist, path.slice(9));
  // Where the documentation has it: beside itself.
  if (path.startsWith('/constructor/')) {
    return plain(302, '', { location: '/soglasie/constructor/' });
  }
  if (path.startsWith('/docs/')) return load(join(dist, 'site'), path.slice(5));
  // As an old server sends it: the browser then reads a script in the page's own encoding.
  if (path.startsWith('/soglasie-nocharset/')) {
    const reply = await load(dist, path.slice(19));
    return reply && { ...reply, type: reply.type.split(';')[0] };
  }
  const operator = join(HERE, 'sites', site.folder.split('/')[0]);
  if (path === '/brand.css') return load(operator, path, { port });
  const reply = await load(join(HERE, 'sites', site.folder), path, { port, fragments: operator });
  return reply && site.isMarked && /^text\/html/.test(reply.type) ? marked(reply, dist) : reply;
}

/** A page as a server sends it that marks what nobody has marked, by the config of the page itself. */
async function marked({ body, type }, dist) {
  const { markHtml } = await import(pathToFileURL(join(dist, 'server.js')).href);
  const html = body.toString();
  const [, config] = /<script type="application\/json" data-soglasie>([\s\S]*?)<\/script>/.exec(
    html,
  );
  return answer(markHtml(html, JSON.parse(config)), type);
}

async function vendorReply(vendor, path, { port }) {
  if (HITS.some((hit) => path.startsWith(hit))) {
    return { headers: OPEN, ...answer(DOT, 'image/gif') };
  }
  const file = vendorFile(vendor, path);
  const folder = join(HERE, 'vendors');
  const reply = file && (await load(folder, `/${file}`, { port }));
  if (!reply) return;
  if (!/\.m?js$/.test(file)) return { headers: OPEN, ...reply };
  const kit = await text(folder, 'kit.js', port);
  return { headers: OPEN, ...answer(`${kit}\n${reply.body}`, reply.type) };
}

function send(request, response, { status = 200, headers = {}, body, type, etag }) {
  const fresh = status === 200 && request.headers['if-none-match'] === etag;
  response.writeHead(fresh ? 304 : status, {
    'content-type': type,
    // Vendors are asked anew each time, so that the log tells the truth.
    'cache-control': headers === OPEN ? 'no-store' : 'no-cache',
    'x-content-type-options': 'nosniff',
    etag,
    ...headers,
  });
  response.end(fresh || request.method === 'HEAD' ? undefined : body);
}

function parse(host, target) {
  try {
    const address = new URL(`http://${host}${target}`);
    return decodeURIComponent(address.pathname).includes('\0') ? undefined : address;
  } catch {
    return undefined;
  }
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const { startByHand } = await import('./by-hand.mjs');
  await startByHand(startDemo);
}
