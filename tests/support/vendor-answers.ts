import { extname } from 'node:path';
import type { Answer } from './responder.js';

const GIF = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

/** Whether a host is one of the fake vendors. */
export function isVendor(host: string): boolean {
  return host.endsWith('.vendor.localhost');
}

/** Name under which a vendor's script reports: `/js/map.js` → `map`. */
function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1, path.length - extname(path).length);
}

function byKind(path: string): Answer {
  const name = nameOf(path);
  switch (extname(path)) {
    case '.js':
      return typed('text/javascript', `(window.ran = window.ran || []).push('${name}');`);
    case '.css':
      return typed('text/css', `:root { --${name}: loaded; }`);
    case '.gif':
      return typed('image/gif', GIF);
    case '.svg':
      return typed('image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"/>');
    case '.html':
      return typed('text/html', `<script>new Image().src = '/loaded-${name}.gif';</script>`);
    case '.mp3':
    case '.mp4':
      // A real medium is asked for in several ranges; a missing one exactly once.
      return { status: 404 };
    default:
      return { status: 204 };
  }
}

function typed(type: string, body: string | Buffer): Answer {
  return { headers: { 'content-type': type }, body };
}

/**
 * What a fake vendor answers: scripts push their name to `window.ran`, documents report back by a
 * request for `/loaded-<name>.gif`, images and style sheets are as small as they can be.
 */
export function vendorAnswer(path: string): Answer {
  const answer = byKind(path);
  return { ...answer, headers: { ...answer.headers, 'access-control-allow-origin': '*' } };
}
