import type { Page } from '@playwright/test';
import { expectNoFaults } from '../support/axe.js';
import { eachBuild, expect, test } from '../support/fixtures.js';
import { settled } from '../support/settled.js';
import { BOTH_SCHEMES, CONFIG } from '../support/shop.js';
import { banner, preferences } from '../support/widget.js';

const config = { ...CONFIG, ui: { mount: '#privacy', prompt: 'manual' as const } };
const ACCOUNT = `<main><h1>Личный кабинет</h1>
<p><button type="button" id="one" data-soglasie-open>О cookie</button></p>
<div style="height: 1500px"></div>
<div id="privacy">Нужен JavaScript</div>
<p><a href="#top" id="after" data-soglasie-open>Настройки</a></p></main>`;

/** The preferences in the page, by what a visitor hears. */
function inPage(page: Page) {
  const region = page.getByRole('region', { name: 'Настройки cookie' });
  const button = (name: string) => region.getByRole('button', { name, exact: true });
  return {
    region,
    title: region.getByRole('heading', { name: 'Настройки cookie' }),
    save: button('Сохранить выбор'),
    withdraw: button('Отозвать согласие'),
    forget: button('Удалить мой выбор'),
    switchOf: (title: string) => region.getByRole('switch', { name: title }),
  };
}

eachBuild(() => {
  test('every opener of the page leads to the preferences in it, and to no dialog', async ({
    open,
  }) => {
    const page = await open({ config, body: ACCOUNT });
    await expect(inPage(page).region).toBeVisible();
    await expect(page.getByText('Нужен JavaScript')).toHaveCount(0);
    for (const opener of ['#one', '#after']) {
      await page.locator(opener).focus();
      await page.keyboard.press('Enter');
      await expect(inPage(page).title).toBeFocused();
      await expect(inPage(page).title).toBeInViewport();
    }
    await expect(preferences(page).dialog).toHaveCount(0);
  });

  test('a place that a script inserts later is found, and where it goes the dialog is back', async ({
    open,
  }) => {
    const page = await open({ config, body: '<p data-soglasie-open id="one">О cookie</p>' });
    await page.locator('#one').click();
    await expect(preferences(page).dialog).toBeVisible();
    await page.keyboard.press('Escape');
    const insert = () =>
      page.evaluate(() => {
        const place = document.createElement('div');
        place.id = 'privacy';
        document.body.append(place);
      });
    for (let times = 2; times > 0; times -= 1) {
      await insert();
      await expect(inPage(page).region).toBeVisible();
      await page.evaluate(() => document.getElementById('privacy')?.remove());
      await page.locator('#one').click();
      await expect(preferences(page).dialog).toBeVisible();
      await page.keyboard.press('Escape');
    }
  });
});

test('the preferences in the page follow the choice, whoever makes it', async ({ open }) => {
  const page = await open({ config, body: ACCOUNT });
  const { switchOf } = inPage(page);
  await switchOf('Рекламные').click();
  await page.evaluate(() => window.soglasie.set({ analytics: true }));
  await expect(switchOf('Аналитические')).toBeChecked();
  await expect(switchOf('Рекламные')).toBeChecked();
  await inPage(page).save.click();
  await expect(page.getByText('Выбор сохранён.')).toBeVisible();
  await page.evaluate(() => window.soglasie.withdraw('advertising'));
  await expect(switchOf('Рекламные')).not.toBeChecked();
  await expect(switchOf('Аналитические')).toBeChecked();
});

test('the focus stays in the preferences in the page, whatever is pressed there', async ({
  open,
}) => {
  const page = await open({ config, body: ACCOUNT });
  const { save, title, forget, withdraw } = inPage(page);
  await inPage(page).switchOf('Рекламные').press('Space');
  await save.press('Enter');
  await expect(save).toBeFocused();
  await withdraw.press('Enter');
  await expect(title).toBeFocused();
  await forget.press('Enter');
  await expect(title).toBeFocused();
});

test('Tab goes through the preferences in the page and on', async ({ open }) => {
  const page = await open({ config, body: ACCOUNT });
  await expect(inPage(page).region).toBeVisible();
  await page.locator('#one').focus();
  const inside = inPage(page).region.locator(':focus');
  await page.keyboard.press('Tab');
  await expect(inside).toHaveCount(1);
  await inPage(page).save.focus();
  await page.keyboard.press('Tab');
  await expect(page.locator('#after')).toBeFocused();
});

test('no place, nothing loaded', async ({ open, site }) => {
  const page = await open({ config, body: '<main id="other"></main>' });
  await settled(page);
  expect(site.files().filter((file) => /ui|preferences/.test(file))).toEqual([]);
});

test('a selector that is none is told, and the dialog stays', async ({ open, watch }) => {
  const page = await open({ config: { ui: { mount: '#' } }, build: 'script' });
  await expect
    .poll(() => watch.console.join())
    .toContain('W02: config.ui.mount: expected CSS selector, got "#"');
  await page.evaluate(() => window.soglasie.open());
  await expect(preferences(page).dialog).toBeVisible();
});

test('a document that is written anew has its place filled again', async ({ open }) => {
  const page = await open({ config, body: ACCOUNT });
  await expect(inPage(page).region).toBeVisible();
  await page.evaluate((html) => {
    document.open();
    document.write(`<!doctype html><html lang="ru"><title>t</title>${html}</html>`);
    document.close();
  }, ACCOUNT);
  await expect(inPage(page).region).toBeVisible();
  await inPage(page).save.click();
  expect(await page.evaluate(() => window.soglasie.get().via)).toBe('preferences');
});

test('destroy() takes the preferences off the page', async ({ open }) => {
  const page = await open({ config, body: ACCOUNT });
  await expect(inPage(page).region).toBeVisible();
  await page.evaluate(() => window.soglasie.destroy());
  await expect(inPage(page).region).toHaveCount(0);
});

test.describe('for axe', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });
  test('axe finds no fault in preferences in the page, whatever the window and its colours', async ({
    open,
  }) => {
    const page = await open({ config, head: BOTH_SCHEMES, body: ACCOUNT });
    await page.evaluate(() => window.soglasie.acceptAll());
    await expect(inPage(page).withdraw).toBeVisible();
    for (const summary of await inPage(page).region.locator('summary').all()) await summary.click();
    await expectNoFaults(page);
    await expect(banner(page).region).toHaveCount(0);
  });
});
