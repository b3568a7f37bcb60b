import type { Page } from '@playwright/test';
import { audit } from '../support/axe.js';
import type { OpenOptions } from '../support/fixtures.js';
import { expect, isFull, test } from '../support/fixtures.js';
import type { Build } from '../support/installation.js';
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

const WINDOWS = {
  desktop: { width: 1280, height: 800 },
  phone: { width: 390, height: 844 },
} as const;

type Name = keyof typeof STATES;

function audits(
  build: Build,
  size: keyof typeof WINDOWS,
  colorScheme: 'light' | 'dark',
  names: readonly Name[],
) {
  test.describe(`${build}, ${colorScheme}, ${size}`, () => {
    test.use({
      build,
      colorScheme,
      viewport: WINDOWS[size],
      contextOptions: { reducedMotion: 'reduce' },
    });
    for (const name of names) {
      test(`axe finds no fault in ${name}`, async ({ open }) => {
        const page = await STATES[name]?.(open);
        if (!page) throw new Error(`no state ${name}`);
        const { violations, looked } = await audit(page);
        expect(looked).toBeGreaterThan(0);
        expect(violations).toEqual([]);
      });
    }
  });
}

const ALL = Object.keys(STATES);
audits('script', 'desktop', 'light', ALL);
audits('script', 'desktop', 'dark', ALL);
audits('script', 'phone', 'light', ALL);
audits('script', 'phone', 'dark', ALL);
const SOME = ['the banner as a card', 'the preferences with everything unfolded', 'the launcher'];
if (isFull) {
  audits('npm', 'desktop', 'light', SOME);
  audits('npm', 'phone', 'dark', SOME);
}
