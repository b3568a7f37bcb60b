import { inFull } from '../support/in-full.js';
import { settled } from '../support/settled.js';
import { accept, reject } from '../support/visits.js';
import { banner, choiceCookies } from '../support/widget.js';
import { expect, test } from './support/fixtures.js';
import { tag, tagRuns } from './support/tag.js';

const config = { sites: ['crmcalls.ru'] };

for (const [name, press, runs] of [
  ['consent', accept, 1],
  ['refusal', reject, 0],
] as const) {
  test(
    `a ${name} closes the banner of a tab that is open on a subdomain`,
    inFull(name === 'refusal'),
    async ({ context, page: tab, vendors, visit }) => {
      await visit('app.crmcalls.ru', { config, body: tag(vendors) });
      await expect(banner(tab).region).toBeVisible();
      const other = await context.newPage();
      await visit('crmcalls.ru', { config, page: other });
      await press(other);
      await expect(banner(tab).region).toHaveCount(0);
      await expect.poll(() => tagRuns(vendors)).toBe(runs);
      await settled(tab, { frames: false });
      expect(tagRuns(vendors)).toBe(runs);
    },
  );
}

test('deleting the cookie asks again in the tabs that are open, and keeps later tags', async ({
  context,
  page: tab,
  vendors,
  visit,
}) => {
  await visit('app.crmcalls.ru', { config, body: tag(vendors) });
  const other = await context.newPage();
  await visit('crmcalls.ru', { config, page: other });
  await accept(other);
  await expect.poll(() => tagRuns(vendors)).toBe(1);
  // Behind the frame after a press, what was not kept is written again.
  await settled(other);

  await context.clearCookies();
  for (const page of [tab, other]) {
    await expect(banner(page).region).toBeVisible();
    await page.evaluate((src) => {
      const late = document.createElement('img');
      late.dataset.category = 'analytics';
      late.dataset.src = src;
      document.body.append(late);
    }, vendors.url('/late.gif'));
    await settled(page, { frames: false });
  }
  expect(vendors.hits('/late.gif')).toEqual([]);
  expect(await choiceCookies(context)).toEqual([]);
});

for (const [kept, left] of [
  ['crmcalls.ru', 'www.crmcalls.ru'],
  ['smartcallback.ru', 'crm.smartcallback.ru'],
] as const) {
  test(
    `a page of ${kept} that the browser kept learns what was chosen on ${left}`,
    inFull(kept === 'smartcallback.ru'),
    async ({ back, page, sites, vendors, visit }) => {
      const own = { sites: [kept] };
      await visit(kept, { config: own, body: tag(vendors) });
      await expect(banner(page).region).toBeVisible();
      const before = sites.hits(kept).length;
      await visit(left, { config: own });
      await accept(page);
      expect(tagRuns(vendors)).toBe(0);

      await back(sites.url(kept));
      await expect(banner(page).region).toHaveCount(0);
      await expect.poll(() => tagRuns(vendors)).toBe(1);
      expect(sites.paths(kept, before)).toEqual([]);
    },
  );
}
