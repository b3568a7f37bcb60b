import type { Locator } from '@playwright/test';
import { audit } from '../support/axe.js';
import { eachBuild, expect, test } from '../support/fixtures.js';
import { CONFIG, openDetails, shop } from '../support/shop.js';
import { banner, preferences } from '../support/widget.js';

// 1280×1024 at 400 %.
test.use({
  viewport: { width: 320, height: 256 },
  contextOptions: { reducedMotion: 'reduce' },
});

/** Scrolls to an element; it must then lie wholly in the window, and nothing of ours above it. */
async function expectReachable(target: Locator): Promise<void> {
  await target.scrollIntoViewIfNeeded();
  await expect(target).toBeInViewport({ ratio: 0.99 });
  const isOnTop = await target.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const root = element.getRootNode() as ShadowRoot;
    const found = root.elementFromPoint(left + width / 2, top + height / 2);
    return found !== null && (element.contains(found) || found.contains(element));
  });
  expect(isOnTop, `${target} is not covered`).toBe(true);
}

/** How far anything of the widget, or the page because of it, would have to be scrolled sideways. */
function sideways(root: Locator): Promise<number> {
  return root.evaluate((element) => {
    const page = document.documentElement;
    return Math.max(element.scrollWidth - element.clientWidth, page.scrollWidth - innerWidth);
  });
}

eachBuild(() => {
  for (const layout of ['card', 'bar'] as const) {
    test(`the whole ${layout} can be read and pressed at 320×256`, async ({ open }) => {
      const page = await open({ config: { ...CONFIG, ui: { layout } }, body: shop() });
      const { region, accept, reject, customize } = banner(page);
      await expect(region).toBeVisible();
      expect(await sideways(region)).toBeLessThanOrEqual(0);
      for (const target of [
        region.getByRole('heading'),
        region.getByRole('link'),
        accept,
        reject,
        customize,
      ]) {
        await expectReachable(target);
      }
      expect((await audit(page)).violations).toEqual([]);
    });
  }

  test('the whole dialog can be read and used at 320×256', async ({ open }) => {
    const page = await open({ config: CONFIG, body: shop() });
    await banner(page).customize.click();
    const { dialog } = preferences(page);
    await expect(dialog).toBeVisible();
    await openDetails(page);
    expect(await sideways(dialog)).toBeLessThanOrEqual(0);
    const targets = [
      ...(await dialog.getByRole('heading').all()),
      ...(await dialog.getByRole('switch').all()),
      ...(await dialog.getByRole('link').all()),
      ...(await dialog.getByRole('button').all()),
    ];
    expect(targets.length).toBeGreaterThan(15);
    for (const target of targets) await expectReachable(target);
    expect((await audit(page)).violations).toEqual([]);
  });
});
