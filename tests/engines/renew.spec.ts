import { settled } from '../support/settled.js';
import { accept } from '../support/visits.js';
import { banner, cookie } from '../support/widget.js';
import { keptOn, OPTIONAL } from './support/family.js';
import { expect, test } from './support/fixtures.js';
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
