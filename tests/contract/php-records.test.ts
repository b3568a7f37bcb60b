import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SentRecord } from '../../src/model/record.js';
import { has } from './cases.js';

const FILE = 'examples/php/records.php';
const ID = '0123456789abcdef0123456789abcdef';

const record: SentRecord = {
  id: ID,
  event: 'choice',
  decidedAt: '2026-11-20T10:00:00.000Z',
  via: 'banner',
  site: 'shop.localhost',
  operator: 'ООО «А»',
  group: ['ООО «Б»'],
  policy: { url: '/cookies', version: '2' },
  grants: { necessary: true, analytics: false },
  gpc: false,
  texts: { locale: 'ru', digest: 'a'.repeat(64) },
  version: '0.1.0',
};

/** PHP's own server over a folder; resolves to the process and its address. */
const serve = (root: string, env: NodeJS.ProcessEnv) =>
  new Promise<[ChildProcess, string]>((found, failed) => {
    const server = spawn('php', ['-S', '127.0.0.1:0', '-t', root], {
      env: { ...env, PHP_CLI_SERVER_WORKERS: '4' },
      // Its workers end with it only as one group.
      detached: true,
    });
    server.once('error', failed);
    server.stderr?.on('data', (text) => {
      const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(String(text)) ?? [];
      if (address) found([server, address]);
    });
  });

const hasPhp = has('php', '-v', 'php-cli');

describe.skipIf(!hasPhp)('where the keeper of records for PHP keeps them', () => {
  const homes: string[] = [];
  const servers: ChildProcess[] = [];
  afterAll(() => {
    for (const { pid } of servers) process.kill(-(pid as number), 'SIGKILL');
    for (const home of homes) rmSync(home, { recursive: true });
  });

  /** A site in a home of its own, with the file at an address; answers with what came of a record. */
  const site = async (
    path: string,
    env: NodeJS.ProcessEnv = {},
    prepare = (_home: string) => {},
  ) => {
    const home = mkdtempSync(join(tmpdir(), 'records-'));
    homes.push(home);
    cpSync(FILE, join(home, 'www', path), { recursive: true });
    prepare(home);
    const { CONSENT_RECORDS: _, ...rest } = process.env;
    const own = Object.entries(env).map(([name, value]) => [name, value?.replace('~', home)]);
    const all = { ...rest, ...Object.fromEntries(own) };
    const [server, origin] = await serve(join(home, 'www'), all);
    servers.push(server);
    const body = JSON.stringify(record);
    const post = () => fetch(`${origin}/${path}`, { method: 'POST', body, headers: { origin } });
    const find = () =>
      JSON.parse(
        execFileSync('php', [join(home, 'www', path), ID], { env: all, encoding: 'utf8' }),
      );
    return { home, origin, post, find };
  };
  const month = `${new Date().toISOString().slice(0, 7)}.jsonl`;

  // Bug: two folders up from the file was a folder of the site where the file lay deeper (issue 11).
  it.each(['records.php', 'api/records.php', 'api/v1/consent/records.php'])(
    'is beside the root of the site, however deep the file lies: %s',
    async (path) => {
      const { home, post, find } = await site(path);
      expect((await post()).status).toBe(204);
      expect(readdirSync(join(home, 'consent-records'))).toContain(month);
      expect(readdirSync(join(home, 'www'))).not.toContain('consent-records');
      expect(find()).toHaveLength(1);
    },
  );

  it.each(['~/www/kept', '~/www', '~/www/api/../data/kept', '~/link/kept'])(
    'is never a folder that an address leads to: %s',
    async (folder) => {
      const { home, post } = await site('api/records.php', { CONSENT_RECORDS: folder }, (at) =>
        symlinkSync(join(at, 'www'), join(at, 'link')),
      );
      const answer = await post();
      expect(answer.status).toBe(500);
      expect(await answer.text()).toMatch(/inside the site.*CONSENT_RECORDS/);
      expect(readdirSync(join(home, 'www'), { recursive: true }).join()).not.toContain('jsonl');
    },
  );

  it('is no folder of a site around this one', async () => {
    const { post } = await site('api/records.php', {}, (home) =>
      writeFileSync(join(home, 'index.html'), ''),
    );
    expect([(await post()).status]).toEqual([500]);
  });

  it('is closed to other users of the machine', async () => {
    const { home, post } = await site('api/records.php');
    expect((await post()).status).toBe(204);
    const folder = join(home, 'consent-records');
    expect(statSync(folder).mode & 0o077).toBe(0);
  });

  // Bug: anybody could fill the disk (issue 11).
  it('holds no more than it may', async () => {
    const { home, post } = await site('api/records.php', { CONSENT_RECORDS_MEGABYTES: '1' });
    expect((await post()).status).toBe(204);
    const file = join(home, 'consent-records', '2025-01.jsonl');
    writeFileSync(file, 'x'.repeat(1024 * 1024));
    expect((await post()).status).toBe(507);
    rmSync(file);
    expect((await post()).status).toBe(204);
  });
});

