import { settled } from '../support/settled.js';
import { accept } from '../support/visits.js';
import { banner } from '../support/widget.js';
import { adopted, choiceOf, fragmentOf, keptOn, OFFICE, OPTIONAL } from './support/family.js';
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

  // The other site has no such category: for it nothing has changed, and there is nothing to ask.
  await follow(page.getByRole('link', { name: 'к нам' }));
  await settled(page);
  await expect(adopted(page)).toHaveCount(0);
  await expect(banner(page).region).toHaveCount(0);
});

test('a choice from a site with fewer categories says nothing of the others', async ({
  context,
  page,
  sites,
  vendors,
  visit,
}) => {
  const [from, to] = ['autoweboffice.com', 'autoweboffice.ru'] as const;
  const more = {
    ...OFFICE,
    categories: {
      recordings: {
        title: 'Записи действий',
        cookies: [{ name: 'rec_*', purpose: 'запись', expires: '1 день' }],
      },
    },
    record: { url: '/records' },
  };
  sites.answer(to, '/records', { status: 204 });
  const target = await visit(to, { config: more, body: tag(vendors) }).then(() => page.url());
  await accept(page);
  await page.evaluate(() => {
    // biome-ignore lint/suspicious/noDocumentCookie: as a vendor does
    document.cookie = 'rec_1=1;path=/';
  });
  const records = () => sites.paths(to).filter((path) => path === '/records').length;
  await expect.poll(records).toBe(1);
  // Without its answer, a record is sent once more by the next page.
  const unsent = () =>
    page.evaluate(() => JSON.parse(localStorage.getItem('soglasie') ?? '{}').record?.unsent.length);
  await expect.poll(unsent).toBe(0);

  const bringing = async (granted: readonly string[], seconds: number) => {
    const decidedAt = Date.now() + seconds * 1000;
    const fragment = fragmentOf(choiceOf(OFFICE, granted, { decidedAt }));
    sites.page(from, '/', `<a href="${target}#${fragment}">к нам</a>`);
    await page.goto(sites.url(from));
    await follow(page.getByRole('link', { name: 'к нам' }));
    await settled(page);
  };
  // All that it knows is granted here too.
  await bringing(OPTIONAL, 20);
  expect((await keptOn(context, to))?.granted.sort()).toEqual([...OPTIONAL, 'recordings'].sort());
  await expect(banner(page).region).toHaveCount(0);
  expect(await page.evaluate(() => document.cookie)).toContain('rec_1');

  await bringing(['analytics'], 40);
  await expect(adopted(page)).toContainText(from);
  expect((await keptOn(context, to))?.granted.sort()).toEqual(['analytics', 'recordings']);
  // Of this decision, and none of the one before: a record is sent when its file has come.
  await expect.poll(records).toBe(2);
  expect(await page.evaluate(() => document.cookie)).toContain('rec_1');
  await expect(banner(page).region).toHaveCount(0);
});
