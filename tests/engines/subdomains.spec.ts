import { inFull } from '../support/in-full.js';
import { settled } from '../support/settled.js';
import { accept, reject } from '../support/visits.js';
import { banner, choiceCookies, cookie } from '../support/widget.js';
import { expect, test } from './support/fixtures.js';
import { OPENER, tag, tagRuns } from './support/tag.js';

/** Pairs of hosts, by how they are served. */
const PAIRS = [
  ['smartcallback.ru', 'crm.smartcallback.ru', 'http'],
  ['crmcalls.ru', 'www.crmcalls.ru', 'https'],
  ['crmcalls.localhost', 'app.crmcalls.localhost', 'http'],
] as const;

for (const [main, below, scheme] of PAIRS) {
  const config = { sites: [main] };

  test(
    `${below} knows over ${scheme} what was accepted on ${main}, and asks for nothing more`,
    inFull(below === 'app.crmcalls.localhost'),
    async ({ context, page, sites, vendors, visit }) => {
      await visit(main, { config });
      await accept(page);
      expect(await cookie(context)).toMatchObject({
        domain: `.${main}`,
        path: '/',
        sameSite: 'Lax',
        secure: scheme === 'https',
      });

      await visit(below, { config, body: tag(vendors) + OPENER });
      expect(page.url()).toBe(`${scheme}://${below}/`);
      await expect.poll(() => tagRuns(vendors)).toBe(1);
      await settled(page);
      await expect(banner(page).region).toHaveCount(0);
      expect(sites.paths(below)).toEqual(['/', '/dist/soglasie.js']);
    },
  );

  test(
    `${main} knows over ${scheme} what was refused on ${below}`,
    inFull(below === 'app.crmcalls.localhost'),
    async ({ context, page, sites, vendors, visit }) => {
      await visit(below, { config });
      await reject(page);
      await visit(main, { config, body: tag(vendors) + OPENER });
      await settled(page);
      await expect(banner(page).region).toHaveCount(0);
      expect(vendors.paths()).toEqual([]);
      expect(sites.paths(main)).toEqual(['/', '/dist/soglasie.js']);
      expect(await choiceCookies(context)).toHaveLength(1);
    },
  );
}

/** Where the choice of a page on `host` is kept. Playwright shows a Domain with a dot. */
const DOMAINS = [
  ['crm.smartcallback.ru', ['smartis.bi', 'smartcallback.ru'], '.smartcallback.ru'],
  ['crm.smartcallback.ru', ['crm.smartcallback.ru'], '.crm.smartcallback.ru'],
  ['www.autoweboffice.com', ['autoweboffice.com', 'autoweboffice.ru'], '.autoweboffice.com'],
  ['www.mixseller.com', ['mixseller.com'], '.mixseller.com'],
] as const;

test(
  'the choice is kept for the entry of the list that covers the host',
  inFull(),
  async ({ context, page, visit }) => {
    for (const [host, list, domain] of DOMAINS) {
      await visit(host, { config: { sites: list } });
      await accept(page);
      expect((await cookie(context)).domain).toBe(domain);
      // Behind the next frame, or when it goes, the page writes again what was not kept.
      await page.goto('about:blank');
      await context.clearCookies();
    }
  },
);

test('two cookies of the name at two levels never bring the banner back', async ({
  context,
  page,
  sites,
  visit,
}) => {
  const [main, below] = ['crmcalls.ru', 'app.crmcalls.ru'];
  const config = { sites: [main] };
  await visit(main, { config });
  await accept(page);
  const { value } = await cookie(context);
  let tab = page;
  // As a page leaves it that knew another list, and one cut short by something on the way.
  for (const narrow of [value, value.slice(0, -1)]) {
    // A page looks again when its cookies change, also one that the browser is just about to leave.
    const next = await context.newPage();
    await tab.close();
    tab = next;
    await context.addCookies([{ name: 'soglasie', value: narrow, domain: below, path: '/' }]);
    for (const path of ['/one', '/two']) {
      const from = sites.hits(below).length;
      await visit(below, { config, path, body: OPENER, page: tab });
      await settled(tab);
      await expect(banner(tab).region).toHaveCount(0);
      const asked = sites.paths(below, from);
      // What the page before it has asked for may come late.
      expect(asked.slice(asked.indexOf(path))).toEqual([path, '/dist/soglasie.js']);
    }
    expect(await choiceCookies(context)).toHaveLength(2);
  }
  await tab.evaluate(() => window.soglasie.rejectAll());
  expect((await cookie(context)).domain).toBe(`.${main}`);
  await visit(below, { config, path: '/three', page: tab });
  await settled(tab);
  await expect(banner(tab).region).toHaveCount(0);
});

test('a typed address of another domain of the list asks, and sees no cookie', async ({
  page,
  sites,
  vendors,
  visit,
}) => {
  const config = { sites: ['autoweboffice.com', 'autoweboffice.ru', 'mixseller.com'] };
  await visit('autoweboffice.com', { config, body: tag(vendors) });
  await accept(page);
  await expect.poll(() => tagRuns(vendors)).toBe(1);
  for (const host of ['autoweboffice.ru', 'mixseller.com']) {
    await visit(host, { config, body: tag(vendors) });
    await expect(banner(page).region).toBeVisible();
    await settled(page);
    expect(sites.hits(host).map(({ headers }) => headers.cookie ?? '')).not.toContain(
      expect.stringContaining('soglasie'),
    );
  }
  expect(tagRuns(vendors)).toBe(1);
});
