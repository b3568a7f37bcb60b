import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export const SITE = 'https://shop.example.ru';
export const TOKEN = 'read-out';

export const recordOf = (part = {}) => ({
  id: randomBytes(16).toString('hex'),
  event: 'choice',
  decidedAt: '2026-11-01T10:00:00.000Z',
  via: 'banner',
  site: 'shop.example.ru',
  operator: 'ООО «А»',
  group: ['ООО «Б»'],
  policy: { url: '/cookies', version: '2' },
  grants: { necessary: true, analytics: false },
  gpc: false,
  texts: { locale: 'ru', digest: 'a'.repeat(64) },
  version: '0.1.0',
  ...part,
});

/** What a browser sends. */
export const post = (address, record, headers = {}) =>
  fetch(`${address}/records`, {
    method: 'POST',
    headers: { origin: SITE, ...headers },
    body: typeof record === 'string' ? record : JSON.stringify(record),
  });

export const readOut = (address, path, token = TOKEN) =>
  fetch(address + path, { headers: { authorization: `Bearer ${token}` } });

/** The collector as a process of its own; `kill` is SIGKILL, and resolves when it is gone. */
export const startCollector = async (env) => {
  const child = spawn(process.execPath, ['start.mjs'], {
    cwd: join(import.meta.dirname, '..'),
    env: { ...process.env, SITES: SITE, TOKEN, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = new Promise((resolve) => child.once('exit', resolve));
  const address = await new Promise((resolve, reject) => {
    gone.then((code) => reject(new Error(`the collector ended with ${code}`)));
    child.stdout.on('data', (text) => {
      const [found] = /http:\/\/[\d.]+:\d+/.exec(text) ?? [];
      if (found) resolve(found);
    });
  });
  const kill = () => {
    child.kill('SIGKILL');
    return gone;
  };
  return { address, kill, pid: child.pid };
};

/** Folder of PostgreSQL's own programs; undefined where it is not installed. */
const findPostgres = () => {
  const root = '/usr/lib/postgresql';
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : [];
  return versions
    .map((version) => `${root}/${version}/bin`)
    .find((it) => existsSync(`${it}/initdb`));
};

/** A PostgreSQL of the tests' own, on a socket in a folder of its own; undefined without one. */
export const startPostgres = async () => {
  const bin = findPostgres();
  if (!bin) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'collector-'));
  // It refuses to be run by root.
  const isRoot = process.getuid() === 0;
  if (isRoot) await run('chown', ['postgres', folder]);
  const as = (program, ...values) =>
    isRoot
      ? run('runuser', ['-u', 'postgres', '--', `${bin}/${program}`, ...values], { cwd: folder })
      : run(`${bin}/${program}`, values, { cwd: folder });
  const data = join(folder, 'data');
  await as('initdb', '-D', data, '-A', 'trust', '-U', 'collector', '-E', 'UTF8', '--locale=C');
  const options = `-k ${folder} -c listen_addresses=`;
  await as('pg_ctl', '-D', data, '-o', options, '-l', join(folder, 'log'), '-w', 'start');
  return {
    url: `postgres:///postgres?host=${encodeURIComponent(folder)}&user=collector`,
    data,
    async stop() {
      await as('pg_ctl', '-D', data, '-m', 'immediate', '-w', 'stop');
      rmSync(folder, { recursive: true });
    },
  };
};

const embedded = {
  name: 'embedded',
  hasRoles: false,
  async start() {
    const folder = mkdtempSync(join(tmpdir(), 'collector-'));
    return {
      where: { folder },
      env: { DATA: folder },
      stop: () => rmSync(folder, { recursive: true }),
    };
  },
};

const server = {
  name: 'PostgreSQL',
  hasRoles: true,
  skip: findPostgres() ? false : 'PostgreSQL is not installed: apt-get install postgresql',
  async start() {
    const { url, stop } = await startPostgres();
    return { where: { url }, env: { DATABASE_URL: url }, stop };
  },
};

/** Where records can be kept. */
export const DATABASES = [embedded, server];
