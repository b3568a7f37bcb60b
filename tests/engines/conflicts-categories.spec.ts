import { accept } from '../support/visits.js';
import { banner } from '../support/widget.js';
import { adopted, keptOn, OFFICE, OPTIONAL } from './support/family.js';
import { expect, test } from './support/fixtures.js';
import { follow } from './support/follow.js';
import { tag, tagRuns } from './support/tag.js';

test('a site with one more category asks for that alone, and the rest holds at once', async ({
  context,
  page,
  sites,
  vendors,
  visit,
}) => {
  const [from, to] = ['autoweboffice.com', 'autoweboffice.ru'] as const;
  const link = (address: string) => `<a href="${address}">к нам</a>`;
  const more = { ...OFFICE, categories: { recordings: { title: 'Записи действий' } } };
  const late = `<img data-category="recordings" data-src="${vendors.url('/recorder.gif')}">`;
  const body = link(sites.url(from)) + tag(vendors) + late;
  const target = sites.install(to, { config: more, body });
  await visit(from, { config: OFFICE, body: link(target) });
  await accept(page);
  await follow(page.getByRole('link', { name: 'к нам' }));
  await expect(adopted(page)).toContainText(from);
  await expect(banner(page).region).toContainText('Записи действий');
  await expect.poll(() => tagRuns(vendors)).toBe(1);
  expect(vendors.hits('/recorder.gif')).toEqual([]);
  expect(await keptOn(context, to)).toEqual({ via: 'handoff', granted: OPTIONAL });

  await accept(page);
  await expect.poll(() => vendors.hits('/recorder.gif').length).toBe(1);
  const all = [...OPTIONAL, 'recordings'].sort();
  const kept = await keptOn(context, to);
  expect(kept?.granted.sort()).toEqual(all);

  // The other site has no such category, and nothing to ask.
  await follow(page.getByRole('link', { name: 'к нам' }));
  await expect(adopted(page)).toContainText(to);
  await expect(banner(page).region).toHaveCount(0);
});
