import type { Page } from '@playwright/test';
import { eachBuild, expect, test } from '../support/fixtures.js';
import { settled } from '../support/settled.js';
import { BOTH_SCHEMES, CONFIG, openDetails, shop } from '../support/shop.js';
import { banner, preferences } from '../support/widget.js';

const DARK_PAGE = '<style>:root { color-scheme: dark }</style>';
const LIGHT = 'rgb(255, 255, 255)';
const DARK = 'rgb(26, 31, 38)';

const background = (page: Page) =>
  banner(page).region.evaluate((element) => getComputedStyle(element).backgroundColor);

eachBuild(() => {
  test('is light or dark as the page is, or as the theme says', async ({ open, page: tab }) => {
    for (const [page, os, theme, expected] of [
      ['light', 'light', undefined, LIGHT],
      ['light', 'dark', undefined, LIGHT],
      ['dark', 'light', undefined, DARK],
      ['both', 'light', undefined, LIGHT],
      ['both', 'dark', undefined, DARK],
      ['dark', 'dark', 'light', LIGHT],
      ['light', 'light', 'dark', DARK],
      ['light', 'dark', 'os', DARK],
      ['dark', 'light', 'os', LIGHT],
    ] as const) {
      const name = `page ${page}, system ${os}, theme ${theme}`;
      await tab.emulateMedia({ colorScheme: os });
      const head = { light: '', dark: DARK_PAGE, both: BOTH_SCHEMES }[page];
      await open({ config: { ...CONFIG, ...(theme && { ui: { theme } }) }, head, body: shop() });
      await expect(banner(tab).region).toBeVisible();
      expect.soft(await background(tab), name).toBe(expected);
    }
  });

  test('follows a page that turns dark while it is shown', async ({ open, page }) => {
    await open({ config: CONFIG, body: shop() });
    await expect(banner(page).region).toBeVisible();
    await page.evaluate(() => document.documentElement.style.setProperty('color-scheme', 'dark'));
    await expect.poll(() => background(page)).toBe(DARK);
  });

  test('keeps the direction of its own language on a page of the other', async ({ open, page }) => {
    await open({ config: CONFIG, head: '<style>:root { direction: rtl }</style>', body: shop() });
    const { region } = banner(page);
    await expect(region).toBeVisible();
    expect(await region.evaluate((element) => getComputedStyle(element).direction)).toBe('ltr');
    const box = await region.boundingBox();
    expect(box?.x).toBeCloseTo(16, 0);
  });

  test('is mirrored for a language that is written from right to left', async ({ open, page }) => {
    await open({ config: CONFIG, body: shop() });
    const { region, accept, reject } = banner(page);
    await expect(region).toBeVisible();
    // No such language ships yet; the attribute is what one would set.
    await page
      .locator('soglasie-ui [dir]')
      .first()
      .evaluate((box) => box.setAttribute('dir', 'rtl'));
    const width = await page.evaluate(() => document.documentElement.clientWidth);
    const box = await region.boundingBox();
    expect(width - (box?.x ?? 0) - (box?.width ?? 0)).toBeCloseTo(16, 0);
    const [first, second] = [await accept.boundingBox(), await reject.boundingBox()];
    expect(first?.x ?? 0).toBeGreaterThan(second?.x ?? 0);
  });

  test('is not printed', async ({ open, page }) => {
    await open({ config: CONFIG, body: shop({ footer: '' }) });
    await expect(banner(page).region).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(banner(page).region).toBeHidden();
    await page.emulateMedia({ media: 'screen' });
    await banner(page).reject.click();
    const launcher = page.getByRole('button', { name: 'Настройки cookie' });
    await expect(launcher).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(launcher).toBeHidden();
    await expect(page.getByText('Выбор сохранён.')).toBeHidden();
  });

  // Symptom: the title scrolled out of the dialog, and a gap stood under its buttons. Cause: hidden
  // text for screen readers was positioned against the dialog, which grew by all that .mid scrolls.
  test('scrolls the middle of the dialog, never the dialog', async ({ open, page }) => {
    await open({ config: CONFIG, body: shop() });
    await banner(page).customize.click();
    const { dialog, switchOf } = preferences(page);
    await expect(dialog).toBeVisible();
    await openDetails(page);
    await switchOf('Рекламные').scrollIntoViewIfNeeded();
    await expect(dialog.getByRole('heading', { name: 'Настройки cookie' })).toBeInViewport();
    const [down, sideways] = await dialog.evaluate((element) => [
      element.scrollHeight - element.clientHeight,
      element.scrollWidth - element.clientWidth,
    ]);
    expect([down, sideways]).toEqual([0, 0]);
  });

  test('shows the confirmation clear of the launcher', async ({ open, page }) => {
    await open({ config: CONFIG, body: shop({ footer: '' }) });
    await banner(page).accept.click();
    const status = page.getByRole('status');
    await expect(status).toContainText('Выбор сохранён.');
    await settled(page);
    const launcher = page.getByRole('button', { name: 'Настройки cookie' });
    await expect(status).toBeVisible();
    if (await launcher.isVisible()) {
      const [over, under] = [await launcher.boundingBox(), await status.boundingBox()];
      if (!over || !under) throw new Error('nothing to compare');
      const isApart = over.x + over.width <= under.x || over.y + over.height <= under.y;
      expect(isApart || over.y >= under.y + under.height, 'they do not overlap').toBe(true);
    }
  });

  for (const [width, height] of [
    [1280, 800],
    [390, 844],
  ] as const) {
    test(`moves nothing of the page at ${width}×${height}`, async ({ open, page }) => {
      await page.setViewportSize({ width, height });
      await page.addInitScript(() => {
        const shifts: number[] = [];
        Object.assign(window, { shifts });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) shifts.push(Reflect.get(entry, 'value'));
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await open({ config: CONFIG, body: shop({ lines: 40 }) });
      await expect(banner(page).region).toBeVisible();
      await settled(page);
      const shifts = () => page.evaluate(() => Reflect.get(window, 'shifts') as number[]);
      expect(await shifts()).toEqual([]);
      // Not by a press: what moves within half a second of one is forgiven, so it would hide.
      await page.evaluate(() => window.soglasie.rejectAll());
      await expect(banner(page).region).toHaveCount(0);
      await settled(page);
      expect(await shifts()).toEqual([]);
      // The observer does see what moves.
      await page.evaluate(() => document.body.prepend(document.createElement('hr')));
      await page.evaluate(() => document.querySelector('hr')?.style.setProperty('height', '200px'));
      await expect.poll(async () => (await shifts()).length).toBeGreaterThan(0);
    });
  }
});
