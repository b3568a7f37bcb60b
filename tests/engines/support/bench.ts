import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, connect, type Server, type Socket } from 'node:net';
import { KEY_PAIR } from './certificate.js';

/** Answers the requests of one test and says how its hosts are served. */
export interface Tenant {
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  speaks(host: string, scheme: 'http' | 'https'): boolean;
}

/**
 * Two loopback ports that stand for port 80 and port 443 of every host, for as long as a browser
 * lives: it is told the ports when it starts. The first is an HTTP proxy as well.
 */
export interface Bench {
  readonly http: number;
  readonly https: number;
  /** Who answers from now on; nobody at the end of a test. */
  letTo(tenant: Tenant | undefined): void;
  close(): Promise<void>;
}

const bare = (authority = ''): string => authority.replace(/:\d+$/, '').toLowerCase();

const portOf = (server: Server): number => (server.address() as AddressInfo).port;

function listenOnLoopback(server: Server): Promise<void> {
  return new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
}

export async function startBench(): Promise<Bench> {
  let tenant: Tenant | undefined;

  // What browsers ask of their makers on their own gets no answer and no line in the log.
  const answer = (request: IncomingMessage, response: ServerResponse, scheme: 'http' | 'https') => {
    if (tenant?.speaks(bare(request.headers.host), scheme)) tenant.handle(request, response);
    else request.socket.destroy();
  };

  const http = createServer((request, response) => answer(request, response, 'http'));
  const https = createTlsServer(
    {
      ...KEY_PAIR,
      // A host without https must fail as early as one where nothing listens: browsers that
      // try https first then fall back.
      SNICallback(host, done) {
        if (tenant?.speaks(host, 'https')) done(null);
        else done(new Error(`no https on ${host}`));
      },
    },
    (request, response) => answer(request, response, 'https'),
  );
  https.on('tlsClientError', (_, socket) => socket.destroy());
  http.on('connect', (request, client) => {
    const secure = connect(portOf(https), '127.0.0.1');
    for (const socket of [client, secure]) socket.on('error', () => socket.destroy());
    client.write(`HTTP/1.1 200 ${request.url}\r\n\r\n`);
    client.pipe(secure).pipe(client);
  });
  // A tunnel belongs to no server any more, and would keep it from closing.
  const sockets = new Set<Socket>();
  for (const server of [http, https]) {
    server.on('connection', (socket) => {
      sockets.add(socket);
      socket.once('close', () => sockets.delete(socket));
    });
  }
  await Promise.all([http, https].map(listenOnLoopback));

  return {
    http: portOf(http),
    https: portOf(https),
    letTo: (next) => {
      tenant = next;
    },
    async close() {
      const closed = [http, https].map((it) => new Promise((resolve) => it.close(resolve)));
      for (const socket of sockets) socket.destroy();
      await Promise.all(closed);
    },
  };
}
