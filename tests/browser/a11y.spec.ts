import type { Page } from '@playwright/test';
import { audit, DESKTOP, expectNoFaults, looksIn, PHONE } from '../support/axe.js';
import type { OpenOptions } from '../support/fixtures.js';
import { eachBuild, expect, test } from '../support/fixtures.js';
import { BOTH_SCHEMES, CONFIG, openDetails, shop } from '../support/shop.js';
import { banner, preferences } from '../support/widget.js';

type Open = (options?: OpenOptions) => Promise<Page>;

const PARTS: OpenOptions = { config: CONFIG, head: BOTH_SCHEMES, body: shop() };

async function openPreferences(open: Open): Promise<Page> {
  const page = await open(PARTS);
  await banner(page).customize.click();
  await expect(preferences(page).dialog).toBeVisible();
  return page;
}

/** What a visitor may see → how to get there. */
const STATES: Record<string, (open: Open) => Promise<Page>> = {
  'the banner as a card': async (open) => {
    const page = await open(PARTS);
    await expect(banner(page).region).toBeVisible();
    return page;
  },
  'the banner as a bar': async (open) => {
    const page = await open({ ...PARTS, config: { ...CONFIG, ui: { layout: 'bar' } } });
    await expect(banner(page).region).toBeVisible();
    return page;
  },
  'the preferences': openPreferences,
  'the preferences with everything unfolded': async (open) => {
    const page = await openPreferences(open);
    await openDetails(page);
    await expect(page.getByRole('table')).not.toHaveCount(0);
    return page;
  },
  'the preferences of a choice': async (open) => {
    const page = await open(PARTS);
    await banner(page).accept.click();
    await page.locator('#opener').click();
    await expect(page.getByRole('button', { name: 'Отозвать согласие' })).toBeVisible();
    return page;
  },
  'the confirmation': async (open) => {
    const page = await open(PARTS);
    await banner(page).accept.click();
    await expect(page.getByText('Выбор сохранён.')).toBeVisible();
    return page;
  },
  'the confirmation of a withdrawal': async (open) => {
    const page = await open(PARTS);
    await page.evaluate(() => {
      window.soglasie.acceptAll();
      window.soglasie.withdraw();
    });
    await expect(page.getByText('Согласие отозвано.')).toBeVisible();
    return page;
  },
  'the launcher': async (open) => {
    const page = await open({ ...PARTS, body: shop({ footer: '' }) });
    await banner(page).reject.click();
    await expect(page.getByRole('button', { name: 'Настройки cookie' })).toBeVisible();
    return page;
  },
  'the banner about a new category': async (open) => {
    const page = await open(PARTS);
    await page.evaluate(() => window.soglasie.acceptAll());
    const categories = { ...CONFIG.categories, chat: { title: 'Чат' } };
    await open({ ...PARTS, path: '/later', config: { ...CONFIG, categories } });
    await expect(page.getByText('Добавились cookie: Чат')).toBeVisible();
    return page;
  },
};

/** What goes by itself: it is opened anew for each look. */
const PASSING = /^the confirmation/;

test.use({ contextOptions: { reducedMotion: 'reduce' } });

eachBuild(() => {
  for (const [name, show] of Object.entries(STATES)) {
    if (PASSING.test(name)) continue;
    test(`axe finds no fault in ${name}, whatever the window and its colours`, async ({ open }) => {
      await expectNoFaults(await show(open));
    });
  }

  for (const { colorScheme, viewport } of looksIn(DESKTOP, PHONE)) {
    test.describe(`${colorScheme}, ${viewport.width} px`, () => {
      test.use({ colorScheme, viewport });
      for (const [name, show] of Object.entries(STATES)) {
        if (!PASSING.test(name)) continue;
        test(`axe finds no fault in ${name}`, async ({ open }) => {
          const { violations, looked } = await audit(await show(open));
          expect(looked).toBeGreaterThan(0);
          expect(violations).toEqual([]);
        });
      }
    });
  }
});
