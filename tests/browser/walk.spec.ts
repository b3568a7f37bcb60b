import { bothBuilds, expect, test } from '../support/fixtures.js';
import { documentWith, installation } from '../support/installation.js';
import { settled } from '../support/settled.js';
import { reject, stateOf } from '../support/visits.js';
import { banner, choiceCookies, cookie, preferences } from '../support/widget.js';

const HOST = 'shop.localhost';
const SIBLING = 'other.localhost';
const config = {
  sites: [`http://${HOST}`, `http://${SIBLING}`],
  policy: { url: '/cookies', version: '1' },
  services: { counter: { category: 'analytics', cookies: [{ name: '_counter' }] } },
};

// Everything that a visitor does, one thing after another, in the editions as they are published.
bothBuilds((build) => {
  test('asks, holds, keeps, releases, takes back and carries on to a sibling', async ({
    context,
    open,
    page,
    site,
    vendors,
  }) => {
    vendors.script('/ads.js', `ran.push('ads')`);
    const tags = `<script type="text/plain" data-category="analytics">
ran.push('analytics'); document.cookie = '_counter=1;path=/';</script>
<script type="text/plain" data-category="advertising" src="${vendors.url('/ads.js')}"></script>
<iframe data-category="functional" data-src="${vendors.url('/map.html')}" title="Карта"></iframe>
<a id="on" href="${site.url('/arrived', SIBLING)}">Другой сайт</a>
<button data-soglasie-open>О cookie</button>`;
    site.page('/arrived', documentWith(installation(build, { config }), { body: tags }));

    // Before an answer: a question, a stand-in, and nothing else.
    await open({ config, host: HOST, body: tags });
    await expect(banner(page).region).toBeVisible();
    await expect(page.getByRole('group', { name: 'Карта скрыта' })).toBeVisible();
    await settled(page);
    expect(vendors.paths()).toEqual([]);
    expect(await page.evaluate(() => window.ran)).toEqual([]);
    expect(await context.cookies()).toEqual([]);

    // An answer in the preferences: what was granted runs, and the choice is kept.
    await banner(page).customize.click();
    await expect(preferences(page).switchOf('Рекламные')).not.toBeChecked();
    await preferences(page).switchOf('Аналитические').click();
    await preferences(page).save.click();
    await expect.poll(() => page.evaluate(() => window.ran)).toEqual(['analytics']);
    await settled(page);
    expect(vendors.paths()).toEqual([]);
    expect(await cookie(context)).toMatchObject({ domain: `.${HOST}`, sameSite: 'Lax', path: '/' });

    // The next visit asks nothing, and runs what was granted.
    await page.reload();
    await settled(page);
    expect(await page.evaluate(() => window.ran)).toEqual(['analytics']);
    await expect(banner(page).region).toHaveCount(0);
    expect(vendors.paths()).toEqual([]);

    // The choice goes along to the other site, and is told there.
    const link = () =>
      page.evaluate((url) => window.soglasie.link(url), site.url('/arrived', SIBLING));
    // Once the file that writes it into links is here.
    await expect.poll(link).toContain('#soglasie=');
    await page.locator('#on').click();
    await expect(page.getByRole('status')).toContainText(HOST);
    expect(page.url()).toBe(site.url('/arrived', SIBLING));
    await expect.poll(() => page.evaluate(() => window.ran)).toEqual(['analytics']);
    expect(await stateOf(page)).toMatchObject({ status: 'set', via: 'handoff' });
    expect(await choiceCookies(context)).toHaveLength(2);
    await settled(page);
    expect(vendors.paths()).toEqual([]);

    // Taken back: erased, told, and the focus is where it was.
    await page.getByRole('button', { name: 'О cookie' }).click();
    await preferences(page).switchOf('Аналитические').click();
    await preferences(page).save.click();
    await expect(page.getByText('Согласие отозвано.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'О cookie' })).toBeFocused();
    const names = async () => (await context.cookies(page.url())).map(({ name }) => name);
    await expect.poll(names).toEqual(['soglasie']);
    await page.reload();
    await settled(page);
    expect(await page.evaluate(() => window.ran)).toEqual([]);
    expect(vendors.paths()).toEqual([]);
  });

  test('takes a refusal for a whole answer', async ({ context, open, page, vendors }) => {
    const body = `<script type="text/plain" data-category="advertising" src="${vendors.url('/ads.js')}"></script>`;
    await open({ config, host: HOST, body });
    await reject(page);
    await page.reload();
    await settled(page);
    await expect(banner(page).region).toHaveCount(0);
    expect(vendors.paths()).toEqual([]);
    const { categories } = await stateOf(page);
    expect(Object.keys(categories).filter((id) => categories[id])).toEqual(['necessary']);
    expect(await choiceCookies(context)).toHaveLength(1);
  });
});
