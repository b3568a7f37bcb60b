import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createResponder, type Responder } from './responder.js';

export type { Answer } from './responder.js';

export interface TestServer extends Omit<Responder, 'handle'> {
  readonly port: number;
  close(): Promise<void>;
}

/** A server for one test, on a port of its own, so that no log can mix with another test's. */
export async function startServer(): Promise<TestServer> {
  const { handle, ...responder } = createResponder();
  const server = createServer(handle);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    ...responder,
    port: (server.address() as AddressInfo).port,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
