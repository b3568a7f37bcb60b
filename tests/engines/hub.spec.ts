import { stopClock } from '../support/clock.js';
import { settled } from '../support/settled.js';
import { accept } from '../support/visits.js';
import { banner } from '../support/widget.js';
import { adopted, keptOn, OFFICE, OPTIONAL } from './support/family.js';
import { expect, test } from './support/fixtures.js';
import { publish } from './support/pages.js';
import { tag, tagRuns } from './support/tag.js';

const [HUB, HERE] = ['autoweboffice.com', 'autoweboffice.ru'] as const;
const config = { ...OFFICE, hub: `https://${HUB}/dist/hub.html` };

/** Frames that asked the browser for storage, which puts a question on the screen. */
const ASKED = '/asked-for-storage.gif';

test.beforeEach(async ({ context, page, sites, vendors }) => {
  await publish(sites, HUB, 'hub', { sites: OFFICE.sites });
  await context.addInitScript((address) => {
    Document.prototype.requestStorageAccess = async () => {
      const name = 'storage-access' as PermissionName;
      const { state } = await navigator.permissions.query({ name });
      // Firefox grants it by itself to sites that a visitor came from; that puts no question.
      if (state !== 'granted') new Image().src = address;
      throw new Error('not in this test');
    };
  }, vendors.url(ASKED));
  // A clock that stands still: a slow machine must not be taken for a hub that does not answer.
  await stopClock(page);
});

test.afterEach(async ({ page, vendors }) => {
  await expect(page.locator('iframe')).toHaveCount(0);
  expect(vendors.hits(ASKED)).toEqual([]);
});

test("what was accepted on the hub's site holds on the next where third-party cookies are allowed", async ({
  context,
  engine,
  page,
  sites,
  vendors,
  visit,
}) => {
  await visit(HUB, { config });
  await accept(page);
  await visit(HERE, { config, body: tag(vendors) });
  if (engine === 'chromium') {
    await expect(adopted(page)).toContainText(HUB);
    await expect(banner(page).region).toHaveCount(0);
    await expect.poll(() => tagRuns(vendors)).toBe(1);
    expect(await keptOn(context, HERE)).toEqual({ via: 'hub', granted: OPTIONAL });
  } else {
    await expect(banner(page).region).toBeVisible();
    await settled(page, { frames: false });
    await expect(adopted(page)).toHaveCount(0);
    expect(tagRuns(vendors)).toBe(0);
    expect(await keptOn(context, HERE)).toBeNull();
  }
  const asked = sites.hits(HUB).filter(({ path }) => path === '/dist/hub.html');
  expect(asked.map(({ headers }) => headers.referer)).toEqual([undefined]);
});

test("what was accepted elsewhere is told to the hub's site where third-party cookies are allowed", async ({
  context,
  engine,
  page,
  sites,
  vendors,
  visit,
}) => {
  await visit(HERE, { config });
  await accept(page);
  const asked = () => sites.paths(HUB).filter((path) => path === '/dist/hub.html').length;
  // Once whether it knows, and once to tell it.
  await expect.poll(asked).toBe(2);
  await expect(page.locator('iframe')).toHaveCount(0);
  const isShared = engine === 'chromium';
  // In a cookie of its own, which grants nothing by itself.
  const told = async () =>
    (await context.cookies()).filter(({ name }) => name === 'soglasie-hub').length;
  await expect.poll(told).toBe(isShared ? 1 : 0);
  expect(await keptOn(context, HUB)).toBeNull();

  await visit(HUB, { config, body: tag(vendors) });
  await settled(page, { frames: false });
  await expect(banner(page).region).toHaveCount(isShared ? 0 : 1);
  await expect.poll(() => tagRuns(vendors)).toBe(isShared ? 1 : 0);
  const taken = { via: 'hub', granted: OPTIONAL };
  await expect.poll(() => keptOn(context, HUB)).toEqual(isShared ? taken : null);
  if (isShared) await expect(adopted(page)).toContainText(HERE);
  await expect.poll(told).toBe(0);
});
