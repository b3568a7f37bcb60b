import { expect, expectAsked, test, visit } from '../../support/demo.js';
import { accept } from '../../support/visits.js';
import { banner, cookie, preferences } from '../../support/widget.js';
import { proves } from './rows.js';

const HOST = 'crm-dd-intercom.aisgorod.localhost';

test('aisgorod §1.1.4: the choice is for this one address', proves(45), async ({ demo, page }) => {
  await visit(demo, page, HOST);
  await accept(page);
  expect((await cookie(page.context())).domain).toMatch(
    /^\.?crm-dd-intercom\.aisgorod\.localhost$/,
  );
  demo.clear();
  await page.goto(demo.url('aisgorod.localhost'));
  // The page that was left may have asked for something as well.
  const there = demo.log.sites.find(({ host }) => host === 'aisgorod.localhost');
  expect(there?.cookies).not.toContain('soglasie');
});

test('aisgorod §1.1.2: nothing is collected before consent', proves(46), async ({ demo, page }) => {
  await visit(demo, page, HOST);
  await expect(banner(page).region).toBeVisible();
  await expectAsked(demo, page, []);
  expect(await page.context().cookies()).toEqual([]);
});

test(
  'aisgorod §2.1: what is stored is short and tells nobody apart',
  proves(47),
  async ({ browser, demo }) => {
    const values = [];
    for (const _ of [1, 2]) {
      const context = await browser.newContext();
      const page = await context.newPage();
      await visit(demo, page, HOST);
      await accept(page);
      const { name, value } = await cookie(context);
      expect(`${name}=${value}`.length).toBeLessThanOrEqual(100);
      // Without the time and the check value, which depends on it.
      values.push(
        value
          .split('!')
          .filter((_part, at) => at !== 2 && at !== 6)
          .join('!'),
      );
      await context.close();
    }
    expect(values[0]).toBe(values[1]);
  },
);

test('aisgorod §3.3.1: recipients are named', proves(48), async ({ demo, page }) => {
  await visit(demo, page, HOST);
  await banner(page).customize.click();
  const { dialog } = preferences(page);
  for (const recipient of [/Яндекс/, /Roistat/]) {
    await expect(dialog.getByText(recipient).first()).toBeAttached();
  }
});

const config = {
  operator: 'ООО «Айс Город»',
  policy: { url: '/privacy', version: '3' },
  record: { url: '/records' },
};

test(
  'aisgorod §3.3.5: a record names the operator and the edition, whoever runs the site later',
  proves(49),
  async ({ open, site }) => {
    site.answer('/records', { status: 204 });
    await accept(await open({ config }));
    await expect.poll(() => site.hits('/records').length).toBe(1);
    expect(JSON.parse(site.hits('/records')[0]?.body ?? '')).toMatchObject({
      operator: config.operator,
      policy: config.policy,
    });
  },
);

test(
  'aisgorod note 1: records go to the operator’s server alone; one elsewhere is told of',
  proves(51),
  async ({ open, site, watch }) => {
    const told = () => watch.ours().filter((line) => /W15/.test(line)).length;
    site.answer('/records', { status: 204 });
    await accept(await open({ config }));
    await expect.poll(() => site.hits('/records').length).toBe(1);
    expect(told()).toBe(0);
    const elsewhere = { ...config, record: { url: 'http://elsewhere.localhost/records' } };
    const page = await open({ config: elsewhere });
    await page.evaluate(() => window.soglasie.rejectAll());
    await expect.poll(told).toBe(1);
  },
);
