import { settled } from '../support/settled.js';
import { expect, test } from './support/fixtures.js';
import { HOLDING, sendAll } from './support/ways.js';

test('nothing goes out by any way while it waits, and everything after a consent', async ({
  engine,
  vendors,
  visit,
  watch,
}) => {
  // What the vendor does not speak, and what a worker of no address may not load.
  watch.allowErrors(/establish a connection|may not load data from blob/);
  const page = await visit('smartcallback.ru', { config: HOLDING });
  const ways = await page.evaluate(sendAll, vendors.url('/held/'));
  await settled(page);
  expect(vendors.paths()).toEqual([]);

  await page.evaluate(() => window.soglasie.acceptAll());
  await page.evaluate(sendAll, vendors.url('/free/'));
  // Firefox has pings only where somebody sets browser.send_pings.
  const isOff = (way: string) => engine === 'firefox' && way === 'ping';
  const missing = () =>
    ways.filter((way) => !isOff(way) && !vendors.paths().includes(`/free/${way}`));
  await expect.poll(missing).toEqual([]);
});
