import { createLatch, type Latch } from '../support/latch.js';
import { settled } from '../support/settled.js';
import { accept } from '../support/visits.js';
import { banner, cookie } from '../support/widget.js';
import { keptOn, OPTIONAL } from './support/family.js';
import { expect, test } from './support/fixtures.js';
import type { Sites, Town } from './support/sites.js';
import { tag, tagRuns } from './support/tag.js';

const HOST = 'crmcalls.ru';
const RENEW = '/renew';
const config = { sites: [HOST], cookie: { renewUrl: RENEW } };
const DAY = 86_400;

test("the operator's server keeps the choice for longer than a script may", async ({
  context,
  page,
  sites,
  town,
  vendors,
  visit,
}) => {
  // The recipe: the same cookie, by Set-Cookie.
  town.responder.onHit(({ path, headers }) => {
    if (path !== RENEW) return;
    const [pair = 'none=0'] = /soglasie=[^;]+/.exec(headers.cookie ?? '') ?? [];
    const kept = `${pair}; Domain=${HOST}; Path=/; Secure; SameSite=Lax; Max-Age=${390 * DAY}`;
    sites.answer(HOST, RENEW, { status: 204, headers: { 'set-cookie': kept } });
  });
  const asked = () => sites.paths(HOST).filter((path) => path === RENEW).length;
  await visit(HOST, { config });
  await settled(page);
  await expect(banner(page).region).toBeVisible();
  expect(asked()).toBe(0);

  await accept(page);
  const endsIn = async () => (await cookie(context)).expires - Date.now() / 1000;
  await expect.poll(endsIn).toBeGreaterThan(380 * DAY);
  expect(asked()).toBe(1);
  expect(await keptOn(context, HOST)).toEqual({ via: 'banner', granted: OPTIONAL });

  await visit(HOST, { config, path: '/next', body: tag(vendors) });
  await settled(page);
  await expect(banner(page).region).toHaveCount(0);
  await expect.poll(() => tagRuns(vendors)).toBe(1);
  expect(asked()).toBe(1);
});

/** The server of one site, which says again what it was sent, as late as the test wants. */
function answerLate(sites: Sites, town: Town, latches: readonly Latch[]) {
  let count = 0;
  town.responder.onHit(({ path, headers }) => {
    if (path !== RENEW) return;
    const [pair = 'none=0'] = /soglasie=[^;]+/.exec(headers.cookie ?? '') ?? [];
    const kept = `${pair}; Domain=${HOST}; Path=/; Secure; SameSite=Lax; Max-Age=${390 * DAY}`;
    const latch = latches[count];
    count += 1;
    sites.answer(HOST, RENEW, {
      status: 204,
      headers: { 'set-cookie': kept },
      ...(latch && { latch }),
    });
  });
}

test('a late answer to an earlier request brings no earlier choice back', async ({
  context,
  page,
  sites,
  town,
  vendors,
  visit,
}) => {
  const [first, second] = [createLatch(), createLatch()];
  answerLate(sites, town, [first, second]);
  await visit(HOST, { config, body: tag(vendors) });
  await accept(page);
  await first.reached;
  const [old] = (await context.cookies()).filter(({ name }) => name === 'soglasie');
  await page.evaluate(() => window.soglasie.withdraw());
  await second.reached;
  second.open();
  await expect.poll(() => keptOn(context, HOST)).toEqual({ via: 'api', granted: [] });
  first.open();
  await settled(page);
  expect(await page.evaluate(() => window.soglasie.has('analytics'))).toBe(false);
  expect(await keptOn(context, HOST)).toEqual({ via: 'api', granted: [] });

  // One that nothing can stop: the page writes what was decided last, and a page to come asks.
  if (!old) throw new Error('no cookie');
  await context.addCookies([old]);
  await page.bringToFront();
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect.poll(() => keptOn(context, HOST)).toEqual({ via: 'api', granted: [] });
  expect(await page.evaluate(() => window.soglasie.has('analytics'))).toBe(false);

  await page.goto('about:blank');
  const before = tagRuns(vendors);
  await context.addCookies([old]);
  await page.goto(sites.url(HOST));
  await page.evaluate(() => window.soglasie.ready);
  await settled(page);
  expect(await page.evaluate(() => window.soglasie.has('analytics'))).toBe(false);
  await expect(banner(page).region).toBeVisible();
  expect(tagRuns(vendors)).toBe(before);
});

test('a late answer brings nothing back that the visitor deleted', async ({
  context,
  page,
  sites,
  town,
  visit,
}) => {
  answerLate(sites, town, []);
  await visit(HOST, { config });
  await accept(page);
  await expect.poll(() => keptOn(context, HOST)).not.toBeNull();
  const [old] = (await context.cookies()).filter(({ name }) => name === 'soglasie');
  if (!old) throw new Error('no cookie');
  await page.evaluate(() => window.soglasie.reset());
  await context.addCookies([old]);
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect.poll(() => keptOn(context, HOST)).toBeNull();
  expect(await page.evaluate(() => window.soglasie.get().status)).toBe('unset');
});
