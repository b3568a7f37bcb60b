import assert from 'node:assert/strict';
import { it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { createAccess } from '../access.mjs';
import { Busy, createBatch } from '../batch.mjs';
import { daysBetween, readFilter } from '../filter.mjs';
import { html, textOf } from '../html.mjs';
import { createLimit } from '../limit.mjs';

const NOW = Date.parse('2026-11-29T22:30:00Z');
const filterOf = (query) => readFilter(new URLSearchParams(query), 'Europe/Moscow', NOW);

it('a filter is the last 30 days where nothing is said, by the clock of the zone', () => {
  // It is the next day in Moscow.
  assert.deepEqual(filterOf(''), { from: '2026-11-01', until: '2026-11-30', site: '', page: 1 });
  assert.equal(daysBetween('2026-11-01', '2026-11-30').length, 30);
});

it('a filter takes no day that is none, no order that is none, and no more than a year', () => {
  const { from, until } = filterOf('from=2026-13-01&until=x');
  assert.deepEqual([from, until], ['2026-11-01', '2026-11-30']);
  assert.equal(filterOf('from=2026-12-05&until=2026-12-01').from, '2026-12-01');
  assert.equal(filterOf('from=1990-01-01&until=2026-12-31').from, '2025-12-31');
  for (const page of ['0', '-1', '1.5', 'x', '1e9']) assert.equal(filterOf(`page=${page}`).page, 1);
  assert.equal(filterOf('page=3').page, 3);
});

it('access is by the token, or by what it has signed, for twelve hours', () => {
  const access = createAccess('secret');
  const [cookie, ...flags] = access.signIn(true, NOW).split('; ');
  assert.deepEqual(flags, ['Path=/', 'Max-Age=43200', 'HttpOnly', 'SameSite=Strict', 'Secure']);
  assert.ok(!access.signIn(false, NOW).includes('Secure'));
  assert.ok(!cookie.includes('secret'));
  const allows = (value, now = NOW) => access.allows({ cookie: value }, now);
  assert.ok(allows(cookie));
  assert.ok(allows(`a=b; ${cookie}; c=d`));
  assert.ok(allows(cookie, NOW + 43_199_000));
  assert.ok(!allows(cookie, NOW + 43_201_000));
  const [until, signed] = cookie.replace('collector=', '').split('.');
  assert.ok(!allows(`collector=${Number(until) + 1000}.${signed}`), 'a longer term');
  assert.ok(!allows(`collector=.${signed}`));
  assert.ok(!createAccess('other').allows({ cookie }, NOW), 'of another token');
  assert.ok(access.allows({ authorization: 'Bearer secret' }));
  for (const wrong of ['Bearer', 'Bearer ', 'Bearer secre', 'secret', 'bearer secret', '']) {
    assert.ok(!access.allows({ authorization: wrong }), wrong);
  }
  assert.ok(access.isToken('secret') && !access.isToken('') && !access.isToken('secret '));
});

it('access is nobody’s without a token', () => {
  const access = createAccess('');
  assert.ok(!access.isToken(''));
  assert.ok(!access.allows({ authorization: 'Bearer ' }));
  assert.ok(!access.allows({ cookie: access.signIn(false).split(';')[0] }));
});

it('what is filled into a page is text', () => {
  const evil = `<script>"'&`;
  const markup = html`<p title="${evil}">${[html`<b>${evil}</b>`, false, null, 0]}</p>`;
  assert.equal(
    textOf(markup),
    '<p title="&lt;script&gt;&quot;&#39;&amp;"><b>&lt;script&gt;&quot;&#39;&amp;</b>0</p>',
  );
});

it('records that arrive while the database is at work go together', async () => {
  const batches = [];
  const add = createBatch(async (records) => {
    batches.push(records.length);
    await wait(20);
  });
  await Promise.all(Array.from({ length: 1200 }, (_, at) => add(at)));
  assert.equal(
    batches.reduce((sum, count) => sum + count),
    1200,
  );
  assert.ok(batches.length < 10, `${batches.length} statements`);
});

it('a record that the database does not take takes no other along', async () => {
  const kept = [];
  const add = createBatch(async (records) => {
    if (records.includes('bad')) throw Object.assign(new Error('no'), { code: '22P02' });
    kept.push(...records);
  });
  const results = await Promise.allSettled(['a', 'bad', 'b'].map(add));
  assert.deepEqual(
    results.map(({ status }) => status),
    ['fulfilled', 'rejected', 'fulfilled'],
  );
  assert.deepEqual(kept, ['a', 'b']);
});

it('a database that is gone is asked once, and none of its records is said to be kept', async () => {
  let asked = 0;
  const add = createBatch(async () => {
    asked += 1;
    throw Object.assign(new Error('gone'), { code: 'ECONNREFUSED' });
  });
  const results = await Promise.allSettled(Array.from({ length: 300 }, (_, at) => add(at)));
  assert.ok(results.every(({ status }) => status === 'rejected'));
  assert.ok(asked < 4, `asked ${asked} times`);
});

it('no more than 5000 records wait, whatever comes', async () => {
  let release;
  const held = new Promise((resolve) => {
    release = resolve;
  });
  const add = createBatch(() => held);
  const first = Array.from({ length: 500 }, (_, at) => add(at));
  // A turn later, all of them are at work.
  await new Promise(setImmediate);
  const more = Array.from({ length: 6000 }, (_, at) => add(at));
  const refused = (await Promise.race([Promise.allSettled(more.slice(5000)), wait(1000)])) ?? [];
  assert.ok(refused.length > 0 && refused.every(({ reason }) => reason instanceof Busy));
  release();
  await Promise.all([...first, ...more.slice(0, 5000)]);
});

it('a limit counts a crowd of addresses together rather than each in memory', () => {
  const isWithin = createLimit(2, () => 0);
  for (let at = 0; at < 50_000; at++) isWithin(`a${at}`);
  assert.ok(isWithin('a1'));
  assert.deepEqual(['x', 'y', 'z'].map(isWithin), [true, true, false]);
});
