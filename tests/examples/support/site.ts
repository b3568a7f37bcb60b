import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { startServer } from '../../support/server.js';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
};

/** A site that is nothing but files. */
export interface Site {
  /** Where its home page is. */
  readonly address: string;
  /** Puts a folder's files below a path. */
  publish(folder: string, path: string): Promise<void>;
  /** Publishes the home page; `charset` says what its bytes are. */
  page(body: string | Buffer, charset?: string): void;
  close(): Promise<void>;
}

export async function startSite(): Promise<Site> {
  const server = await startServer();
  return {
    address: `http://localhost:${server.port}/`,
    async publish(folder, path) {
      for (const name of await readdir(folder, { recursive: true })) {
        const type = TYPES[extname(name)];
        if (!type) continue;
        const body = await readFile(join(folder, name));
        const address = path + name.replace(/^index\.html$/, '');
        server.answer(address, { headers: { 'content-type': type }, body });
      }
    },
    page: (body, charset = 'utf-8') =>
      server.answer('/', { headers: { 'content-type': `text/html; charset=${charset}` }, body }),
    close: () => server.close(),
  };
}
