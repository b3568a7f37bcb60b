import { bothBuilds, eachBuild, expect, test } from '../support/fixtures.js';
import { forgetVisitor, stateOf } from '../support/visits.js';
import { banner, choiceCookies, cookie } from '../support/widget.js';

const APEX = 'smartcallback.localhost';

/** Where the choice of a page on `host` is kept, by config. Playwright shows a Domain with a dot. */
const SCOPES = [
  ['this host when there are no sites', 'shop.localhost', {}, '.shop.localhost'],
  ['this host without www when there are no sites', 'www.shop.localhost', {}, '.shop.localhost'],
  ['the entry that is this host', APEX, { sites: [APEX] }, `.${APEX}`],
  ['the entry that covers this host', `crm.${APEX}`, { sites: [APEX] }, `.${APEX}`],
  [
    'the shortest of several entries',
    `a.crm.${APEX}`,
    { sites: [`crm.${APEX}`, APEX] },
    `.${APEX}`,
  ],
  [
    'an entry on a deeper host, nothing wider',
    'crm.city.localhost',
    { sites: ['crm.city.localhost'] },
    '.crm.city.localhost',
  ],
  ['the domain that the config names', `crm.${APEX}`, { cookie: { domain: APEX } }, `.${APEX}`],
  ['this host alone where a domain is refused', 'localhost', {}, 'localhost'],
  ['this host alone on an address', '127.0.0.1', {}, '127.0.0.1'],
] as const;

bothBuilds(() => {
  test('keeps the choice where the config and the host say', async ({
    context,
    open,
    page,
    watch,
  }) => {
    for (const [name, host, config, domain] of SCOPES) {
      await test.step(name, async () => {
        await forgetVisitor(page);
        await open({ config, host });
        expect(await stateOf(page), name).toMatchObject({ status: 'unset' });
        await page.evaluate(() => window.soglasie.acceptAll());
        expect((await cookie(context)).domain, name).toBe(domain);
        await open({ config, host, path: '/second' });
        expect(await stateOf(page), name).toMatchObject({ status: 'set' });
      });
    }
    expect(watch.ours()).toEqual([]);
  });

  test('is known to the subdomains of a listed site, both ways', async ({
    context,
    open,
    page,
    site,
  }) => {
    const config = { sites: [APEX] };
    await open({ config, host: APEX });
    await banner(page).accept.click();
    await expect(banner(page).region).toHaveCount(0);
    const before = site.hits().length;
    await open({ config, host: `crm.${APEX}` });
    expect(await stateOf(page)).toMatchObject({ status: 'set', categories: { analytics: true } });
    expect(
      site
        .hits()
        .slice(before)
        .map((hit) => hit.path),
    ).not.toContain('/dist/soglasie-ui.js');
    await page.evaluate(() => window.soglasie.rejectAll());
    expect(await choiceCookies(context)).toHaveLength(1);
    await open({ config, host: `www.${APEX}` });
    expect(await stateOf(page)).toMatchObject({ status: 'set', categories: { analytics: false } });
  });
});

eachBuild(() => {
  test('keeps to this host, with one warning, where no entry covers it', async ({
    context,
    open,
    page,
    watch,
  }) => {
    const config = { sites: [APEX] };
    await open({ config, host: 'staging.example.localhost' });
    await page.evaluate(() => window.soglasie.acceptAll());
    expect((await cookie(context)).domain).toBe('staging.example.localhost');
    expect(watch.ours()).toHaveLength(1);
    expect(watch.ours()[0]).toMatch(/^warning: soglasie /);
    await open({ config, host: 'example.localhost' });
    expect(await stateOf(page)).toMatchObject({ status: 'unset' });
  });

  test('does not take a look-alike for a site of the list', async ({ context, open, page }) => {
    await open({ config: { sites: [APEX] }, host: `evil-${APEX}` });
    await page.evaluate(() => window.soglasie.acceptAll());
    expect((await cookie(context)).domain).toBe(`evil-${APEX}`);
    await open({ config: { sites: [APEX] }, host: APEX });
    expect(await stateOf(page)).toMatchObject({ status: 'unset' });
  });

  test('tells an open tab on another subdomain', async ({ context, open, page }) => {
    const config = { sites: [APEX] };
    await open({ config, host: APEX });
    await expect(banner(page).region).toBeVisible();
    const other = await context.newPage();
    await open({ config, host: `crm.${APEX}`, page: other });
    await other.evaluate(() => window.soglasie.acceptAll());
    await expect(banner(page).region).toHaveCount(0);
    expect(await stateOf(page)).toMatchObject({ status: 'set', categories: { analytics: true } });
  });

  test('is unknown to a host that is not listed', async ({ open, page }) => {
    await open({ config: { sites: ['crm.city.localhost'] }, host: 'crm.city.localhost' });
    await page.evaluate(() => window.soglasie.acceptAll());
    await open({ host: 'city.localhost' });
    expect(await stateOf(page)).toMatchObject({ status: 'unset' });
    await expect(banner(page).region).toBeVisible();
  });
});
