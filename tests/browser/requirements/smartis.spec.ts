import { asked, expect, expectAsked, test, visit } from '../../support/demo.js';
import { inFull } from '../../support/in-full.js';
import { everything, operatorSite } from '../../support/operators.js';
import { settled } from '../../support/settled.js';
import { accept, reject, stateOf } from '../../support/visits.js';
import { banner, cookie, preferences } from '../../support/widget.js';
import { proves } from './rows.js';

const SMARTIS = 'smartis.localhost';
const CALLBACK = 'smartcallback.localhost';

test(
  'Smartis preamble, §1.1.8: both domains are named, and a link brings the choice along',
  proves(33),
  async ({ demo, page }) => {
    await visit(demo, page, SMARTIS);
    await expect(banner(page).region).toContainText(CALLBACK);
    await accept(page);
    await expectAsked(demo, page, everything(operatorSite(SMARTIS)));
    await page.goto(await page.evaluate((url) => window.soglasie.link(url), demo.url(CALLBACK)), {
      referer: demo.url(SMARTIS),
    });
    await expect.poll(async () => (await stateOf(page)).via).toBe('handoff');
    expect(new URL(page.url()).hash).toBe('');
  },
);

test(
  'Smartis §1.1.9: a customer’s page with the widget is given no choice',
  proves(34),
  async ({ demo, page }) => {
    await visit(demo, page, SMARTIS);
    await accept(page);
    const customer = 'http://customer.localhost/';
    expect(await page.evaluate((url) => window.soglasie.link(url), customer)).toBe(customer);
  },
);

test(
  'Smartis §2.1–2.2: reading, scrolling and clicking are no consent',
  proves(35),
  async ({ demo, page }) => {
    for (const host of [SMARTIS, CALLBACK, `crm.${CALLBACK}`]) {
      await visit(demo, page, host);
      await page.mouse.wheel(0, 2000);
      await page.getByRole('heading', { level: 1 }).click();
      await page.keyboard.press('Escape');
      expect((await stateOf(page)).status).toBe('unset');
    }
    expect(asked(demo)).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
  },
);

test(
  'Smartis §2.3: a subdomain reads the choice without a request',
  proves(36),
  async ({ demo, page }) => {
    await visit(demo, page, CALLBACK);
    await reject(page);
    demo.clear();
    await visit(demo, page, `crm.${CALLBACK}`);
    await settled(page);
    expect((await stateOf(page)).status).toBe('set');
    await expect(banner(page).region).toHaveCount(0);
    expect(demo.log.sites.filter(({ method }) => method !== 'GET')).toEqual([]);
  },
);

test(
  'Smartis §3.2.4–3.2.5: over http too, nothing is collected before consent',
  proves(37),
  async ({ demo, page }) => {
    await visit(demo, page, SMARTIS);
    await expect(banner(page).region).toBeVisible();
    await expectAsked(demo, page, []);
  },
);

test(
  'Smartis §4.1.10–4.1.12: who agrees to statistics gets no advertising',
  proves(38),
  async ({ demo, page }) => {
    await visit(demo, page, SMARTIS);
    await banner(page).customize.click();
    await preferences(page).switchOf('Аналитические').click();
    await preferences(page).save.click();
    await expectAsked(demo, page, operatorSite(SMARTIS).tags.analytics);
  },
);

test(
  'Smartis §6.2.4: a visitor can stop everything and keep reading',
  proves(41),
  async ({ demo, page }) => {
    await visit(demo, page, SMARTIS);
    await accept(page);
    await expectAsked(demo, page, everything(operatorSite(SMARTIS)));
    await page.evaluate(() => window.soglasie.withdraw());
    demo.clear();
    await visit(demo, page, SMARTIS);
    await expectAsked(demo, page, []);
  },
);

test(
  'Smartis §5.1: the term is renewed at each visit, within what browsers keep',
  proves(40),
  async ({ context, demo, page }) => {
    await visit(demo, page, SMARTIS);
    await accept(page);
    const kept = await cookie(context);
    expect(Math.round((kept.expires - Date.now() / 1000) / 86_400)).toBe(400);
    // Half of its time has passed.
    await context.addCookies([{ ...kept, expires: kept.expires - 200 * 86_400 }]);
    await page.reload();
    await page.evaluate(() => window.soglasie.ready);
    const renewed = await cookie(context);
    expect(renewed.value).toBe(kept.value);
    expect(renewed.expires).toBeGreaterThanOrEqual(kept.expires - 1);
  },
);

test('Smartis §9.2: a new edition asks again at once', proves(42), async ({ open, vendors }) => {
  const body = `<img data-category="analytics" data-src="${vendors.url('/pixel.gif')}" alt="">`;
  const at = (version: string) => open({ config: { policy: { url: '/p', version } }, body });
  const first = await at('1');
  await accept(first);
  await vendors.asked('/pixel.gif');
  const page = await at('2');
  await expect(page.getByRole('region', { name: /Политика обновилась|cookie/ })).toBeVisible();
  expect(await stateOf(page)).toMatchObject({ status: 'unset', ask: 'policy-changed' });
  await settled(page);
  expect(vendors.hits('/pixel.gif')).toHaveLength(1);
});

test(
  'Smartis §9.4: the policy is a PDF on the other domain, and the link says so',
  proves(43),
  async ({ demo, page }) => {
    await visit(demo, page, SMARTIS);
    const link = banner(page).region.getByRole('link', { name: /PDF, новая вкладка/ });
    await expect(link).toHaveAttribute('href', /smartcallback\.localhost.*\.pdf$/);
    await expect(link).toHaveAttribute('target', '_blank');
  },
);

for (const [host, address] of [
  [SMARTIS, 'get@smartis.bi'],
  ['crm-dd-intercom.aisgorod.localhost', 'support@aisgorod.ru'],
  ['integrus.localhost', 'sales@integrus.ru'],
  ['autoweboffice-com.localhost', 'zakaz@autoweboffice.com'],
] as const) {
  test(`Smartis §9.3 and others’ contacts: ${host} says where to write`, {
    ...proves(44),
    ...inFull(host !== SMARTIS),
  }, async ({ demo, page }) => {
    await visit(demo, page, host);
    await banner(page).customize.click();
    const { dialog } = preferences(page);
    await expect(dialog.getByRole('link', { name: address })).toHaveAttribute(
      'href',
      `mailto:${address}`,
    );
  });
}
