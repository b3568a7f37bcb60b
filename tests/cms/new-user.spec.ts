import { settled } from '../support/settled.js';
import { accept } from '../support/visits.js';
import { banner, preferences } from '../support/widget.js';
import { expect, test, ZIP } from './support/fixtures.js';

test.use({ plugin: 'absent' });

test('a new user uploads the zip, and in a few minutes everything waits', async ({
  page,
  browser,
  site,
  vendors,
}) => {
  site.add('tags.php');
  site.publish('<p>Приезжайте.</p>');
  await site.signIn(page);

  await page.goto(`${site.address}/wp-admin/plugin-install.php?tab=upload`);
  await page.setInputFiles('#pluginzip', ZIP);
  await page.click('#install-plugin-submit');
  await page.getByRole('link', { name: 'Activate Plugin' }).click();
  await page.getByRole('link', { name: 'Открыть настройки' }).click();

  await page.getByRole('link', { name: 'Создать страницу политики cookie' }).click();
  await page.getByLabel('Оператор').fill('ООО «Ромашка»');
  await page.getByRole('button', { name: 'Save Changes' }).click();
  await page.getByRole('link', { name: 'Сервисы', exact: true }).click();
  await page.getByRole('link', { name: 'Найти сервисы на сайте' }).click();
  await expect(page.locator('.notice-success')).toContainText('Найдено: Яндекс Метрика');
  await expect(page.getByRole('checkbox', { name: 'Яндекс Метрика' })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'Ретаргетинг ВКонтакте' })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'Виджеты ВКонтакте' })).not.toBeChecked();
  await page.getByRole('button', { name: 'Save Changes' }).click();

  vendors.clear();
  const visitor = await (await browser.newContext({ ignoreHTTPSErrors: true })).newPage();
  await visitor.goto(site.address);
  await expect(banner(visitor).region).toContainText('ООО «Ромашка»');
  await settled(visitor);
  expect(vendors.hosts()).toEqual([]);
  const policy = banner(visitor).region.getByRole('link', { name: 'Политика cookie' });
  const href = (await policy.getAttribute('href')) ?? '';
  await accept(visitor);
  await expect.poll(vendors.hosts).toContain('mc.yandex.ru');

  await visitor.goto(new URL(href, site.address).href);
  await expect(visitor.getByRole('cell', { name: '_ym_uid', exact: true }).first()).toBeVisible();
  await visitor.getByRole('link', { name: 'Настройки cookie' }).click();
  await expect(preferences(visitor).dialog).toContainText('_ym_uid');
  await visitor.context().close();
});
