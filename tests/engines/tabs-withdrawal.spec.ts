import { settled } from '../support/settled.js';
import { accept } from '../support/visits.js';
import { preferences } from '../support/widget.js';
import { expect, test } from './support/fixtures.js';
import { tag, tagRuns } from './support/tag.js';

const analytics = { cookies: [{ name: '_ym_uid' }] };
const config = { sites: ['crmcalls.ru'], categories: { analytics } };

test('a withdrawal in one tab erases and stops in one that is open on a subdomain', async ({
  context,
  page: tab,
  vendors,
  visit,
}) => {
  const frame = `<iframe data-category="analytics" data-src="${vendors.url('/map.html')}"></iframe>`;
  await visit('app.crmcalls.ru', { config, body: tag(vendors) + frame });
  await accept(tab);
  await expect.poll(() => tagRuns(vendors)).toBe(1);
  await vendors.asked('/loaded-map.gif');
  // What a tag leaves behind on its own host, where the other tab cannot reach.
  await tab.evaluate(() => {
    // biome-ignore lint/suspicious/noDocumentCookie: as the vendors do
    document.cookie = '_ym_uid=1;path=/';
  });
  const names = async () => (await context.cookies()).map(({ name }) => name).sort();
  await expect.poll(names).toEqual(['_ym_uid', 'soglasie']);

  const other = await context.newPage();
  await visit('crmcalls.ru', { config, page: other });
  await other.evaluate(() => window.soglasie.open());
  await preferences(other).reject.click();
  await expect.poll(names).toEqual(['soglasie']);
  await expect(tab.locator('iframe')).not.toHaveAttribute('src');
  await expect(tab.getByText('Согласие отозвано.')).toBeVisible();
  await tab.evaluate((src) => {
    const late = document.createElement('img');
    late.dataset.category = 'analytics';
    late.dataset.src = src;
    document.body.append(late);
  }, vendors.url('/late.gif'));
  await settled(tab, { frames: false });
  expect(vendors.hits('/late.gif')).toEqual([]);
});
