import { settled } from '../support/settled.js';
import { accept } from '../support/visits.js';
import { banner } from '../support/widget.js';
import { adopted, deleteCookie, keptOn, OFFICE, OPTIONAL } from './support/family.js';
import { expect, test } from './support/fixtures.js';
import { follow } from './support/follow.js';
import { tag, tagRuns } from './support/tag.js';

const [FROM, TO] = ['autoweboffice.com', 'autoweboffice.ru'] as const;

test('what was deleted on one site comes back from another only as a new decision', async ({
  context,
  page,
  sites,
  vendors,
  visit,
}) => {
  const target = sites.install(TO, { config: OFFICE, body: tag(vendors) });
  await visit(FROM, { config: OFFICE, body: `<a href="${target}">к нам</a>` });
  await accept(page);
  const link = page.getByRole('link', { name: 'к нам' });
  await follow(link);
  await expect(adopted(page)).toContainText(FROM);
  await expect.poll(() => tagRuns(vendors)).toBe(1);
  expect(await keptOn(context, TO)).toEqual({ via: 'handoff', granted: OPTIONAL });

  const ways = [
    ['its cookies deleted', () => deleteCookie(page, TO)],
    ['reset() called', () => page.evaluate(() => window.soglasie.reset())],
  ] as const;
  for (const [name, forgetHere] of ways) {
    await test.step(name, async () => {
      const before = tagRuns(vendors);
      await forgetHere();
      await expect(banner(page).region).toBeVisible();
      await page.goto(sites.url(FROM));
      await follow(link);
      await settled(page);
      await expect(banner(page).region).toBeVisible();
      await expect(adopted(page)).toHaveCount(0);
      expect(await keptOn(context, TO)).toBeNull();
      expect(tagRuns(vendors)).toBe(before);

      await page.goto(sites.url(FROM));
      await page.evaluate(() => window.soglasie.set({ analytics: true, technical: false }));
      await follow(link);
      await expect(adopted(page)).toContainText(FROM);
      await expect.poll(() => tagRuns(vendors)).toBe(before + 1);
      const kept = await keptOn(context, TO);
      expect(kept).toEqual({
        via: 'handoff',
        granted: OPTIONAL.filter((id) => id !== 'technical'),
      });
    });
  }
});
