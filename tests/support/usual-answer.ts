import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Answer, Hit } from './responder.js';
import { isVendor, vendorAnswer } from './vendor-answers.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A copy of `dist/` may be named, so that a build in the meantime does not disturb a run. */
const DIST = process.env.SOGLASIE_DIST ?? join(ROOT, 'dist');

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

async function file(path: string): Promise<Answer> {
  try {
    return {
      headers: {
        'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
        'access-control-allow-origin': '*',
      },
      body: await readFile(path),
    };
  } catch {
    return { status: 404 };
  }
}

/** What is said to a request for which the test fixed nothing: the library, its modules, vendors. */
export async function usualAnswer(hit: Hit): Promise<Answer> {
  if (isVendor(hit.host)) return vendorAnswer(hit.path);
  const module = MODULES[hit.path];
  if (module) return file(join(ROOT, module));
  if (hit.path.startsWith('/dist/')) {
    return file(join(DIST, normalize(hit.path).slice('/dist'.length)));
  }
  return { status: hit.path === '/favicon.ico' ? 204 : 404 };
}
