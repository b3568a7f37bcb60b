import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname } from 'node:path';
import { Stop } from './stop.js';
import type { Words } from './words.js';

const PORT = 4750;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

/** Files beside this one, by the path of a request; undefined for whatever else is asked for. */
const fileFor = async (path: string): Promise<{ body: Uint8Array; type: string } | undefined> => {
  // Plain names alone lead nowhere else.
  if (!/^\/(?:[\w-][\w.-]*\/)*(?:[\w-][\w.-]*)?$/.test(path)) return undefined;
  const whole = path.endsWith('/') ? `${path}index.html` : path;
  const type = TYPES[extname(whole)];
  if (!type) return undefined;
  const body = await readFile(new URL(`.${whole}`, import.meta.url)).catch(() => undefined);
  return body && { body, type };
};

const createFiles = (): Server =>
  createServer((request, response) => {
    const [path = '/'] = (request.url ?? '/').split(/[?#]/);
    fileFor(path).then((found) => {
      if (!found) {
        response.writeHead(404).end();
        return;
      }
      response.writeHead(200, { 'content-type': found.type, 'cache-control': 'no-cache' });
      response.end(found.body);
    });
  });

/** Listens on this machine alone; gives back the port. */
const listenOn = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(Object(server.address()).port));
  });

/** `constructor`: shows the page that makes a config, until it is stopped. */
export const showConstructor = async (
  { port: wanted = PORT }: { port?: number },
  words: Words,
): Promise<number> => {
  const server = createFiles();
  const port = await listenOn(server, Number(wanted)).catch(() => {
    throw new Stop(words.constructorPort(String(wanted)));
  });
  console.log(words.constructorAt(`http://127.0.0.1:${port}/constructor/`));
  await new Promise<void>((done) => process.once('SIGINT', done));
  server.closeAllConnections();
  server.close();
  return 0;
};
