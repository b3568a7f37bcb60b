import { settled } from '../support/settled.js';
import { accept } from '../support/visits.js';
import { banner } from '../support/widget.js';
import { expect, type Site, test } from './support/fixtures.js';

const SETTINGS = '/wp-admin/options-general.php?page=soglasie';

/** The settings of the library, as a page of the site has them. */
async function configOf(site: Site) {
  const html = await (await site.get('/')).text();
  const [, json = '{}'] =
    /<script type="application\/json" data-soglasie[^>]*>(.*?)<\/script>/.exec(html) ?? [];
  return JSON.parse(json);
}

test('keeps what the owner sets, and the site follows', async ({ page, site }) => {
  await site.signIn(page);
  await page.goto(site.address + SETTINGS);
  await page.getByLabel('Оператор').fill('ООО "Ромашка" <b>');
  await page.getByLabel('Почта для вопросов').fill('help@romashka.example');
  await page.getByLabel('Переспросить после отказа, дней').fill('30');
  await page.getByLabel('Язык').selectOption('kk');
  await page.getByRole('link', { name: 'Сервисы', exact: true }).click();
  await page.getByLabel('Чат Jivo: Категория').selectOption('advertising');
  await page.getByRole('checkbox', { name: 'Чат Jivo' }).check();
  await page.getByLabel('Яндекс Метрика: Номер').fill('12345678');
  await page
    .getByLabel('Другие адреса')
    .fill('ads.romashka.example functional\nstat.romashka.example');
  await page.getByRole('checkbox', { name: 'Технические' }).uncheck();
  await page.getByRole('link', { name: 'Вид', exact: true }).click();
  await page.getByLabel('Баннер', { exact: true }).and(page.locator('select')).selectOption('bar');
  await page.getByLabel('Скругление, px').fill('4');
  await page.getByRole('button', { name: 'Save Changes' }).click();
  await expect(page.getByText('Settings saved.')).toBeVisible();
  await page.getByRole('link', { name: 'Сервисы', exact: true }).click();
  await expect(page.getByLabel('Яндекс Метрика: Номер')).toHaveValue('12345678');

  const config = await configOf(site);
  expect(config).toMatchObject({
    operator: 'ООО "Ромашка"',
    contact: 'help@romashka.example',
    reaskAfterRefusal: 30,
    locale: 'kk',
    services: { 'yandex-metrika': true, jivo: { category: 'advertising' } },
    signals: { yandexMetrika: [12345678] },
    ui: { layout: 'bar' },
    categories: { technical: false },
  });
  expect(config.block.slice(0, 2)).toEqual([
    { match: 'ads.romashka.example', category: 'functional' },
    { match: 'stat.romashka.example', category: 'advertising' },
  ]);
  const html = await (await site.get('/')).text();
  expect(html).toContain('--sg-radius:4px');
});

test('puts in the counters whose numbers it has, and they wait', async ({
  page,
  site,
  vendors,
}) => {
  const numbers = {
    'yandex-metrika': '12345678',
    'google-analytics': 'G-ABCDEFGH',
    'google-tag-manager': 'GTM-ABCDEF',
    'top-mail-ru': '3123456',
    'vk-retargeting': 'VK-RTRG-1-abc',
    jivo: 'AbCdEf1234',
    roistat: '0123456789abcdef0123456789abcdef',
    calltouch: 'abcd1234',
    comagic: 'AbCdEfGh12345678',
    smartcallback: 'AbCdEfGh1234',
    'google-ads': 'AW-123456789',
  };
  site.run(
    `$all = Soglasie_Services::all(); $raw = array( 'enabled' => true );
     foreach ( $given as $id => $number ) $raw['services'][ $id ] = array( 'on' => true, 'number' => $number, 'category' => $all[ $id ]['category'] );
     update_option( 'soglasie', array_merge( Soglasie_Options::defaults(), array( 'services' => Soglasie_Options::sanitize( $raw )['services'] ) ) );`,
    numbers,
  );
  await page.goto(site.address);
  await expect(banner(page).region).toBeVisible();
  await settled(page);
  expect(vendors.hosts()).toEqual([]);
  await accept(page);
  await vendors.expectAsked(
    ...['app.comagic.ru', 'cloud.roistat.com', 'code.jivo.ru', 'mc.yandex.ru', 'mod.calltouch.ru'],
    ...['smartcallback.ru', 'top-fwz1.mail.ru', 'vk.com', 'www.googletagmanager.com'],
  );
  const told = () =>
    page.evaluate(() => {
      const { ym, _tmr, dataLayer, __cs } = window as never as Record<string, never[]>;
      return JSON.stringify([(ym as never as { a: object[] }).a, _tmr, dataLayer, __cs]);
    });
  // A snippet runs after those above it, and tells its number when its file has been asked for.
  for (const number of ['12345678', '3123456', 'G-ABCDEFGH', 'AW-123456789', 'AbCdEfGh12345678']) {
    await expect.poll(told).toContain(number);
  }
});

