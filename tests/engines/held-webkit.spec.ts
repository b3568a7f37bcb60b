import { settled } from '../support/settled.js';
import { HOLDING, sendAll } from './support/ways.js';
import { expect, test } from './support/webkit.js';

test('WebKit sends nothing by any way while it waits, and everything after a consent', async ({
  vendors,
  visit,
}) => {
  const page = await visit('smartcallback.ru', { config: HOLDING });
  const ways = await page.evaluate(sendAll, vendors.url('/held/'));
  await settled(page);
  expect(vendors.paths()).toEqual([]);

  await page.evaluate(() => window.soglasie.acceptAll(), null);
  await page.evaluate(sendAll, vendors.url('/free/'));
  // This WebKit asks for no sound where the system cannot play any.
  const missing = () =>
    ways.filter((way) => way !== 'new-audio' && !vendors.paths().includes(`/free/${way}`));
  await expect.poll(missing).toEqual([]);
});
