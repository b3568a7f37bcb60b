import { settled } from '../support/settled.js';
import { reject } from '../support/visits.js';
import { banner, preferences } from '../support/widget.js';
import { adopted, keptOn, OFFICE } from './support/family.js';
import { expect, test } from './support/fixtures.js';
import { follow } from './support/follow.js';
import { tag, tagRuns } from './support/tag.js';

test('a refusal that came from another site is told, holds, and can be changed there', async ({
  context,
  page,
  sites,
  vendors,
  visit,
}) => {
  const [from, to] = ['autoweboffice.ru', 'autoweboffice.com'] as const;
  const target = sites.install(to, { config: OFFICE, body: tag(vendors) });
  await visit(from, { config: OFFICE, body: `<a href="${target}">к нам</a>` });
  await reject(page);
  await follow(page.getByRole('link', { name: 'к нам' }));
  await expect(adopted(page)).toHaveText(
    `Применён выбор, сделанный на сайте ${from}.Изменить выбор`,
  );
  await settled(page);
  await expect(banner(page).region).toHaveCount(0);
  expect(vendors.paths()).toEqual([]);
  expect(await keptOn(context, to)).toEqual({ via: 'handoff', granted: [] });

  await adopted(page).getByRole('button', { name: 'Изменить выбор' }).click();
  const { dialog, save, switchOf } = preferences(page);
  await expect(dialog).toBeVisible();
  await expect(adopted(page)).toHaveCount(0);
  await switchOf('Аналитические').click();
  await save.click();
  await expect.poll(() => tagRuns(vendors)).toBe(1);
  expect(await keptOn(context, to)).toEqual({ via: 'preferences', granted: ['analytics'] });

  // Told once: the next page of the site has nothing to say.
  const before = sites.hits(to).length;
  await page.reload();
  await settled(page);
  expect(sites.paths(to, before)).not.toContain('/dist/soglasie-ui.js');
});
