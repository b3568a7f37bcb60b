import type { Locator } from '@playwright/test';
import { eachBuild, expect, test } from '../support/fixtures.js';
import { inFull } from '../support/in-full.js';
import { BOTH_SCHEMES, CONFIG, shop } from '../support/shop.js';
import { banner, preferences } from '../support/widget.js';

/** What makes one button heavier than another. */
function weight(button: Locator) {
  return button.evaluate((element) => {
    const style = getComputedStyle(element);
    const names = [
      'backgroundColor',
      'backgroundImage',
      'color',
      'border',
      'borderRadius',
      'boxShadow',
      'font',
      'letterSpacing',
      'textDecoration',
      'textTransform',
      'padding',
      'opacity',
      'filter',
      'outline',
    ] as const;
    const { width, height } = element.getBoundingClientRect();
    return { look: names.map((name) => `${name}: ${style[name]}`), width, height };
  });
}

const FORMS = [
  { name: 'card', viewport: { width: 1280, height: 800 }, layout: 'card' },
  { name: 'bar', viewport: { width: 1280, height: 800 }, layout: 'bar' },
  { name: 'card on a phone', viewport: { width: 390, height: 844 }, layout: 'card' },
  { name: 'bar on a phone', viewport: { width: 390, height: 844 }, layout: 'bar' },
] as const;

eachBuild(() => {
  for (const { name, viewport, layout } of FORMS) {
    test.describe(name, () => {
      test.use({ viewport, contextOptions: { reducedMotion: 'reduce' } });

      test(
        'gives accepting and refusing the same weight, in light and in dark',
        inFull(name === 'bar' || name === 'card on a phone'),
        async ({ open, page }) => {
          const inBoth = async (one: Locator, other: Locator) => {
            for (const colorScheme of ['light', 'dark'] as const) {
              await page.emulateMedia({ colorScheme });
              const [accept, reject] = [await weight(one), await weight(other)];
              expect(reject.look, colorScheme).toEqual(accept.look);
              expect(Math.abs(reject.width - accept.width), colorScheme).toBeLessThanOrEqual(1);
              expect(reject.height, colorScheme).toBe(accept.height);
            }
          };
          await open({ config: { ...CONFIG, ui: { layout } }, head: BOTH_SCHEMES, body: shop() });
          await expect(banner(page).region).toBeVisible();
          await inBoth(banner(page).accept, banner(page).reject);
          await banner(page).customize.click();
          const inside = preferences(page);
          await expect(inside.dialog).toBeVisible();
          await inBoth(inside.accept, inside.reject);
        },
      );
    });
  }
});
