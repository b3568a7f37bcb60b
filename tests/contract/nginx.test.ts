import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { cases, has } from './cases.js';

const CATEGORIES = ['analytics', 'technical', 'functional', 'advertising'];

/** A map is written for one operator and one policy. */
const own = cases.filter(({ config }) => config === 'romashka');

describe.skipIf(!has('nginx', '-v', 'nginx-light'))('the map for nginx', () => {
  const folder = mkdtempSync(join(tmpdir(), 'soglasie-nginx-'));
  const socket = join(folder, 'socket');
  let nginx: ChildProcess;

  const ask = (cookie: string): Promise<string[]> =>
    new Promise((done, fail) => {
      request({ socketPath: socket, headers: { cookie } }, (answer) => {
        let text = '';
        answer.on('data', (part) => {
          text += part;
        });
        answer.on('end', () => done(CATEGORIES.filter((_, at) => text.split(' ')[at] === '1')));
      })
        .on('error', fail)
        .end();
    });

  beforeAll(async () => {
    const told = CATEGORIES.map((id) => `$soglasie_${id}`).join(' ');
    const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
      .map((name) => `${name}_temp_path ${folder}/${name};`)
      .join(' ');
    writeFileSync(
      join(folder, 'nginx.conf'),
      `daemon off; master_process off; pid ${folder}/pid; error_log stderr warn;
      events {}
      http {
        access_log off; ${paths}
        include ${resolve('examples/nginx/soglasie.conf')};
        server { listen unix:${socket}; location / { return 200 "${told}"; } }
      }`,
    );
    nginx = spawn('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: 'inherit' });
    await vi.waitFor(() => ask(''), { timeout: 10_000 });
  });

  afterAll(async () => {
    nginx.kill();
    await new Promise((gone) => nginx.once('exit', gone));
    rmSync(folder, { recursive: true });
  });

  it('has cases of its own', () => {
    expect(own.length).toBeGreaterThan(40);
  });

  it.each(own.filter(({ needs = [] }) => !needs.includes('check') && !needs.includes('clock')))(
    '$name',
    async ({ header, granted, needs }) => {
      // What it cannot compare, it refuses.
      expect(await ask(header)).toEqual(needs ? [] : granted);
    },
  );

  it.each([
    ['a wrong check value', CATEGORIES],
    ['a changed answer', ['analytics', 'functional', 'advertising']],
    ['a consent of 365 days and a second', ['analytics', 'functional']],
    ['a refusal of 182 days and a second', []],
  ])('takes %s as it is written, and says so', async (name, granted) => {
    expect(await ask(own.find((one) => one.name === name)?.header ?? '')).toEqual(granted);
  });
});
