import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DATABASES, post, readOut, recordOf, startCollector } from './support.mjs';

/** `RECORDS=10000 npm test` is the full run. */
const COUNT = Number(process.env.RECORDS ?? 1000);
const AT_ONCE = 16;

for (const { name, skip, start } of DATABASES) {
  describe(`a collector over ${name}`, { skip }, () => {
    it(`that is killed among ${COUNT} records, each sent twice, has each once`, async (test) => {
      const base = await start();
      const env = { ...base.env, PER_MINUTE: String(COUNT * 10) };
      let collector = await startCollector(env);
      test.after(async () => {
        await collector.kill();
        await base.stop();
      });

      const records = Array.from({ length: COUNT }, () => recordOf());
      const queue = [...records, ...records];
      const acknowledged = new Set();
      let answers = 0;
      let failures = 0;
      let restarted;
      const began = Date.now();

      const restart = async () => {
        const before = [...acknowledged];
        await collector.kill();
        collector = await startCollector(env);
        const kept = await idsOf(collector.address);
        const lost = before.filter((id) => !kept.has(id));
        assert.deepEqual(lost, [], 'acknowledged before the kill, and lost');
      };

      const send = async () => {
        for (let record = queue.shift(); record; record = queue.shift()) {
          const isKept = await post(collector.address, record).then(
            ({ status }) => status === 204,
            () => false,
          );
          if (isKept) {
            acknowledged.add(record.id);
            answers += 1;
            if (answers === COUNT) restarted = restart();
          } else {
            failures += 1;
            // As a browser does on its next visit.
            queue.push(record);
            await restarted;
          }
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, send));
      await restarted;

      const kept = await idsOf(collector.address);
      assert.equal(acknowledged.size, COUNT);
      assert.equal(kept.size, COUNT);
      assert.equal(kept.rows, COUNT);
      assert.ok(failures > 0, 'the kill interrupted nothing');
      test.diagnostic(
        `${answers} answers, ${failures} interrupted, ${kept.rows} rows, ${Date.now() - began} ms`,
      );
    });
  });
}

/** Numbers in the export, and how many lines it has. */
async function idsOf(address) {
  const text = await (await readOut(address, '/records.csv')).text();
  const lines = text.trim().split('\r\n').slice(1);
  return Object.assign(new Set(lines.map((line) => line.slice(1, 33))), { rows: lines.length });
}
