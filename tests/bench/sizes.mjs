import { readdir, readFile } from 'node:fs/promises';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { DIST } from './server.mjs';
import { print } from './table.mjs';

const sizes = (body) => [
  body.length,
  gzipSync(body, { level: 9 }).length,
  // Node's default quality is 11, the best.
  brotliCompressSync(body).length,
];

/** What the published files weigh. */
export async function benchSizes() {
  const names = (await readdir(DIST, { recursive: true })).sort();
  const rows = [];
  const bodies = new Map();
  for (const name of names.filter((it) => /\.(m?js|json|html)$/.test(it))) {
    const body = await readFile(DIST + name);
    bodies.set(name, body);
    rows.push([name, ...sizes(body)]);
  }
  const sum = (title, files) => {
    const lists = files.map((file) => sizes(bodies.get(file) ?? Buffer.alloc(0)));
    rows.push([
      title,
      ...[0, 1, 2].map((at) => lists.reduce((total, list) => total + list[at], 0)),
    ]);
  };
  sum('= first visit', ['soglasie.js', 'soglasie-ui.js']);
  sum('= returning visit', ['soglasie.js']);
  print('Published files, bytes', ['file', 'raw', 'gzip', 'brotli'], rows);
}
