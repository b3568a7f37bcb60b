import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { audit } from '../support/axe.js';
import { expect, test } from '../support/demo.js';

const FOLDER = 'dist/site';
const field = (page: Page) => page.getByRole('searchbox');
const results = (page: Page) => page.getByRole('search').getByRole('link');

/** How far what is shown has moved by itself. */
const shift = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            sum += (entry as unknown as { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => setTimeout(() => resolve(sum)));
      }),
  );

test('finds «Метрика» by the keyboard alone, and leads there', async ({ demo, page, watch }) => {
  await page.goto(demo.url('localhost'));
  await page.getByRole('link', { name: 'Документация' }).click();
  await page.waitForURL('**/docs/ru/index.html');
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('метрика');
  await expect(results(page).first()).toContainText('Метрик');
  await expect(page.getByRole('search').getByRole('status')).toContainText('Найдено');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(results(page).nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(results(page)).toHaveCount(0);
  await page.keyboard.type('строки в консоли');
  await expect(results(page).first()).toContainText('Строки в консоли');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Строки в консоли');
  // The script of the page, which listens, comes after its heading.
  await page.waitForLoadState();
  await field(page).fill('ъъъъ');
  await expect(page.getByRole('search').getByRole('status')).toContainText('Ничего не нашлось');
  expect(watch.console).toEqual([]);
});

test('works out of a folder, without a server', async ({ page, watch }) => {
  await page.goto(pathToFileURL(join(FOLDER, 'en/index.html')).href);
  await field(page).fill('metrika');
  await expect(results(page).first()).toContainText('Metrika');
  await page.getByRole('link', { name: 'По-русски' }).first().click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
  expect(watch.console).toEqual([]);
});

for (const [colorScheme, width] of [
  ['light', 1280],
  ['dark', 390],
] as const) {
  test(`is whole at ${width} px, ${colorScheme}`, async ({ demo, page, watch }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    for (const name of ['ru/index', 'en/services']) {
      await page.goto(demo.url('localhost', `/docs/${name}.html`));
      expect(await shift(page)).toBe(0);
      expect((await audit(page)).violations).toEqual([]);
      const overflow = () => document.documentElement.scrollWidth - window.innerWidth;
      expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0);
    }
    if (width < 500) {
      await page.getByRole('button', { name: 'Contents' }).click();
      await page.getByRole('navigation').getByRole('link', { name: 'Tilda' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tilda');
    }
    expect(watch.console).toEqual([]);
    expect(await page.evaluate(() => window.violations)).toEqual([]);
  });
}

test('copies the lines of a block', async ({ context, demo, page }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(demo.url('localhost', '/docs/ru/npm.html'));
  await page.getByRole('button', { name: 'Скопировать' }).first().click();
  await expect(page.getByRole('button', { name: 'Скопировано' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('npm install soglasie');
});
