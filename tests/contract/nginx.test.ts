import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { cases, has } from './cases.js';

const CATEGORIES = ['analytics', 'technical', 'functional', 'advertising'];
const MAPS = readFileSync('examples/nginx/soglasie.conf', 'utf8');

/** The maps of another operator, as the file says to make them: for services of its own, and another edition. */
const BY_SERVICE = { 'yandex-metrika': 'analytics', youtube: 'functional', jivo: 'functional' };
const variable = (id: string) => `$soglasie_${id.replaceAll('-', '_')}`;
const [oneService = ''] = /map \S+ \$soglasie_youtube [^}]*\}/.exec(MAPS) ?? [];
const mapsByService = [
  MAPS.replace(oneService, '').replace('2026-11|2026-09', ''),
  ...Object.entries(BY_SERVICE).map(([id, category]) =>
    oneService
      .replaceAll('$soglasie_youtube', variable(id))
      .replaceAll('$soglasie_functional', variable(category))
      .replaceAll('youtube', id),
  ),
].join('\n');

/** A map is written for one operator and one policy. */
const casesOf = (name: string) => cases.filter(({ config }) => config === name);
const own = casesOf('romashka');

/** nginx with these maps; `ask` tells what a header grants of these ids. */
const serve = (maps: string, ids: readonly string[]) => {
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
        answer.on('end', () => done(ids.filter((_, at) => text.split(' ')[at] === '1')));
      })
        .on('error', fail)
        .end();
    });
  return {
    ask,
    async start() {
      const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
        .map((name) => `${name}_temp_path ${folder}/${name};`)
        .join(' ');
      writeFileSync(join(folder, 'soglasie.conf'), maps);
      writeFileSync(
        join(folder, 'nginx.conf'),
        `daemon off; master_process off; pid ${folder}/pid; error_log stderr warn;
        events {}
        http {
          access_log off; ${paths}
          include ${folder}/soglasie.conf;
          server { listen unix:${socket}; location / { return 200 "${ids.map(variable).join(' ')}"; } }
        }`,
      );
      nginx = spawn('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf')], {
        stdio: 'inherit',
      });
      await vi.waitFor(() => ask(''), { timeout: 10_000 });
    },
    async stop() {
      nginx.kill();
      await new Promise((gone) => nginx.once('exit', gone));
      rmSync(folder, { recursive: true });
    },
  };
};

describe.skipIf(!has('nginx', '-v', 'nginx-light'))('the maps for nginx', () => {
  const { ask, start, stop } = serve(MAPS, CATEGORIES);
  beforeAll(start);
  afterAll(stop);

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

describe.skipIf(!has('nginx', '-v', 'nginx-light'))('the maps for nginx, by service', () => {
  const ids = [...CATEGORIES, ...Object.keys(BY_SERVICE)];
  const { ask, start, stop } = serve(mapsByService, ids);
  beforeAll(start);
  afterAll(stop);
  const byService = casesOf('by-service');

  it('has cases of its own', () => {
    expect(byService.length).toBeGreaterThan(7);
  });

  it.each(byService)('$name', async ({ header, granted, needs = [] }) => {
    // An answer that is older than the cookie counts as none, and two cookies are not compared.
    const expected = needs.includes('several') ? [] : granted;
    expect((await ask(header)).sort()).toEqual([...expected].sort());
  });
});
