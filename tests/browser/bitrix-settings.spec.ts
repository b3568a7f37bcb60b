import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { bitrixSites, form, textOf } from '../contract/bitrix/run.js';
import { hasPhp } from '../examples/support/php.js';

test.skip(!hasPhp(), 'php is absent: apt-get install php-cli');

const SITE = 'https://romashka.test';
const { run, clear } = bitrixSites();
test.afterAll(clear);

/** The settings page of the module for Bitrix, as the stand-in prints it, with what it loads. */
test.beforeEach(async ({ page }) => {
  const setUp = [['install'], ['options', form()]];
  const { given, root } = run([...setUp, ['options', []]]);
  const html = `<!DOCTYPE html><meta charset="utf-8">${textOf(given[2])}`;
  await page.route(`${SITE}/**`, (route) => {
    const { pathname, searchParams } = new URL(route.request().url());
    if (pathname.startsWith('/bitrix/js/')) {
      return route.fulfill({
        contentType: 'text/javascript; charset=utf-8',
        body: readFileSync(join(root, pathname)),
      });
    }
    if (!pathname.endsWith('preview.php')) {
      return route.fulfill({ contentType: 'text/html', body: html });
    }
    const soglasie: Record<string, string> = {};
    for (const [name, value] of searchParams) {
      const [, key] = /^soglasie\[(\w+)\]$/.exec(name) ?? [];
      if (key) soglasie[key] = value;
    }
    const get = { ...Object.fromEntries(searchParams), soglasie };
    const body = textOf(run([...setUp, ['admin', 'preview', get]]).given[2]);
    return route.fulfill({ contentType: 'text/html; charset=utf-8', body });
  });
  await page.goto(`${SITE}/bitrix/admin/settings.php?mid=soglasie.consent`);
});

const choose = (tab: string) =>
  `window.soglasieTabs.SelectTab(${JSON.stringify(`soglasie_tab_${tab}`)})`;

test('shows the widget as the form is filled in, and keeps nothing', async ({ page }) => {
  const preview = page.frameLocator('#soglasie_preview');
  await page.getByLabel(/^Оператор/).fill('ИП Петрова');
  await page.evaluate(choose('look'));
  await expect(preview.getByRole('region', { includeHidden: true })).toContainText('ИП Петрова');
  await page.getByLabel('Скругление, пикселей').fill('3');
  await page.getByLabel('Скругление, пикселей').blur();
  const style = preview.locator('head style').first();
  await expect.poll(() => style.textContent()).toContain('--sg-radius:3px');
  await page.getByRole('radio', { name: 'Настройки cookie' }).check();
  await expect(preview.getByRole('dialog', { includeHidden: true })).toBeVisible();
  expect(await page.evaluate(() => document.cookie)).not.toContain('soglasie');
});

test('shows where something is not right, and ticks what has a number', async ({ page }) => {
  await page.getByLabel(/^Редакция политики/).fill('первая');
  await page.evaluate(choose('services'));
  const service = page.locator('[name="soglasie[services][vk-retargeting][number]"]');
  await service.fill('VK-RTRG-123456-abcde');
  await expect(page.locator('[name="soglasie[services][vk-retargeting][on]"]')).toBeChecked();
  expect(await service.evaluate((field: HTMLInputElement) => field.validity.valid)).toBe(true);
  await service.fill('VK-RTRG-123456_abcde');
  expect(await service.evaluate((field: HTMLInputElement) => field.validity.valid)).toBe(false);
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await expect(page.getByLabel(/^Редакция политики/)).toBeVisible();
});
