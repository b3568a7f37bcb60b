import { expect, expectAsked, test, visit } from '../../support/demo.js';
import { operatorSite } from '../../support/operators.js';
import { accept, reject, stateOf } from '../../support/visits.js';
import { banner, cookie, preferences } from '../../support/widget.js';
import { proves } from './rows.js';

const COM = 'autoweboffice-com.localhost';
const MIXSELLER = 'mixseller.localhost';

test(
  'AutoWebOffice preamble: a refusal travels to the domain that has no https',
  proves(58),
  async ({ demo, page }) => {
    await visit(demo, page, COM);
    await expect(banner(page).region).toContainText(MIXSELLER);
    await reject(page);
    await page.goto(await page.evaluate((url) => window.soglasie.link(url), demo.url(MIXSELLER)), {
      referer: demo.url(COM),
    });
    await expect.poll(async () => (await stateOf(page)).via).toBe('handoff');
    await expect(banner(page).region).toHaveCount(0);
    expect((await stateOf(page)).categories.analytics).toBe(false);
  },
);

test(
  'AutoWebOffice §3–4: every switch is off until the visitor turns it on',
  proves(59),
  async ({ demo, page }) => {
    await visit(demo, page, COM);
    await banner(page).customize.click();
    const switches = preferences(page).dialog.getByRole('switch');
    await expect(switches).toHaveCount(4);
    for (const each of await switches.all()) await expect(each).not.toBeChecked();
  },
);

test(
  'AutoWebOffice §6: purposes, recipients and terms stand before the buttons',
  proves(60),
  async ({ demo, page }) => {
    await visit(demo, page, COM);
    await banner(page).customize.click();
    const { dialog } = preferences(page);
    for (const text of [/считают их и собирают статистику/, /Яндекс/, /1\sгод/]) {
      await expect(dialog.getByText(text).first()).toBeAttached();
    }
  },
);

test(
  'AutoWebOffice §7: consent holds until it is withdrawn',
  proves(61),
  async ({ demo, page }) => {
    await page.clock.install();
    await visit(demo, page, COM);
    await accept(page);
    const { expires } = await cookie(page.context());
    expect(Math.round((expires - Date.now() / 1000) / 86_400)).toBe(400);
    await page.clock.setSystemTime(Date.now() + 390 * 86_400_000);
    await page.reload();
    await expect.poll(async () => (await stateOf(page)).status).toBe('set');
  },
);

test('AutoWebOffice §8: the country of each recipient is shown', proves(62), async ({ open }) => {
  const vendors = [{ name: 'Google', country: 'US' }];
  const page = await open({ config: { categories: { advertising: { vendors } } } });
  await banner(page).customize.click();
  await expect(
    preferences(page)
      .dialog.getByText(/США|Соединенные Штаты|US/)
      .first(),
  ).toBeAttached();
});

test(
  'AutoWebOffice §12: marketing waits for a consent of its own',
  proves(63),
  async ({ demo, page }) => {
    await visit(demo, page, COM);
    await banner(page).customize.click();
    await preferences(page).switchOf('Рекламные').click();
    await preferences(page).save.click();
    await expectAsked(demo, page, operatorSite(COM).tags.advertising);
  },
);

test(
  'AutoWebOffice §14: a withdrawal says where to write and within which term',
  proves(64),
  async ({ demo, page }) => {
    await visit(demo, page, COM);
    await accept(page);
    await page.evaluate(() => window.soglasie.withdraw());
    const toast = page.getByRole('status').filter({ hasText: 'Согласие отозвано.' });
    await expect(toast).toContainText('5 рабочих дней');
    await expect(toast.getByRole('link', { name: /zakaz@autoweboffice\.com/ })).toHaveAttribute(
      'href',
      /^mailto:zakaz@autoweboffice\.com/,
    );
  },
);
