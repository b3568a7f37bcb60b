import assert from 'node:assert/strict';
import { request } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { openDatabase } from '../database.mjs';
import { createCollector } from '../server.mjs';
import { DATABASES, post, readOut, recordOf, SITE, TOKEN } from './support.mjs';

for (const { name, skip, hasRoles, start } of DATABASES) {
  describe(`the collector over ${name}`, { skip }, () => {
    let base;
    let database;
    let server;
    let address;

    before(async () => {
      base = await start();
      database = await openDatabase(base.where);
      server = createCollector({ database, sites: [SITE], token: TOKEN, perMinute: 1000 });
      await new Promise((done) => server.listen(0, '127.0.0.1', done));
      address = `http://127.0.0.1:${server.address().port}`;
    });

    after(async () => {
      server.close();
      server.closeAllConnections();
      await database.close();
      await base.stop();
    });

    it('keeps a record once, however often it comes', async () => {
      const record = recordOf();
      for (const _ of [1, 2, 3]) assert.equal((await post(address, record)).status, 204);
      const kept = await (await readOut(address, `/records/${record.id}`)).json();
      assert.equal(kept.length, 1);
      const [{ receivedAt, ...rest }] = kept;
      assert.deepEqual(rest, record);
      assert.ok(Math.abs(Date.parse(receivedAt) - Date.now()) < 60_000);
    });

    it('tells what one visitor decided, in that order, whatever the order of arrival', async () => {
      const { id } = recordOf();
      const at = (hour, part) =>
        recordOf({ id, decidedAt: `2026-11-01T${hour}:00:00.000Z`, ...part });
      await post(address, at('12', { event: 'reset' }));
      await post(address, at('10'));
      await post(address, at('11', { event: 'withdrawal' }));
      const kept = await (await readOut(address, `/records/${id}`)).json();
      assert.deepEqual(
        kept.map(({ event }) => event),
        ['choice', 'withdrawal', 'reset'],
      );
    });

    it('keeps two decisions of one second that differ', async () => {
      const record = recordOf();
      await post(address, record);
      await post(address, { ...record, grants: { necessary: true, analytics: true } });
      const kept = await (await readOut(address, `/records/${record.id}`)).json();
      assert.equal(kept.length, 2);
    });

    it('lets the listed site read its answer, and nobody else write', async () => {
      const answer = await post(address, recordOf());
      assert.equal(answer.headers.get('access-control-allow-origin'), SITE);
      for (const origin of ['https://evil.example', 'null', `${SITE}.evil.example`, '']) {
        const refused = await post(address, recordOf(), { origin });
        assert.equal(refused.status, 403, origin);
        assert.equal(refused.headers.get('access-control-allow-origin'), null);
      }
    });

    for (const [what, body, status] of [
      ['what is no JSON', '{', 400],
      ['a list', '[]', 422],
      ['a record with one more field', recordOf({ ip: '10.0.0.1' }), 422],
      ['a record without a field', { ...recordOf(), policy: undefined }, 422],
      ['a number that is none', recordOf({ id: "' or 1=1" }), 422],
      ['a grant that is no yes or no', recordOf({ grants: { analytics: 'yes' } }), 422],
      // What the database would not take is a fault of the record, not of the collector (issue 11).
      ['a month that is none', recordOf({ decidedAt: '2026-13-01T10:00:00.000Z' }), 400],
      ['a day that is none', recordOf({ decidedAt: '2026-02-30T10:00:00.000Z' }), 400],
      ['an hour that is none', recordOf({ decidedAt: '2026-11-01T24:30:00.000Z' }), 400],
      ['a second that is none', recordOf({ decidedAt: '2026-11-01T10:00:60.000Z' }), 400],
      ['a year before all years', recordOf({ decidedAt: '0000-01-01T10:00:00.000Z' }), 400],
      ['a sign that no text has', recordOf({ operator: 'a\0b' }), 400],
      ['half of a sign', recordOf({ group: ['ООО \ud83d'] }), 400],
      ['more than 16 kB', recordOf({ operator: 'x'.repeat(20_000) }), 413],
      ['much more than 16 kB', recordOf({ operator: 'x'.repeat(5_000_000) }), 413],
    ]) {
      it(`refuses ${what}`, async () => assert.equal((await post(address, body)).status, status));
    }

    it('says what is wrong with a date', async () => {
      const answer = await post(address, recordOf({ decidedAt: '2026-02-30T10:00:00.000Z' }));
      assert.equal(await answer.text(), 'record/decidedAt: there is no 2026-02-30T10:00:00.000Z');
    });

    it('takes the rarest of days', async () => {
      for (const decidedAt of ['2028-02-29T23:59:59.999Z', '2026-12-31T00:00:00.000Z']) {
        assert.equal((await post(address, recordOf({ decidedAt }))).status, 204);
      }
    });

    it('answers an address that is none', async () => {
      const { port } = new URL(address);
      const asked = request({ port, host: '127.0.0.1', path: '//' });
      const answer = new Promise((done) => asked.on('response', done));
      asked.end();
      assert.equal((await answer).statusCode, 400);
    });

    it('refuses an address that sends too many, and no other', async () => {
      const hasty = createCollector({ database, sites: [SITE], perMinute: 2, isBehindProxy: true });
      await new Promise((done) => hasty.listen(0, '127.0.0.1', done));
      const there = `http://127.0.0.1:${hasty.address().port}`;
      const from = async (ip) => {
        const { status } = await post(there, recordOf(), { 'x-forwarded-for': `1.1.1.1, ${ip}` });
        return status;
      };
      const statuses = [];
      for (const ip of ['10.0.0.1', '10.0.0.1', '10.0.0.1', '10.0.0.2'])
        statuses.push(await from(ip));
      assert.deepEqual(statuses, [204, 204, 429, 204]);
      hasty.close();
      hasty.closeAllConnections();
    });

    it('gives nothing out without the token', async () => {
      const record = recordOf();
      await post(address, record);
      for (const path of [`/records/${record.id}`, '/records.csv']) {
        assert.equal((await fetch(address + path)).status, 401);
        assert.equal((await readOut(address, path, 'wrong')).status, 401);
      }
      assert.equal((await readOut(address, `/records/${'0'.repeat(32)}`)).status, 404);
    });

    it('exports all of it as CSV, with no cell that a spreadsheet would run', async () => {
      const operator = '=HYPERLINK("https://evil.example";"А")';
      await post(address, recordOf({ operator, group: ['+1', '@a'] }));
      const answer = await readOut(address, '/records.csv');
      assert.match(answer.headers.get('content-type'), /^text\/csv/);
      // Not text(), which takes the mark at the beginning away.
      const text = Buffer.from(await answer.arrayBuffer()).toString('utf8');
      assert.ok(text.startsWith('\ufeff"id";"event";"decidedAt"'));
      assert.ok(text.includes(`"'=HYPERLINK(""https://evil.example"";""А"")"`));
      assert.doesNotMatch(text, /(^|;)"\s*[=+@-]/m);
      const { rows } = await database.query('select count(*)::int as count from records');
      assert.equal(text.split('\r\n').length, rows[0].count + 2);
    });

    it('refuses to change or delete what it keeps', async () => {
      await post(address, recordOf());
      for (const sql of [
        "update records set event = 'x'",
        'delete from records',
        'truncate records',
      ]) {
        await assert.rejects(database.query(sql), /append-only/);
      }
    });

    const itWithRoles = hasRoles ? it : () => {};
    itWithRoles(
      'works for a role that may only read and add, and cannot lift the refusal',
      async () => {
        await database.query('create role writer login');
        await database.query('grant select, insert on records to writer');
        await database.query('grant select on migrations to writer');
        const theirs = await openDatabase({ url: base.where.url.replace('=collector', '=writer') });
        const record = recordOf();
        await theirs.add(record);
        assert.equal((await theirs.of(record.id)).length, 1);
        const lift = 'alter table records disable trigger append_only';
        await assert.rejects(theirs.query(lift), /must be owner/);
        await theirs.close();
      },
    );
  });
}
