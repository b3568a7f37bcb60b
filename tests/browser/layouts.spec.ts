import type { Page } from '@playwright/test';
import { DESKTOP, expectNoFaults, looksIn, PHONE } from '../support/axe.js';
import { eachBuild, expect, test } from '../support/fixtures.js';
import { focusOf, isFocusCovered, tab } from '../support/focus.js';
import { inFull } from '../support/in-full.js';
import { settled } from '../support/settled.js';
import { BOTH_SCHEMES, CONFIG, shop } from '../support/shop.js';
import { banner, choiceCookies, preferences } from '../support/widget.js';

const withLayout = (layout: 'inline' | 'center') => ({
  config: { ...CONFIG, ui: { layout } },
  head: BOTH_SCHEMES,
  body: shop(),
});

/** The dialog that holds the banner in the layout `center`. */
const center = (page: Page) => page.getByRole('dialog', { name: 'Мы используем файлы cookie' });

const topOf = (page: Page, selector: string): Promise<number> =>
  page.locator(selector).evaluate((element) => element.getBoundingClientRect().top + scrollY);

eachBuild(() => {
  test('inline: the banner moves the page down, and gives its room back', async ({ open }) => {
    const page = await open(withLayout('inline'));
    const { region, accept } = banner(page);
    await expect(region).toBeVisible();
    const box = await region.boundingBox();
    expect(await topOf(page, 'header')).toBeGreaterThanOrEqual((box?.y ?? 0) + (box?.height ?? 0));
    await accept.click();
    await expect(page.getByText('Выбор сохранён.')).toBeVisible();
    expect(await topOf(page, 'header')).toBeLessThan(20);
  });

  test('center: Escape makes a card of the dialog and decides nothing', async ({
    context,
    open,
  }) => {
    const page = await open(withLayout('center'));
    await expect(center(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(center(page)).toHaveCount(0);
    await expect(banner(page).region).toBeVisible();
    expect(await choiceCookies(context)).toEqual([]);
    await page.locator('#count').click();
    await expect(page.locator('#count')).toHaveAttribute('value', '1');
    await banner(page).reject.click();
    await expect(banner(page).region).toHaveCount(0);
    expect(await choiceCookies(context)).toHaveLength(1);
  });
});

test.describe('inline', () => {
  test('Tab goes through the banner to the page, and nothing is covered', async ({ open }) => {
    const page = await open(withLayout('inline'));
    await expect(banner(page).region).toBeVisible();
    expect(await focusOf(page)).toEqual({ place: 'body', name: '' });
    const names: string[] = [];
    for (let left = 4; left > 0; left -= 1) names.push((await tab(page)).name);
    expect(names[0]).toMatch(/^Политика cookie/);
    expect(names.slice(1)).toEqual(['Принять все', 'Отклонить все', 'Настроить']);
    expect(await tab(page)).toEqual({ place: 'page', name: 'К товарам' });
    for (let left = 20; left > 0; left -= 1) {
      await tab(page);
      expect(await isFocusCovered(page)).toBe(false);
    }
  });

  test('a visitor who has answered loads nothing for it', async ({ open, site }) => {
    const page = await open(withLayout('inline'));
    await banner(page).accept.click();
    const before = site.files().length;
    await page.reload();
    await settled(page);
    const later = site.files().slice(before);
    expect(later).toContain('soglasie.js');
    expect(later.filter((file) => /ui|preferences/.test(file))).toEqual([]);
  });
});

test.describe('center', () => {
  test('the page is out of reach until an answer, and the focus is on the dialog', async ({
    open,
  }) => {
    const page = await open(withLayout('center'));
    await expect(center(page)).toBeFocused();
    for (let left = 9; left > 0; left -= 1) expect((await tab(page)).place).not.toBe('page');
    await banner(page).accept.focus();
    await page.keyboard.press('Enter');
    await expect(center(page)).toHaveCount(0);
    await expect.poll(async () => (await focusOf(page)).place).toBe('status');
    expect(await tab(page)).toEqual({ place: 'page', name: 'К товарам' });
  });

  test('a press on the backdrop makes a card of it', async ({ context, open }) => {
    const page = await open(withLayout('center'));
    await expect(center(page)).toBeVisible();
    await page.mouse.click(5, 5);
    await expect(center(page)).toHaveCount(0);
    await expect(banner(page).region).toBeVisible();
    expect(await choiceCookies(context)).toEqual([]);
  });

  test('the preferences open above it and give the focus back to it', async ({ open }) => {
    const page = await open(withLayout('center'));
    await banner(page).customize.click();
    await expect(preferences(page).dialog).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(preferences(page).dialog).toHaveCount(0);
    await expect(center(page)).toBeVisible();
    await expect.poll(async () => (await focusOf(page)).name).toBe('Настроить');
    await banner(page).customize.click();
    await preferences(page).save.click();
    await expect(center(page)).toHaveCount(0);
    await expect(page.getByText('Выбор сохранён.')).toBeVisible();
  });

  test('where a blocker hides it, it is no dialog, and the page stays usable', async ({ open }) => {
    const page = await open(withLayout('center'));
    await expect(center(page)).toBeVisible();
    await page.evaluate(async () => {
      window.soglasie.close();
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('dialog { display: none !important }');
      document.querySelector('soglasie-ui')?.shadowRoot?.adoptedStyleSheets.push(sheet);
      await window.soglasie.open('banner');
    });
    await expect(banner(page).region).toBeVisible();
    await page.locator('#count').click();
    await expect(page.locator('#count')).toHaveAttribute('value', '1');
  });
});

test.describe('for axe', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });
  for (const layout of ['inline', 'center'] as const) {
    test(`axe finds no fault in the layout ${layout}, whatever the window and its colours`, async ({
      open,
    }) => {
      const page = await open(withLayout(layout));
      const { region, ...buttons } = banner(page);
      await expect(region).toBeVisible();
      const looks = looksIn(DESKTOP, PHONE, { width: 320, height: 256 });
      await expectNoFaults(page, looks, async () => {
        for (const button of Object.values(buttons)) {
          await button.scrollIntoViewIfNeeded();
          await expect(button).toBeInViewport();
        }
        const overflow = () => document.documentElement.scrollWidth - innerWidth;
        expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0);
      });
    });
  }
});

for (const [launcher, lang, side] of [
  ['auto', 'ru', 'left'],
  ['auto', 'ar', 'right'],
  ['left', 'ru', 'left'],
  ['left', 'ar', 'left'],
  ['right', 'ru', 'right'],
  ['right', 'ar', 'right'],
] as const) {
  // Left in `ru` and right in `ar` say nothing of the option.
  const isTwin = launcher !== 'auto' && (side === 'left') === (lang === 'ru');
  test(
    `the launcher "${launcher}" of a page in ${lang} stands ${side}, and only where it is needed`,
    inFull(isTwin),
    async ({ open, page }) => {
      const config = { ...CONFIG, ui: { launcher, prompt: 'manual' as const } };
      const before =
        lang === 'ar' ? '<script>document.documentElement.dir = "rtl"</script>' : undefined;
      await open({ config, lang, body: '<h1>x</h1>', ...(before && { before }) });
      const button = page.locator('soglasie-launcher button');
      await expect(button).toBeVisible();
      const { x = 0, width = 0 } = (await button.boundingBox()) ?? {};
      const gap = side === 'left' ? x : (page.viewportSize()?.width ?? 0) - x - width;
      expect(gap).toBe(12);
      await open({ config, lang, body: '<button data-soglasie-open>x</button>' });
      await settled(page);
      await expect(button).toHaveCount(0);
    },
  );
}