test('takes no number that is none, and says so', async ({ page, site }) => {
  await site.signIn(page);
  await page.goto(`${site.address + SETTINGS}#services`);
  await page.getByLabel('Яндекс Метрика: Номер').fill("1);alert('x')//");
  await page.getByRole('button', { name: 'Save Changes' }).click();
  await expect(page.locator('.notice-error')).toContainText('не похоже на номер');
  await expect(page.getByLabel('Яндекс Метрика: Номер')).toHaveValue('');
  expect(await (await site.get('/')).text()).not.toContain('alert(');
});

// Bug: whatever was not right, the first tab was shown, and the browser could not say what it is.
test('shows the tab of the first thing that is not right', async ({ page, site }) => {
  await site.signIn(page);
  await page.goto(`${site.address + SETTINGS}#look`);
  await page.getByLabel('Скругление, px').fill('99');
  await page.getByRole('link', { name: 'Записи', exact: true }).click();
  await page.getByLabel('Хранить записи, дней').fill('-1');
  await page.getByRole('button', { name: 'Save Changes' }).click();
  await expect(page.getByLabel('Скругление, px')).toBeVisible();
});

test('shows the banner as the form has it, before it is saved', async ({ page, site }) => {
  await site.signIn(page);
  await page.goto(`${site.address + SETTINGS}`);
  await page.getByLabel('Оператор').fill('ИП Петрова');
  await page.getByRole('link', { name: 'Вид', exact: true }).click();
  const preview = page.frameLocator('.soglasie-preview iframe');
  await expect(preview.getByRole('region', { includeHidden: true })).toContainText('ИП Петрова');
  await page.getByLabel('Скругление, px').fill('3');
  await page.getByLabel('Скругление, px').blur();
  const style = preview.locator('head style').first();
  await expect.poll(() => style.textContent()).toContain('--sg-radius:3px');
  await page.getByRole('radio', { name: 'Настройки cookie' }).check();
  await expect(preview.getByRole('dialog', { includeHidden: true })).toBeVisible();
  expect(await page.evaluate(() => document.cookie)).not.toContain('soglasie');
});

test('is for those who may change settings', async ({ browser, site }) => {
  site.run(
    `wp_insert_user( array( 'user_login' => 'author', 'user_pass' => 'password', 'role' => 'editor' ) );`,
  );
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${site.address}/wp-login.php`);
  await page.fill('#user_login', 'author');
  await page.fill('#user_pass', 'password');
  await page.click('#wp-submit');
  await page.waitForURL(/wp-admin/);
  const pages = [
    SETTINGS,
    ...['export', 'find', 'policy', 'preview'].map(
      (name) => `/wp-admin/admin-post.php?action=soglasie_${name}`,
    ),
  ];
  for (const path of pages) {
    expect((await page.goto(site.address + path))?.status(), path).toBe(403);
  }
  await context.close();
});
