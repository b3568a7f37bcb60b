import { readdirSync, readFileSync } from 'node:fs';
import { createBatch } from './batch.mjs';

const MIGRATIONS = new URL('migrations/', import.meta.url);

/** Of all collectors on one database, one migrates at a time. */
const LOCK = 20261128;

/** How long a question of the page may take the database, in ms. */
const MOST_MS = 15_000;

/**
 * PostgreSQL at an address, or an embedded one in a folder. Both answer `query`, and `alone` runs
 * something on one connection.
 */
export const connect = async ({ url, folder }) => {
  if (url) {
    const { default: pg } = await import('pg');
    const pool = new pg.Pool({
      connectionString: url,
      statement_timeout: MOST_MS,
      connectionTimeoutMillis: MOST_MS,
    });
    // An idle connection that breaks is replaced by the next query.
    pool.on('error', () => {});
    return {
      query: (...all) => pool.query(...all),
      async alone(run) {
        const client = await pool.connect();
        try {
          await client.query('set statement_timeout = 0');
          return await run((sql) => client.query(sql));
        } finally {
          // Not back into the pool: what was set there is not for others.
          client.release(true);
        }
      },
      close: () => pool.end(),
    };
  }
  const { PGlite } = await import('@electric-sql/pglite');
  const lite = await PGlite.create(folder);
  return {
    query: (...all) => lite.query(...all),
    alone: (run) => run(async (sql) => (await lite.exec(sql)).at(-1)),
    close: () => lite.close(),
  };
};

/** Runs what has not been run yet, all of it or nothing. */
const migrate = async ({ query, alone }) => {
  const names = readdirSync(MIGRATIONS).sort();
  // A role that may only read and add is not asked to make anything.
  const { rows: found } = await query("select to_regclass('migrations') as name");
  const { rows: first } = found[0].name ? await query('select name from migrations') : { rows: [] };
  if (names.every((name) => first.some((row) => row.name === name))) return;
  await alone(async (run) => {
    await run('begin');
    try {
      await run(`select pg_advisory_xact_lock(${LOCK})`);
      await run('create table if not exists migrations (name text primary key)');
      const { rows } = await run('select name from migrations');
      const done = new Set(rows.map(({ name }) => name));
      for (const name of names) {
        if (done.has(name)) continue;
        await run(readFileSync(new URL(name, MIGRATIONS), 'utf8'));
        await run(`insert into migrations values ('${name}')`);
      }
      await run('commit');
    } catch (cause) {
      await run('rollback');
      throw cause;
    }
  });
};

const keyOf = ({ id, decidedAt, event, grants }) =>
  [id, decidedAt, event, ...Object.entries(grants)].join();

/** In one order for all: two statements that wait for each other's records would never end. */
const inOrder = (records) =>
  records
    .map((record) => [keyOf(record), record])
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, record]) => record);

/** What a filter says, as a condition: all of its values are parameters. */
const conditionOf = ({ number = '', from = null, until = null, site = '' }, zone) => ({
  sql: `($1 = '' or id = $1)
    and ($2::date is null or decided_at >= $2::date::timestamp at time zone $4)
    and ($3::date is null or decided_at < ($3::date + 1)::timestamp at time zone $4)
    and ($5 = '' or record->>'site' = $5)`,
  values: [number, from, until, zone, site],
});

const toRecord = ({ record, received_at }) => ({ ...record, receivedAt: received_at });

/**
 * Where the records are kept. `url` is that of PostgreSQL; without it, `folder` holds everything.
 * Days begin and end in `zone`.
 */
export const openDatabase = async ({ zone = 'Europe/Moscow', ...where }) => {
  const database = await connect(where);
  await migrate(database);
  const { query } = database;
  const insert = (records) =>
    query(
      `insert into records (id, event, decided_at, grants, record)
       select each->>'id', each->>'event', (each->>'decidedAt')::timestamptz, each->'grants', each
       from jsonb_array_elements($1::jsonb) as each
       on conflict do nothing`,
      [JSON.stringify(inOrder(records))],
    );
  return {
    query,
    close: database.close,
    /** Resolves when the record is kept, now or since an earlier time. */
    add: createBatch(insert),
    /** Everything that one visitor decided, in that order. */
    async of(id) {
      const { rows } = await query(
        'select record, received_at from records where id = $1 order by decided_at, received_at',
        [id],
      );
      return rows.map(toRecord);
    },
    /** Records of a filter, the newest first: so many of them, from a place on. */
    async page(filter, size, offset) {
      const { sql, values } = conditionOf(filter, zone);
      const { rows } = await query(
        `select record, received_at from records where ${sql}
         order by decided_at desc, id, event limit $6 offset $7`,
        [...values, size, offset],
      );
      return rows.map(toRecord);
    },
    /** All records of a filter in the order of the decisions, without holding all in memory. */
    async *all(filter = {}, size = 500) {
      const { sql, values } = conditionOf(filter, zone);
      for (let last = ['-infinity', '', '', '{}']; ; ) {
        const { rows } = await query(
          `select record, received_at from records where ${sql}
             and decided_at >= $6 and (decided_at, id, event, grants) > ($6, $7, $8, $9)
           order by decided_at, id, event, grants limit $10`,
          [...values, ...last, size],
        );
        for (const { record } of rows.slice(-1)) {
          const { decidedAt, id, event, grants } = record;
          last = [decidedAt, id, event, JSON.stringify(grants)];
        }
        yield* rows.map(toRecord);
        if (rows.length < size) return;
      }
    },
    /**
     * By day and category, how many of the decisions that were made on the site itself granted it:
     * those that came from another site were made, and are counted, there.
     */
    async rates(filter) {
      const { sql, values } = conditionOf(filter, zone);
      const { rows } = await query(
        `select to_char(decided_at at time zone $4, 'YYYY-MM-DD') as day, key as category,
           count(*) filter (where value = 'true')::int as granted, count(*)::int as asked
         from records, jsonb_each_text(grants)
         where ${sql} and event <> 'reset' and key <> 'necessary'
           and record->>'via' not in ('handoff', 'hub', 'tour', 'import')
         group by 1, 2 order by 1, 2`,
        values,
      );
      return rows;
    },
    /** Makes the tables of the months around now. */
    prepareMonths: () => query('select make_months()'),
    /** Deletes the months that ended so many days ago; resolves with their names. */
    async dropMonths(days) {
      const { rows } = await query('select drop_months($1) as name', [days]);
      return rows.map(({ name }) => name);
    },
  };
};