describe.skipIf(!hasPhp)('the keeper of records for PHP', () => {
  const home = mkdtempSync(join(tmpdir(), 'records-'));
  const env = { ...process.env, CONSENT_RECORDS: join(home, 'kept') };
  let server: ChildProcess;
  let origin = '';

  beforeAll(async () => {
    cpSync(FILE, join(home, 'www/api/records.php'), { recursive: true });
    [server, origin] = await serve(join(home, 'www'), env);
  });
  afterAll(() => {
    process.kill(-(server.pid as number), 'SIGKILL');
    rmSync(home, { recursive: true });
  });

  const post = async (body: unknown, headers: Record<string, string> = { origin }) => {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const { status } = await fetch(`${origin}/api/records.php`, {
      method: 'POST',
      body: text,
      headers,
    });
    return status;
  };
  const kept = (id: string) =>
    JSON.parse(execFileSync('php', [FILE, id], { env, encoding: 'utf8' }));

  it('keeps a record, and gives it out by its number with the time of its arrival', async () => {
    expect(await post(record)).toBe(204);
    expect(kept(ID)).toEqual([
      { ...record, receivedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/) },
    ]);
    expect(kept('f'.repeat(32))).toEqual([]);
  });

  it('gives out a record that came twice once, and all of them in the order of the decisions', async () => {
    const id = '1'.repeat(32);
    const later = { ...record, id, event: 'withdrawal', decidedAt: '2026-11-21T10:00:00.000Z' };
    for (const one of [later, { ...record, id }, later]) expect(await post(one)).toBe(204);
    expect(kept(id).map(({ event }: SentRecord) => event)).toEqual(['choice', 'withdrawal']);
  });

  it('keeps each of many that come at once, whole', async () => {
    const ids = Array.from({ length: 200 }, (_, at) => at.toString(16).padStart(32, 'e'));
    const answers = await Promise.all(ids.map((id) => post({ ...record, id })));
    expect(new Set(answers)).toEqual(new Set([204]));
    const files = readdirSync(env.CONSENT_RECORDS);
    const lines = files.flatMap((file) =>
      readFileSync(join(env.CONSENT_RECORDS, file), 'utf8').trimEnd().split('\n'),
    );
    const found = lines.map((line) => JSON.parse(line).id).filter((id) => ids.includes(id));
    expect(found.sort()).toEqual(ids.sort());
  });

  it.each<[string, unknown, number]>([
    ['no JSON', '{', 422],
    ['a list', [], 422],
    ['a key too many', { ...record, ip: '10.0.0.1' }, 422],
    ['a key too few', { ...record, gpc: undefined }, 422],
    ['a path for a number', { ...record, id: '../../../../etc/passwd' }, 422],
    ['a number with a line feed', { ...record, id: `${ID}\n` }, 422],
    ['an unknown event', { ...record, event: 'granted' }, 422],
    ['a month that is none', { ...record, decidedAt: '2026-13-01T10:00:00.000Z' }, 422],
    ['a day that is none', { ...record, decidedAt: '2026-02-30T10:00:00.000Z' }, 422],
    ['an hour that is none', { ...record, decidedAt: '2026-11-01T24:00:00.000Z' }, 422],
    ['a day in words', { ...record, decidedAt: 'yesterday' }, 422],
    ['an unknown way', { ...record, via: 'magic' }, 422],
    ['a grant that is no yes or no', { ...record, grants: { analytics: 'yes' } }, 422],
    ['an odd category', { ...record, grants: { Ан: true } }, 422],
    ['grants that are a word', { ...record, grants: 'all' }, 422],
    ['a policy with more to it', { ...record, policy: { url: '', version: '', by: '' } }, 422],
    ['another site without a name', { ...record, givenOn: { site: '', policyVersion: '' } }, 422],
    ['another site with more to it', { ...record, givenOn: { site: 'a.ru', by: '' } }, 422],
    ['a digest that is none', { ...record, texts: { locale: 'ru', digest: 'abc' } }, 422],
    ['more than 16 KB', { ...record, operator: 'x'.repeat(17_000) }, 413],
  ])('refuses %s', async (_name, body, status) => {
    expect(await post(body)).toBe(status);
  });

  it('takes a decision that no texts were shown for', async () => {
    expect(await post({ ...record, id: '2'.repeat(32), texts: null, via: 'api' })).toBe(204);
  });

  it('takes a choice that came from another site, and names it', async () => {
    const givenOn = { site: 'example.com', policyVersion: '1' };
    const id = '3'.repeat(32);
    expect(await post({ ...record, id, texts: null, via: 'handoff', givenOn })).toBe(204);
    expect(kept(id)[0].givenOn).toEqual(givenOn);
  });

  it('refuses what another site sends, and what is no POST', async () => {
    expect(await post(record, { origin: 'https://evil.example' })).toBe(403);
    expect(await post(record, {})).toBe(403);
    expect((await fetch(`${origin}/api/records.php`)).status).toBe(405);
  });

  it('acknowledges nothing that it cannot keep', async () => {
    const code = `require '${FILE}'; echo record_keep('/dev/null/x', ['REQUEST_METHOD' => 'POST', 'HTTP_ORIGIN' => 'https://a.ru', 'HTTP_HOST' => 'a.ru'], stream_get_contents(STDIN));`;
    const run = promisify(execFile)('php', ['-r', code, ID], { env });
    run.child.stdin?.end(JSON.stringify(record));
    expect((await run).stdout).toMatch(/500$/);
  });

  it('tells on the command line what it needs', () => {
    expect(() => execFileSync('php', [FILE, 'me'], { env, stdio: 'pipe' })).toThrow(
      /32 characters/,
    );
  });
});

it('is pure ASCII', () => {
  expect(readFileSync(FILE, 'utf8')).toMatch(/^[\n -~]+$/);
});
