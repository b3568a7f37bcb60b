import { settled } from '../support/settled.js';
import { reject } from '../support/visits.js';
import { banner } from '../support/widget.js';
import { adopted, choiceOf, fragmentOf, keptOn, OFFICE, OPTIONAL } from './support/family.js';
import { expect, test } from './support/fixtures.js';
import { follow } from './support/follow.js';
import { tag, tagRuns } from './support/tag.js';

const [VICTIM, SIBLING] = ['autoweboffice.com', 'autoweboffice.ru'] as const;
const victim = `https://${VICTIM}/`;
const config = OFFICE;
const lure = (address: string) => `<a href="${address}">приз</a>`;
const fresh = () => fragmentOf(choiceOf(OFFICE, OPTIONAL));

test('is stopped: an old consent sent again after a refusal', async ({
  context,
  page,
  sites,
  vendors,
  visit,
}) => {
  await visit(VICTIM, { config, body: tag(vendors) });
  await reject(page);
  sites.page(SIBLING, '/lure', lure(`${victim}#${fresh()}`));
  await page.goto(sites.url(SIBLING, '/lure'));
  await follow(page.getByRole('link', { name: 'приз' }));
  await settled(page);
  await expect(adopted(page)).toHaveCount(0);
  expect(await keptOn(context, VICTIM)).toEqual({ via: 'banner', granted: [] });
  expect(vendors.paths()).toEqual([]);
});

test("is not stopped: a sibling's redirect by script, which opens one visitor's own gate", async ({
  context,
  page,
  sites,
  vendors,
}) => {
  sites.install(VICTIM, { config, body: tag(vendors) });
  sites.page(
    SIBLING,
    '/away',
    '<script>location = new URLSearchParams(location.search).get("to")</script>',
  );
  const to = encodeURIComponent(`${victim}#${fresh()}`);
  sites.page('prize.example', '/lure', lure(`https://${SIBLING}/away?to=${to}`));
  await page.goto(sites.url('prize.example', '/lure'));
  await page.getByRole('link', { name: 'приз' }).click();
  await expect(adopted(page)).toContainText(SIBLING);
  await expect.poll(() => tagRuns(vendors)).toBe(1);
  expect(await keptOn(context, VICTIM)).toEqual({ via: 'handoff', granted: OPTIONAL });
});

test("is stopped: a neighbour's cookie on a platform that both live on", async ({
  context,
  page,
  vendors,
  visit,
}) => {
  const [mine, theirs] = ['mine.pages.localhost', 'theirs.pages.localhost'];
  const cookie = { domain: 'pages.localhost' };
  await visit(theirs, { config: { sites: [theirs], cookie } });
  await banner(page).accept.click();
  await expect.poll(() => keptOn(context, 'pages.localhost')).not.toBeNull();
  await visit(mine, { config: { sites: [mine] }, body: tag(vendors) });
  await settled(page);
  await expect(banner(page).region).toBeVisible();
  expect(vendors.paths()).toEqual([]);
});
