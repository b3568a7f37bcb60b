import { createServer as createHttp, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createHttps } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { createSecureContext, type TLSSocket } from 'node:tls';
import { expect } from '@playwright/test';
import { KEY_PAIR } from '../../engines/support/certificate.js';

const GIF = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

/** What the snippets of these hosts expect of their files. */
const GLOBALS: Readonly<Record<string, string>> = {
  'vk.com': 'window.VK = { Retargeting: { Init() {}, Hit() {} } };',
  'api-maps.yandex.ru': 'window.ymaps = { ready: (run) => run(), Map: class {} };',
};

/**
 * Every host there is but those of this machine: whatever a browser asks of them is answered, and noted
 * down. A mere connection is noted as well: that is all that a `preconnect` makes.
 */
export interface Vendors {
  readonly ports: { readonly http: number; readonly https: number };
  /** Hosts that were asked for something, or connected to, in the order of the alphabet. */
  hosts(): string[];
  /** Addresses asked for, without what follows `?`: `mc.yandex.ru/metrika/tag.js`. */
  paths(): string[];
  /** Waits until exactly these hosts have been asked. */
  expectAsked(...hosts: string[]): Promise<void>;
  /** Forgets what was asked so far. */
  clear(): void;
  close(): Promise<void>;
}

function answer(request: IncomingMessage, response: ServerResponse): void {
  const host = request.headers.host ?? '';
  const path = (request.url ?? '/').replace(/\?.*/, '');
  const destination = request.headers['sec-fetch-dest'];
  const headers = { 'access-control-allow-origin': '*', 'cache-control': 'no-store' };
  const send = (type: string, body: string | Buffer) =>
    response.writeHead(200, { ...headers, 'content-type': type }).end(body);
  if (destination === 'iframe') send('text/html', `<!doctype html><title>${host}</title>`);
  else if (destination === 'image' || path.endsWith('.gif')) send('image/gif', GIF);
  else {
    const note = `(window.ran = window.ran || []).push('${host}${path}');`;
    send('text/javascript', `${GLOBALS[host] ?? ''}${note}`);
  }
}

const listen = (server: Server): Promise<number> =>
  new Promise((ready) =>
    server.listen(0, '127.0.0.1', () => ready((server.address() as AddressInfo).port)),
  );

export async function startVendors(): Promise<Vendors> {
  const asked: string[] = [];
  const connected = new Set<string>();
  const handle = (request: IncomingMessage, response: ServerResponse) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    asked.push(host + (request.url ?? '').replace(/\?.*/, ''));
    answer(request, response);
  };
  const context = createSecureContext(KEY_PAIR);
  const https = createHttps(
    {
      ...KEY_PAIR,
      SNICallback(name, done) {
        connected.add(name);
        done(null, context);
      },
    },
    handle,
  );
  https.on('tlsClientError', (_error, _socket: TLSSocket) => {});
  const http = createHttp(handle);
  const ports = { http: await listen(http), https: await listen(https) };
  const vendors: Vendors = {
    ports,
    hosts: () =>
      [...new Set([...connected, ...asked.map((url) => url.replace(/\/.*/, ''))])].sort(),
    paths: () => [...asked],
    expectAsked: (...hosts) => expect.poll(vendors.hosts).toEqual(hosts.sort()),
    clear() {
      asked.length = 0;
      connected.clear();
    },
    async close() {
      for (const server of [http, https]) {
        server.closeAllConnections();
        await new Promise((done) => server.close(done));
      }
    },
  };
  return vendors;
}
