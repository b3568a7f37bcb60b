import type { Page } from '@playwright/test';
import { expectNoFaults } from '../support/axe.js';
import { eachBuild, expect, test } from '../support/fixtures.js';
import { createLatch } from '../support/latch.js';
import { settled } from '../support/settled.js';
import { BOTH_SCHEMES, CONFIG } from '../support/shop.js';
import { banner, preferences } from '../support/widget.js';

const setLocale = (page: Page, code: string) =>
  page.evaluate((it) => window.soglasie.setLocale(it), code);
const setLang = (page: Page, lang: string) =>
  page.evaluate((it) => {
    document.documentElement.lang = it;
  }, lang);
const english = (page: Page) => page.getByRole('region', { name: 'We use cookies' });

eachBuild(() => {
  test('the banner changes its language by command, and back', async ({ open }) => {
    const page = await open({ config: CONFIG });
    await expect(banner(page).region).toBeVisible();
    await banner(page).reject.focus();
    await setLocale(page, 'en-GB');
    await expect(english(page)).toBeVisible();
    await expect(english(page).getByRole('button', { name: 'Reject all' })).toBeFocused();
    await expect(page.locator('soglasie-ui')).toHaveAttribute('lang', 'en');
    await setLocale(page, '');
    await expect(banner(page).region).toBeVisible();
    await expect(page.locator('soglasie-ui')).toHaveAttribute('lang', 'ru');
  });

  test('the banner follows the page, unless the config or a command names a language', async ({
    open,
  }) => {
    const page = await open({ config: CONFIG });
    await expect(banner(page).region).toBeVisible();
    await setLang(page, 'en');
    await expect(english(page)).toBeVisible();
    await setLocale(page, 'ru');
    await expect(banner(page).region).toBeVisible();
    await setLang(page, 'en-US');
    await settled(page);
    await expect(banner(page).region).toBeVisible();
    await setLocale(page, '');
    await expect(english(page)).toBeVisible();
    await open({ config: { ...CONFIG, locale: 'ru' } });
    await expect(banner(page).region).toBeVisible();
    await setLang(page, 'en');
    await settled(page);
    await expect(banner(page).region).toBeVisible();
  });

  test('the preferences keep what was moved, what is open, and the focus', async ({ open }) => {
    const page = await open({ config: CONFIG });
    await banner(page).customize.click();
    const { dialog, switchOf } = preferences(page);
    await dialog.locator('summary').first().click();
    await switchOf('Аналитические').focus();
    await page.keyboard.press('Space');
    await setLang(page, 'en');
    const moved = page.getByRole('dialog', { name: 'Cookie settings' });
    await expect(moved.getByRole('switch', { name: 'Analytics' })).toBeFocused();
    await expect(moved.getByRole('switch', { name: 'Analytics' })).toBeChecked();
    await expect(moved.getByRole('switch', { name: 'Functional' })).not.toBeChecked();
    await expect(moved.locator('details').first()).toHaveAttribute('open', '');
    await moved.getByRole('button', { name: 'Save choice' }).click();
    await expect(page.getByText('Choice saved.')).toBeVisible();
    expect(await page.evaluate(() => window.soglasie.get().categories)).toMatchObject({
      analytics: true,
      functional: false,
    });
    await setLocale(page, 'ru');
    await expect(page.getByText('Выбор сохранён.')).toBeVisible();
  });

  test('a language that is read from the right turns the widget round', async ({ open }) => {
    const page = await open({ config: CONFIG });
    await expect(banner(page).region).toBeVisible();
    await setLocale(page, 'ar');
    const box = page.locator('soglasie-ui > div, soglasie-ui').locator('[dir]').first();
    await expect(box).toHaveAttribute('dir', 'rtl');
    await setLocale(page, 'en');
    await expect(box).toHaveAttribute('dir', 'ltr');
  });
});

test('placeholders, the launcher and preferences in the page follow too', async ({
  open,
  site,
}) => {
  site.page('/map', '<p>Карта</p>');
  const page = await open({
    config: { ...CONFIG, ui: { prompt: 'manual', launcher: true, mount: '#privacy' } },
    body: `<iframe data-category="functional" data-consent-src="/map" title="Карта" width="600" height="400"></iframe>
<div data-category="functional" data-placeholder="Чат" style="height:300px"></div><div id="privacy"></div>`,
  });
  const always = (name: string) => page.getByRole('button', { name: `${name}: Чат` });
  await expect(always('Показывать всегда')).toBeVisible();
  await expect(page.locator('soglasie-launcher button')).toHaveAttribute('title', /Настройки/);
  await always('Показывать всегда').focus();
  await setLang(page, 'en');
  await expect(always('Always show')).toBeFocused();
  await expect(page.getByText('Map hidden')).toBeVisible();
  await expect(page.getByText('Карта скрыта')).toHaveCount(0);
  await expect(page.locator('soglasie-launcher button')).toHaveAttribute(
    'title',
    'Cookie settings',
  );
  await expect(page.getByRole('region', { name: 'Cookie settings' })).toBeVisible();
  await expect(page.locator('soglasie-preferences')).toHaveAttribute('lang', 'en');
  await always('Always show').press('Enter');
  await expect(page.getByText('Map hidden')).toHaveCount(0);
  await expect(page.frameLocator('iframe').getByText('Карта')).toBeVisible();
});

test('the last language counts, whichever file comes first', async ({ open, site }) => {
  const latch = createLatch();
  const page = await open({ config: CONFIG });
  await expect(banner(page).region).toBeVisible();
  site.answer('/dist/locales/kk.json', { body: '{}', latch });
  await page.evaluate(() => {
    void window.soglasie.setLocale('kk');
    void window.soglasie.setLocale('en');
  });
  await expect(english(page)).toBeVisible();
  const late = page.waitForResponse(/kk\.json$/);
  latch.open();
  await (await late).finished();
  await settled(page);
  await expect(english(page)).toBeVisible();
});

test('a file that does not come leaves everything as it was', async ({ open, site, watch }) => {
  const page = await open({ config: CONFIG });
  await expect(banner(page).region).toBeVisible();
  watch.allowErrors(/kk\.json|404/);
  site.answer('/dist/locales/kk.json', { status: 404, body: '' });
  await setLocale(page, 'en');
  await expect(english(page)).toBeVisible();
  await setLocale(page, 'kk');
  await settled(page);
  await expect(english(page)).toBeVisible();
});

test('what comes later comes in the language that was set before it', async ({ open }) => {
  const page = await open({ config: { ...CONFIG, ui: { prompt: 'manual' } } });
  await setLocale(page, 'en');
  await page.evaluate(() => window.soglasie.open());
  await expect(page.getByRole('dialog', { name: 'Cookie settings' })).toBeVisible();
});

test.describe('for axe', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });
  test('axe finds no fault after a change of language', async ({ open }) => {
    const page = await open({
      config: CONFIG,
      head: BOTH_SCHEMES,
      body: '<main><h1>Магазин</h1></main>',
    });
    await banner(page).customize.click();
    await setLang(page, 'en');
    await expect(page.getByRole('dialog', { name: 'Cookie settings' })).toBeVisible();
    await expectNoFaults(page);
  });
});
