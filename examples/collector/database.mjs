import { readdirSync, readFileSync } from 'node:fs';

const MIGRATIONS = new URL('migrations/', import.meta.url);

/** PostgreSQL at an address, or an embedded one in a folder; both answer `query` and run `exec`. */
const connect = async ({ url, folder }) => {
  if (url) {
    const { default: pg } = await import('pg');
    const pool = new pg.Pool({ connectionString: url });
    // An idle connection that breaks is replaced by the next query.
    pool.on('error', () => {});
    return {
      query: (...all) => pool.query(...all),
      exec: (sql) => pool.query(sql),
      close: () => pool.end(),
    };
  }
  const { PGlite } = await import('@electric-sql/pglite');
  const lite = await PGlite.create(folder);
  return {
    query: (...all) => lite.query(...all),
    exec: (sql) => lite.exec(sql),
    close: () => lite.close(),
  };
};

/** Runs what has not been run yet, each file in a transaction of its own with the note that it was. */
const migrate = async ({ query, exec }) => {
  // Not `if not exists`: a role that may only read and add would be refused.
  const { rows: found } = await query("select to_regclass('migrations') as name");
  if (!found[0].name) await exec('create table migrations (name text primary key)');
  const { rows } = await query('select name from migrations');
  const done = new Set(rows.map(({ name }) => name));
  for (const name of readdirSync(MIGRATIONS).sort()) {
    if (done.has(name)) continue;
    const sql = readFileSync(new URL(name, MIGRATIONS), 'utf8');
    await exec(`begin; ${sql}; insert into migrations values ('${name}'); commit;`);
  }
};

/** Where the records are kept. `url` is that of PostgreSQL; without it, `folder` holds everything. */
export const openDatabase = async (where) => {
  const database = await connect(where);
  await migrate(database);
  const { query } = database;
  return {
    query,
    close: database.close,
    /** Resolves when the record is kept, now or since an earlier time. */
    async add(record) {
      const { id, event, decidedAt, grants } = record;
      await query(
        `insert into records (id, event, decided_at, grants, record)
         values ($1, $2, $3, $4, $5) on conflict do nothing`,
        [id, event, decidedAt, JSON.stringify(grants), JSON.stringify(record)],
      );
    },
    /** Everything that one visitor decided, in that order. */
    async of(id) {
      const { rows } = await query(
        'select record, received_at from records where id = $1 order by decided_at, seq',
        [id],
      );
      return rows.map(({ record, received_at }) => ({ ...record, receivedAt: received_at }));
    },
    /** All records in the order of their arrival, without holding all of them in memory. */
    async *all(size = 500) {
      for (let last = 0; ; ) {
        const { rows } = await query(
          'select seq, record, received_at from records where seq > $1 order by seq limit $2',
          [last, size],
        );
        for (const { seq, record, received_at } of rows) {
          last = seq;
          yield { ...record, receivedAt: received_at };
        }
        if (rows.length < size) return;
      }
    },
  };
};
