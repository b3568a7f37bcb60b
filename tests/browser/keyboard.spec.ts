import type { Page } from '@playwright/test';
import type { OpenOptions } from '../support/fixtures.js';
import { eachBuild, expect, test } from '../support/fixtures.js';
import { focusOf, isFocusCovered, lookOfFocused, tab } from '../support/focus.js';
import { inFull } from '../support/in-full.js';
import { settled } from '../support/settled.js';
import { CONFIG, shop } from '../support/shop.js';
import { stateOf } from '../support/visits.js';
import { banner, choiceCookies, preferences } from '../support/widget.js';

const PARTS: OpenOptions = { config: CONFIG, body: shop() };
const BANNER_STOPS = /^(Политика cookie|Принять все|Отклонить все|Настроить)/;

async function openBanner(open: (options: OpenOptions) => Promise<Page>, parts = PARTS) {
  const page = await open(parts);
  await expect(banner(page).region).toBeVisible();
  return page;
}

/** Tabs from the start of the page to the first stop that is not the banner's. */
async function leaveBanner(page: Page) {
  let focus = await tab(page);
  for (let left = 10; left > 0 && focus.place === 'banner'; left -= 1) focus = await tab(page);
  return focus;
}

eachBuild(() => {
  test('leaves the focus alone when the page loads', async ({ open }) => {
    const page = await openBanner(open);
    await settled(page);
    expect(await focusOf(page)).toEqual({ place: 'body', name: '' });
  });

  test('is the first thing that Tab reaches, in the order shown', async ({ open }) => {
    const page = await openBanner(open);
    const names: string[] = [];
    for (let left = 4; left > 0; left -= 1) {
      const { place, name } = await tab(page);
      expect(place).toBe('banner');
      names.push(name);
    }
    expect(names.map((name) => BANNER_STOPS.exec(name)?.[0])).toEqual([
      'Политика cookie',
      'Принять все',
      'Отклонить все',
      'Настроить',
    ]);
  });

  test('lets Tab go on into the page after its last stop, and back', async ({ open }) => {
    const page = await openBanner(open);
    expect(await leaveBanner(page)).toEqual({ place: 'page', name: 'К товарам' });
    await page.keyboard.press('Shift+Tab');
    expect(await focusOf(page)).toMatchObject({ place: 'banner', name: 'Настроить' });
  });

  test('shows the focus at every stop of the banner', async ({ open }) => {
    const page = await openBanner(open);
    for (let left = 4; left > 0; left -= 1) {
      const { name } = await tab(page);
      const { focused, blurred } = await lookOfFocused(page);
      expect(focused, name).not.toBe(blurred);
    }
  });

  test('shows the focus at every stop of the preferences', async ({ open }) => {
    const page = await openBanner(open);
    await banner(page).customize.press('Enter');
    await expect(preferences(page).dialog).toBeVisible();
    const seen = new Set<string>();
    for (let left = 22; left > 0; left -= 1) {
      const { place, name } = await tab(page);
      if (place !== 'dialog') continue;
      seen.add(name);
      const { focused, blurred } = await lookOfFocused(page);
      expect(focused, name).not.toBe(blurred);
    }
    expect(seen.size).toBeGreaterThan(10);
  });

  test('decides nothing on Escape', async ({ context, open }) => {
    const page = await openBanner(open);
    await tab(page);
    await page.keyboard.press('Escape');
    await settled(page);
    await expect(banner(page).region).toBeVisible();
    expect(await choiceCookies(context)).toEqual([]);
    expect(await stateOf(page)).toMatchObject({ status: 'unset', ask: 'first' });
  });

  test('gives the focus to an opener of the page when nothing on it had opened them', async ({
    open,
  }) => {
    const page = await openBanner(open);
    await page.evaluate(() => window.soglasie.open());
    await expect(preferences(page).dialog).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(preferences(page).dialog).toBeHidden();
    await expect(page.locator('#opener')).toBeFocused();
  });

  test('keeps the focus inside the preferences and gives it back on Escape', async ({
    context,
    open,
  }) => {
    const page = await openBanner(open);
    await banner(page).customize.focus();
    await page.keyboard.press('Enter');
    await expect(preferences(page).dialog).toBeVisible();
    expect(await focusOf(page)).toEqual({ place: 'dialog', name: 'Настройки cookie' });
    for (let count = 1; count <= 22; count += 1) {
      const { place, name } = await tab(page);
      // Between the last stop and the first the focus visits the browser's own bars.
      expect(['dialog', 'body'], `Tab ${count}: ${name}`).toContain(place);
    }
    await page.keyboard.press('Escape');
    await expect(preferences(page).dialog).toBeHidden();
    await expect.poll(() => focusOf(page)).toEqual({ place: 'banner', name: 'Настроить' });
    await expect(banner(page).region).toBeVisible();
    expect(await choiceCookies(context)).toEqual([]);
  });

  for (const name of ['Принять все', 'Отклонить все']) {
    test(`moves the focus to the confirmation after «${name}», then on to the page`, async ({
      open,
    }) => {
      const page = await openBanner(open);
      await banner(page).region.getByRole('button', { name }).focus();
      await page.keyboard.press('Enter');
      await expect.poll(async () => (await focusOf(page)).place).toBe('status');
      expect((await focusOf(page)).name).toContain('Выбор сохранён.');
      expect(await tab(page)).toEqual({ place: 'page', name: 'К товарам' });
    });
  }

  for (const key of ['Escape', 'Save'] as const) {
    test(`gives the focus back to the opener of the page after ${key}`, async ({ open }) => {
      const page = await openBanner(open);
      await banner(page).reject.click();
      await page.locator('#opener').focus();
      await page.keyboard.press('Enter');
      await expect(preferences(page).dialog).toBeVisible();
      expect(await focusOf(page)).toEqual({ place: 'dialog', name: 'Настройки cookie' });
      if (key === 'Escape') await page.keyboard.press('Escape');
      else await preferences(page).save.press('Enter');
      await expect(preferences(page).dialog).toBeHidden();
      await expect.poll(() => focusOf(page)).toEqual({ place: 'page', name: 'О cookie' });
    });
  }

  test('gives the focus back to the launcher', async ({ open }) => {
    const page = await openBanner(open, { ...PARTS, body: shop({ footer: '' }) });
    await banner(page).reject.click();
    const launcher = page.getByRole('button', { name: 'Настройки cookie' });
    await launcher.focus();
    await page.keyboard.press('Enter');
    await expect(preferences(page).dialog).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(preferences(page).dialog).toBeHidden();
    await expect.poll(async () => (await focusOf(page)).place).toBe('launcher');
  });

  for (const viewport of [
    { width: 1280, height: 800 },
    { width: 390, height: 844 },
    { width: 640, height: 400 },
  ]) {
    test.describe(`${viewport.width}×${viewport.height}`, () => {
      test.use({ viewport });
      test(
        'hides no stop of the page under the banner',
        inFull(viewport.width === 1280),
        async ({ open }) => {
          const page = await openBanner(open, { ...PARTS, body: shop({ lines: 20 }) });
          let focus = await leaveBanner(page);
          let seen = 0;
          for (; focus.place === 'page' && seen < 60; seen += 1) {
            expect(await isFocusCovered(page), focus.name).toBe(false);
            focus = await tab(page);
          }
          expect(seen).toBe(44);
        },
      );
    });
  }
});
