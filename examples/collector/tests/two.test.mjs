import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { DATABASES, post, readOut, recordOf, startCollector } from './support.mjs';

const COUNT = Number(process.env.RECORDS ?? 1000);
const AT_ONCE = 24;
const KILLS = 4;

const [, { skip: noPostgres, start }] = DATABASES;
const noNginx =
  spawnSync('nginx', ['-v']).error && 'nginx is not installed: apt-get install nginx-light';

/** A port that nobody listens on. */
const freePort = () =>
  new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });

/** nginx with the example's own upstream and location, without TLS. */
const startNginx = async (ports) => {
  const folder = mkdtempSync(join(tmpdir(), 'collectors-'));
  const port = await freePort();
  const example = readFileSync(new URL('../nginx.conf', import.meta.url), 'utf8')
    .replace('127.0.0.1:8787', `127.0.0.1:${ports[0]}`)
    .replace('127.0.0.1:8788', `127.0.0.1:${ports[1]}`)
    .replace('listen 443 ssl;', `listen 127.0.0.1:${port};`)
    .replace(/ *ssl_certificate.*\n/g, '');
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${folder}/${name};`)
    .join(' ');
  writeFileSync(
    join(folder, 'nginx.conf'),
    `daemon off; master_process off; pid ${folder}/pid; error_log ${folder}/log;
     events {}
     http { ${paths} ${example} }`,
  );
  const nginx = spawn('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf')], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const address = `http://127.0.0.1:${port}`;
  for (let left = 100; left > 0; left--) {
    if (
      await fetch(address).then(
        () => true,
        () => false,
      )
    )
      break;
    await wait(50);
  }
  return {
    address,
    async stop() {
      const gone = new Promise((done) => nginx.once('exit', done));
      nginx.kill();
      await gone;
      rmSync(folder, { recursive: true });
    },
  };
};

describe('two collectors behind nginx on one PostgreSQL', { skip: noPostgres || noNginx }, () => {
  it(`killed in turn among ${COUNT} records, each sent twice, lose and double nothing`, async (test) => {
    const base = await start();
    const ports = [await freePort(), await freePort()];
    const startOn = (port) =>
      startCollector({
        ...base.env,
        PORT: String(port),
        BEHIND_PROXY: '1',
        PER_MINUTE: String(COUNT * 10),
      });
    // At once, on an empty database: both would make its tables.
    const collectors = await Promise.all(ports.map(startOn));
    const nginx = await startNginx(ports);
    test.after(async () => {
      await nginx.stop();
      await Promise.all(collectors.map(({ kill }) => kill()));
      await base.stop();
    });

    const records = Array.from({ length: COUNT }, () => recordOf());
    const queue = [...records, ...records];
    const answers = new Map();
    let failures = 0;
    let kills = 0;

    const send = async () => {
      for (let record = queue.shift(); record; record = queue.shift()) {
        const status = await post(nginx.address, record).then(
          (answer) => answer.status,
          () => 0,
        );
        if (status === 204) answers.set(record.id, (answers.get(record.id) ?? 0) + 1);
        else {
          failures += 1;
          // As a browser does on its next visit.
          queue.push(record);
          await wait(20);
        }
      }
    };

    const killInTurn = async () => {
      for (; kills < KILLS; kills++) {
        const left = 2 * COUNT * (1 - (kills + 1) / (KILLS + 1));
        while (queue.length > left) await wait(5);
        const at = kills % 2;
        await collectors[at].kill();
        await wait(100);
        collectors[at] = await startOn(ports[at]);
      }
    };

    const began = Date.now();
    await Promise.all([killInTurn(), ...Array.from({ length: AT_ONCE }, send)]);
    const took = Date.now() - began;

    assert.equal(kills, KILLS);
    assert.equal(answers.size, COUNT);
    const text = await (await readOut(nginx.address, '/records.csv')).text();
    const ids = text
      .trim()
      .split('\r\n')
      .slice(1)
      .map((line) => line.slice(1, 33));
    assert.deepEqual(ids.sort(), records.map(({ id }) => id).sort());
    test.diagnostic(`${2 * COUNT} answers, ${failures} tried again, ${kills} kills, ${took} ms`);
  });
});
