import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { openDatabase } from '../database.mjs';
import { createCollector } from '../server.mjs';
import { DATABASES, post, recordOf, SITE, TOKEN } from './support.mjs';

/** What `npx soglasie texts` writes for a text. */
const keptAs = (lines, text = `ru\n${lines.join('')}\n/cookies\n2`) => ({
  digest: createHash('sha256').update(text).digest('hex'),
  ...{ locale: 'ru', dir: 'ltr', lines, text },
  documents: [{ url: '/consent', label: 'Текст согласия' }],
});

for (const { name, skip, start } of DATABASES) {
  describe(`the page over ${name}`, { skip }, () => {
    const folder = mkdtempSync(join(tmpdir(), 'texts-'));
    const kept = keptAs(['Мы используем <cookie>', 'Принять все']);
    const altered = keptAs(['Другой текст']);
    let base;
    let database;
    let server;
    let address;
    let cookie;

    const open = (path, headers = { cookie }) =>
      fetch(address + path, { headers, redirect: 'manual' });
    const textOf = async (path, headers) => (await open(path, headers)).text();
    const signIn = (token, headers = {}) =>
      fetch(`${address}/sign-in`, {
        method: 'POST',
        body: new URLSearchParams({ token }),
        redirect: 'manual',
        headers,
      });

    const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Moscow' }).format(
      Date.now(),
    );
    const at = (part) => ({ decidedAt: `${today}T09:00:00.000Z`, ...part });
    const number = 'f'.repeat(32);

    before(async () => {
      writeFileSync(join(folder, `${kept.digest}.json`), JSON.stringify(kept));
      writeFileSync(
        join(folder, `${altered.digest}.json`),
        JSON.stringify({ ...altered, text: `${altered.text} иначе` }),
      );
      base = await start();
      database = await openDatabase(base.where);
      const settings = {
        sites: [SITE],
        token: TOKEN,
        texts: folder,
        perMinute: 1000,
        isBehindProxy: true,
      };
      server = createCollector({ database, ...settings });
      await new Promise((done) => server.listen(0, '127.0.0.1', done));
      address = `http://127.0.0.1:${server.address().port}`;
      const texts = (digest) => ({ locale: 'ru', digest });
      const records = [
        recordOf(at({ id: number, texts: texts(kept.digest) })),
        recordOf(
          at({
            ...{ id: number, event: 'withdrawal', via: 'handoff', texts: null },
            givenOn: { site: 'romashka.ru', policyVersion: '7' },
          }),
        ),
        recordOf(at({ id: 'e'.repeat(32), texts: texts(altered.digest) })),
        recordOf(at({ id: 'd'.repeat(32), texts: texts('0'.repeat(64)) })),
        recordOf(at({ site: 'romashka.ru', grants: { necessary: true, analytics: true } })),
        recordOf(at({ operator: '<img src=x onerror=alert(1)>', id: 'c'.repeat(32) })),
        recordOf({ decidedAt: '2026-01-15T21:30:00.000Z', id: 'b'.repeat(32) }),
      ];
      for (const record of records) assert.equal((await post(address, record)).status, 204);
    });

    after(async () => {
      server.close();
      server.closeAllConnections();
      await database.close();
      await base.stop();
      rmSync(folder, { recursive: true });
    });

    it('shows nothing but a form to whoever has no token', async () => {
      for (const path of ['/', `/?number=${number}`, '/?token=read-out']) {
        const answer = await open(path, {});
        assert.equal(answer.status, 401);
        const text = await answer.text();
        assert.match(text, /type="password"/);
        assert.doesNotMatch(text, new RegExp(`${number}|${SITE}`));
      }
      for (const path of ['/records.csv', `/records/${number}`]) {
        assert.equal((await open(path, {})).status, 401);
      }
    });

    it('lets in by the form, with a cookie that no script reads and no other site sends', async () => {
      const wrong = await signIn('read-ou');
      assert.equal(wrong.status, 401);
      assert.equal(wrong.headers.get('set-cookie'), null);
      assert.match(await wrong.text(), /Это другой секрет/);
      const right = await signIn(TOKEN);
      assert.deepEqual([right.status, right.headers.get('location')], [303, '/']);
      const set = right.headers.get('set-cookie');
      assert.match(set, /; HttpOnly; SameSite=Strict$/);
      assert.ok(!set.includes(TOKEN));
      assert.match(
        (await signIn(TOKEN, { 'x-forwarded-proto': 'https' })).headers.get('set-cookie'),
        /; Secure$/,
      );
      [cookie] = set.split(';');
      assert.equal((await open('/')).status, 200);
      assert.equal((await open('/', { authorization: `Bearer ${TOKEN}` })).status, 200);
      assert.equal((await open('/', { cookie: `${cookie}0` })).status, 401);
    });

    it('takes no form of another site, and no endless guessing', async () => {
      assert.equal((await signIn(TOKEN, { 'sec-fetch-site': 'cross-site' })).status, 403);
      const from = { 'x-forwarded-for': '10.9.9.9' };
      const tries = [];
      for (let at = 0; at < 12; at++) tries.push((await signIn('guess', from)).status);
      assert.deepEqual(tries.slice(-2), [429, 429]);
      assert.equal((await signIn(TOKEN, from)).status, 429);
      assert.equal((await signIn(TOKEN)).status, 303);
    });

    it('signs out', async () => {
      const answer = await fetch(`${address}/sign-out`, { method: 'POST', redirect: 'manual' });
      assert.match(answer.headers.get('set-cookie'), /^collector=; Path=\/; Max-Age=0;/);
    });

    it('allows no script, no frame and no address of another site', async () => {
      for (const path of ['/', `/?number=${number}`]) {
        const answer = await open(path);
        const policy = answer.headers.get('content-security-policy');
        assert.match(policy, /default-src 'none'.*style-src 'self'.*frame-ancestors 'none'/);
        assert.equal(answer.headers.get('cache-control'), 'no-store');
        assert.equal(answer.headers.get('referrer-policy'), 'no-referrer');
        assert.doesNotMatch(await answer.text(), /<script| style=|<style|(?:src|href)="(?!\/)/);
      }
      assert.match((await open('/style.css', {})).headers.get('content-type'), /^text\/css/);
    });

    it('shows a visitor’s records by their number, with the text behind the digest', async () => {
      const text = await textOf(`/?number=${number.toUpperCase()}`);
      assert.match(text, /Решений: 2\./);
      assert.match(text, /Отпечаток сходится с текстом из архива/);
      assert.ok(text.includes('<p>Мы используем &lt;cookie&gt;</p>'));
      assert.ok(text.includes('Текст согласия — /consent'));
      assert.match(text, /на сайте romashka\.ru, редакция политики 7/);
      assert.match(text, /Текстов на экране не было/);
    });

    it('says so where the text was altered, or is not in the archive', async () => {
      const other = await textOf(`/?number=${'e'.repeat(32)}`);
      assert.match(other, /Файл в архиве изменён/);
      assert.ok(!other.includes('Другой текст'));
      assert.match(
        await textOf(`/?number=${'d'.repeat(32)}`),
        /Текста с таким отпечатком в архиве нет/,
      );
    });

    it('shows what a record says as text', async () => {
      const text = await textOf(`/?number=${'c'.repeat(32)}`);
      assert.ok(text.includes('&lt;img src=x onerror=alert(1)&gt;'));
      assert.ok(!text.includes('<img'));
    });

    it('says what is wrong with a number', async () => {
      const none = await open(`/?number=${'9'.repeat(32)}`);
      assert.equal(none.status, 404);
      assert.match(await none.text(), /Записей с таким номером нет/);
      const evil = await textOf('/?number=%22%3E%3Cscript%3E');
      assert.match(evil, /В номере 32 знака/);
      assert.ok(evil.includes('value="&quot;&gt;&lt;script&gt;"'));
    });

    it('finds by day and site, where a day is one of the zone', async () => {
      const rows = async (path) => (await textOf(path)).match(/<tr>\n<td>/g)?.length ?? 0;
      assert.equal(await rows('/'), 6);
      assert.equal(await rows('/?site=romashka.ru'), 1);
      assert.equal(await rows('/?site=none.example'), 0);
      assert.equal(
        await rows('/?from=2026-01-16&until=2026-01-16'),
        1,
        'it was the 16th in Moscow',
      );
      assert.equal(await rows('/?from=2026-01-15&until=2026-01-15'), 0);
      assert.ok((await textOf('/')).includes('<option>shop.example.ru</option>'));
    });

    it('shows rates of what was decided on the site itself, by day and category', async () => {
      const text = await textOf('/');
      // Five decisions; the one that came from another site is not among them.
      assert.match(text, /20 % <small>1 из 5<\/small>/);
      assert.match(text, /<svg viewBox="0 0 \d+ \d+" role="img"/);
      assert.match(text, /<circle class="dot look0"/);
      assert.match(await textOf('/?from=2020-01-01&until=2020-01-02'), /решений нет/);
    });

    it('exports what is shown as CSV', async () => {
      const lines = async (path) => (await textOf(path)).trim().split('\r\n').slice(1);
      const shown = await textOf('/?site=romashka.ru');
      const [, link] = /href="(\/records\.csv[^"]*)"/.exec(shown);
      const [only, ...others] = await lines(link.replaceAll('&amp;', '&'));
      assert.deepEqual(others, []);
      assert.match(only, /"romashka\.ru"/);
      assert.equal((await lines(`/records.csv?number=${number}`)).length, 2);
      assert.equal((await lines('/records.csv')).length, 7);
      assert.equal((await lines('/records.csv?from=2026-01-16&until=2026-01-16')).length, 1);
      assert.equal((await lines("/records.csv?number=' or 1=1")).length, 0);
    });

    it('goes through many records page by page', async () => {
      const many = Array.from({ length: 60 }, (_, minute) =>
        recordOf({ decidedAt: `2026-02-10T10:${String(minute % 60).padStart(2, '0')}:00.000Z` }),
      );
      await Promise.all(many.map((record) => database.add(record)));
      const period = 'from=2026-02-10&until=2026-02-10';
      const first = await textOf(`/?${period}`);
      const second = await textOf(`/?${period}&page=2`);
      const ids = (text) => [...text.matchAll(/number=([\da-f]{32})/g)].map(([, id]) => id);
      assert.equal(ids(first).length, 50);
      assert.equal(new Set([...ids(first), ...ids(second)]).size, 60);
      assert.match(first, /rel="next"/);
      assert.match(second, /rel="prev"/);
      assert.doesNotMatch(second, /rel="next"/);
    });
  });
}
