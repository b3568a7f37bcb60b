import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { connect, openDatabase } from '../database.mjs';
import { DATABASES, recordOf } from './support.mjs';

const FIRST = '001-records.sql';
const migration = readFileSync(new URL(`../migrations/${FIRST}`, import.meta.url), 'utf8');

const DAY = 86_400_000;
const daysAgo = (days) => new Date(Date.now() - days * DAY).toISOString();
const tableOf = (moment) => `records_${moment.slice(0, 7).replace('-', '_')}`;

for (const { name, skip, hasRoles, start } of DATABASES) {
  describe(`months over ${name}`, { skip }, () => {
    let base;
    let database;
    const old = [0, 20, 40, 200, 500, 4000].map((days, at) =>
      recordOf({ id: String(at).padStart(32, 'a'), decidedAt: daysAgo(days) }),
    );
    old.push(recordOf({ decidedAt: '2090-01-01T00:00:00.000Z' }));

    before(async () => {
      base = await start();
      // As the collector without months has left it.
      const before = await connect(base.where);
      const exec = (sql) => before.alone((run) => run(sql));
      await exec('create table migrations (name text primary key)');
      await exec(migration);
      await exec(`insert into migrations values ('${FIRST}')`);
      if (hasRoles) {
        await exec('create role writer login');
        await exec('grant select, insert on records to writer');
        await exec('grant select on migrations to writer');
      }
      for (const record of old) {
        await before.query(
          `insert into records (id, event, decided_at, grants, record, received_at)
           values ($1, $2, $3, $4, $5, '2026-01-02T03:04:05.678901Z')`,
          [
            record.id,
            record.event,
            record.decidedAt,
            JSON.stringify(record.grants),
            JSON.stringify(record),
          ],
        );
      }
      await before.close();
      // Two collectors may be started at once, and both find work to do.
      const both = [openDatabase(base.where), ...(hasRoles ? [openDatabase(base.where)] : [])];
      const [one, other] = await Promise.all(both);
      database = one;
      await other?.close();
    });

    after(async () => {
      await database.close();
      await base.stop();
    });

    const placesOf = async () => {
      const { rows } = await database.query(
        'select id, tableoid::regclass::text as place from records',
      );
      return new Map(rows.map(({ id, place }) => [id, place]));
    };

    it('takes over every record of the one table, with its time of arrival to the microsecond', async () => {
      const kept = [];
      for await (const { receivedAt, ...record } of database.all()) kept.push(record);
      const inOrder = [...old].sort((one, other) => (one.decidedAt < other.decidedAt ? -1 : 1));
      assert.deepEqual(kept, inOrder);
      const { rows } = await database.query(
        "select count(*)::int as count from records where received_at = '2026-01-02T03:04:05.678901Z'",
      );
      assert.equal(rows[0].count, old.length);
    });

    it('has each record in the table of its month, and what is of no such month apart', async () => {
      const places = await placesOf();
      for (const { id, decidedAt } of old.slice(0, 5))
        assert.equal(places.get(id), tableOf(decidedAt));
      assert.equal(places.get(old[5].id), 'records_other');
      assert.equal(places.get(old[6].id), 'records_other');
    });

    it('keeps a record once, whichever table it is in', async () => {
      for (const record of old) await database.add(record);
      assert.equal((await placesOf()).size, old.length);
      const { rows } = await database.query('select count(*)::int as count from records');
      assert.equal(rows[0].count, old.length);
    });

    it('makes the table of a month with what came before it was there', async () => {
      const early = recordOf({ decidedAt: daysAgo(-200) });
      await database.add(early);
      assert.equal((await placesOf()).get(early.id), 'records_other');
      await database.query('select make_month($1)', [`${early.decidedAt.slice(0, 7)}-01`]);
      assert.equal((await placesOf()).get(early.id), tableOf(early.decidedAt));
      assert.deepEqual(
        (await database.of(early.id)).map(({ id }) => id),
        [early.id],
      );
    });

    it('refuses a change of any of its tables', async () => {
      for (const table of ['records', 'records_other', tableOf(old[0].decidedAt)]) {
        for (const sql of [
          `update ${table} set event = 'x'`,
          `delete from ${table}`,
          `truncate ${table}`,
        ]) {
          await assert.rejects(database.query(sql), /append-only/, sql);
        }
      }
    });

    const itWithRoles = hasRoles ? it : () => {};
    itWithRoles(
      'leaves a role that may only read and add its rights, and gives it none to drop',
      async () => {
        const theirs = await openDatabase({ url: base.where.url.replace('=collector', '=writer') });
        const record = recordOf();
        await theirs.add(record);
        assert.equal((await theirs.of(record.id)).length, 1);
        await theirs.prepareMonths();
        await assert.rejects(theirs.dropMonths(30), /must be owner/);
        await assert.rejects(theirs.query("select make_month('1990-01-01')"), /permission denied/);
        await theirs.close();
      },
    );

    it('drops the months that ended so many days ago, and nothing younger', async () => {
      await assert.rejects(database.dropMonths(0), /at least/);
      const before = await placesOf();
      const dropped = await database.dropMonths(365);
      assert.deepEqual(dropped, [tableOf(old[4].decidedAt)]);
      const after = await placesOf();
      // Of records that are of no month, the time of arrival counts: January of this year, above.
      const isLate = Date.now() - Date.parse('2026-01-02T03:04:05Z') > 365 * DAY;
      for (const [id, place] of before) {
        const isGone = place === dropped[0] || (isLate && place === 'records_other');
        assert.equal(after.has(id), !isGone, place);
      }
      assert.deepEqual(await database.dropMonths(365), []);
    });
  });
}
