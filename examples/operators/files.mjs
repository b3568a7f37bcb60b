import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import { encodeCp1251 } from './cp1251.mjs';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.map': 'application/json; charset=utf-8',
  '.pdf': 'application/pdf',
};

// Sources are written for the default port, as they would be read by a person.
const PORT_IN_SOURCE = /(\blocalhost):4700\b/g;

/** `<!--# include file="_head.html" -->`, as in nginx: what all pages of one operator share. */
const INCLUDE = /<!--# include file="([\w./-]+)" -->/g;

/**
 * A file of `root`, ready to send; undefined when there is none, when the path leads outside, or
 * when it is a part of pages (`_head.html`) rather than a page.
 */
export async function load(root, path, { port, fragments } = {}) {
  const file = await locate(root, path);
  if (!file) return;
  const type = TYPES[extname(file)];
  if (!type) return;
  let body = await readFile(file);
  if (type.includes('charset') && port) body = fill(await expand(body.toString(), fragments), port);
  if (/<meta charset="windows-1251">/.test(body)) {
    return answer(encodeCp1251(body.toString()), 'text/html; charset=windows-1251');
  }
  return answer(Buffer.from(body), type);
}

/** Text of a file of `root` with the port filled in, to be put before another one. */
export async function text(root, name, port) {
  return fill(await readFile(join(root, name), 'utf8'), port);
}

export function answer(body, type) {
  const etag = `"${createHash('sha1').update(body).digest('base64url').slice(0, 16)}"`;
  return { body, type, etag };
}

/** Sent with what any page may use and time: everything of the vendors, and the log. */
export const OPEN = { 'access-control-allow-origin': '*', 'timing-allow-origin': '*' };

export function plain(status, message, headers) {
  return { status, headers, ...answer(message, 'text/plain; charset=utf-8') };
}

export function json(value) {
  return {
    headers: OPEN,
    ...answer(JSON.stringify(value, null, 2), 'application/json; charset=utf-8'),
  };
}

async function locate(root, path) {
  const file = resolve(root, `.${path.endsWith('/') ? `${path}index.html` : path}`);
  if (!file.startsWith(resolve(root) + sep)) return;
  if (/[/\\][_.]/.test(file.slice(resolve(root).length))) return;
  const found = await stat(file).catch(() => undefined);
  return found?.isFile() ? file : undefined;
}

async function expand(body, fragments) {
  if (!fragments) return body;
  const parts = new Map();
  for (const [, name] of body.matchAll(INCLUDE)) {
    parts.set(name, await readFile(join(fragments, name), 'utf8'));
  }
  return body.replace(INCLUDE, (_, name) => parts.get(name).trimEnd());
}

function fill(body, port) {
  return body.replace(PORT_IN_SOURCE, `$1:${port}`);
}
