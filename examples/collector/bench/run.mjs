// How many records the collector keeps in a second, beside how many rows pgbench inserts into the
// same table of the same PostgreSQL over as many connections: `node bench/run.mjs [seconds]`.
//
// A machine with other work gives each process its share, and pgbench has one for each connection;
// so what both cost in processor time is told too, and what two idle cores would make of that.
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { openDatabase } from '../database.mjs';
import { recordOf, startCollector, startPostgres } from '../tests/support.mjs';

const run = promisify(execFile);
const SECONDS = Number(process.argv[2] ?? 5);
const ROUNDS = 3;
const CONNECTIONS = 32;
const CORES = 2;
const here = (name) => new URL(name, import.meta.url).pathname;

/** Of a process: its parent, and its processor time in s, with that of children that have ended. */
const statusOf = (pid) => {
  const [, rest] = readFileSync(`/proc/${pid}/stat`, 'latin1').split(/\) (?=\w )/);
  const fields = rest.split(' ').map(Number);
  const [user, system, ofUser, ofSystem] = fields.slice(11, 15);
  return { parent: fields[1], own: (user + system) / 100, ended: (ofUser + ofSystem) / 100 };
};

/** Processor time of a server and of all its children, in s. */
const timeOf = (pid) => {
  const { own, ended } = statusOf(pid);
  let time = own + ended;
  for (const each of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const { parent, own: theirs } = statusOf(each);
      if (parent === pid) time += theirs;
    } catch {
      // Gone meanwhile.
    }
  }
  return time;
};

const postgres = await startPostgres();
if (!postgres) throw new Error('PostgreSQL is not installed: apt-get install postgresql');
const { url, data } = postgres;
const postmaster = Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]);
await (await openDatabase({ url })).close();
const collector = await startCollector({ DATABASE_URL: url, PER_MINUTE: '100000000' });

const pgbench = async (seconds) => {
  const before = statusOf('self').ended;
  const record = JSON.stringify(recordOf({ id: '0'.repeat(32) }));
  const { stdout } = await run('pgbench', [
    ...['-n', '-M', 'prepared', '-c', `${CONNECTIONS}`, '-j', `${CORES}`, '-T', `${seconds}`],
    ...['-D', `record=${record}`, '-f', here('insert.sql'), url],
  ]);
  const [, count] = /actually processed: (\d+)/.exec(stdout);
  const [, perSecond] = /tps = ([\d.]+)/.exec(stdout);
  return {
    count: Number(count),
    perSecond: Number(perSecond),
    time: statusOf('self').ended - before,
  };
};

const load = async (seconds) => {
  const { port } = new URL(collector.address);
  const args = [here('load.mjs'), port, CONNECTIONS, seconds].map(String);
  const {
    kept,
    others,
    seconds: took,
    time,
  } = JSON.parse((await run(process.execPath, args)).stdout);
  if (others) throw new Error(`${others} records were not kept`);
  return { count: kept, perSecond: kept / took, time };
};

/** With it, what each cost in s: all of it, the collector alone, and the database alone. */
const measured = async (work) => {
  const read = () => ({
    database: timeOf(postmaster),
    collector: timeOf(collector.pid),
  });
  const before = read();
  const { count, perSecond, time } = await work(SECONDS);
  const after = read();
  const own = after.collector - before.collector;
  const database = after.database - before.database;
  return {
    perSecond,
    cost: (own + database + time) / count,
    own: own / count,
    database: database / count,
  };
};

const median = (list) => [...list].sort((one, other) => one - other)[Math.floor(list.length / 2)];
const megabytes = (name) => {
  const text = readFileSync(`/proc/${collector.pid}/status`, 'utf8');
  return Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(text)[1]) / 1024);
};

try {
  // Once before it counts: code is compiled as it becomes warm.
  await load(2);
  await pgbench(1);
  const rounds = [];
  for (let round = 0; round < ROUNDS; round++) {
    const rows = await measured(pgbench);
    const records = await measured(load);
    // One collector has one core; all together have both.
    const idle = Math.min(CORES / records.cost, 1 / records.own) / (CORES / rows.cost);
    rounds.push({ rows, records, ratio: records.perSecond / rows.perSecond, idle });
  }
  const of = (read) => median(rounds.map(read));
  const cost = (seconds) => `${Math.round(seconds * 1e6)} µs`;
  console.log(
    [
      `cores: ${cpus().length}, connections: ${CONNECTIONS}, ${ROUNDS} × ${SECONDS} s, medians`,
      `pgbench: ${Math.round(of(({ rows }) => rows.perSecond))} rows/s, ${cost(of(({ rows }) => rows.cost))} of processor time each, ${cost(of(({ rows }) => rows.database))} of that the database’s`,
      `collector: ${Math.round(of(({ records }) => records.perSecond))} records/s, ${cost(of(({ records }) => records.cost))} each, ${cost(of(({ records }) => records.own))} of that its own, ${cost(of(({ records }) => records.database))} the database’s`,
      `ratio: ${of(({ ratio }) => ratio).toFixed(2)} as measured, ${of(({ idle }) => idle).toFixed(2)} by processor time`,
      `memory of the collector, MB: ${megabytes('VmRSS')} now, ${megabytes('VmHWM')} at most`,
    ].join('\n'),
  );
} finally {
  await collector.kill();
  await postgres.stop();
}
