import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { afterEach, expect, it } from 'vitest';
import { startDemo } from '../../examples/operators/serve.mjs';

let child: ChildProcess | undefined;
afterEach(() => child?.kill('SIGKILL'));

/** Starts the command; gives back what it says first. */
const started = async (...options: string[]): Promise<string> => {
  child = spawn(process.execPath, ['dist/cli.js', 'constructor', '--lang', 'en', ...options]);
  const said = await Promise.race(
    [child.stdout, child.stderr].map((stream) => once(stream as NodeJS.ReadableStream, 'data')),
  );
  return String(said[0]);
};

/** The answer to a path as it is written, which `fetch` would tidy up. */
const get = (port: string, path: string): Promise<{ status: number; type: string; body: string }> =>
  new Promise((resolve, reject) => {
    request(
      { host: '127.0.0.1', port, path, headers: { host: `localhost:${port}` } },
      (response) => {
        let body = '';
        response.setEncoding('utf8');
        response.on('data', (part) => {
          body += part;
        });
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            type: response.headers['content-type'] ?? '',
            body,
          }),
        );
      },
    )
      .on('error', reject)
      .end();
  });

it('shows the constructor and what it needs, nothing else, until it is stopped', async () => {
  const said = await started('--port', '0');
  const [, port = ''] = /http:\/\/127\.0\.0\.1:(\d+)\/constructor\/\n/.exec(said) ?? [];
  expect(port).not.toBe('');
  const page = await get(port, '/constructor/');
  expect(page).toMatchObject({ status: 200, type: 'text/html; charset=utf-8' });
  expect(page.body).toBe(readFileSync('dist/constructor/index.html', 'utf8'));
  expect(await get(port, '/soglasie.js?v=1')).toMatchObject({ status: 200, type: /javascript/ });
  expect((await get(port, '/constructor/files.json')).status).toBe(200);
  for (const path of [
    ...[
      '/../package.json',
      '/constructor/../../package.json',
      '/..%2fpackage.json',
      '//etc/passwd',
    ],
    ...['/%2e%2e/package.json', '/nothing.js', '/index.d.ts', '/\\..\\package.json'],
  ]) {
    expect((await get(port, path)).status, path).toBe(404);
  }
  const ended = once(child as ChildProcess, 'exit');
  child?.kill('SIGINT');
  // There is no such signal on Windows: the process just ends.
  if (process.platform !== 'win32') expect(await ended).toEqual([0, null]);
});

it.each(['http', '70000'])('says so where it cannot listen: %s', async (port) => {
  const said = await started('--port', port);
  expect(said).toBe(`Port ${port} is taken or named wrong. Name another: --port 4751\n`);
});

it('npm start has it too, and leads to it', async () => {
  const demo = await startDemo();
  try {
    const start = await get(String(demo.port), '/');
    const [, link = ''] = /href="([^"]*constructor[^"]*)"/.exec(start.body) ?? [];
    const page = await get(String(demo.port), link);
    expect(page.body).toContain('<script src="constructor.js" defer>');
  } finally {
    await demo.close();
  }
});
