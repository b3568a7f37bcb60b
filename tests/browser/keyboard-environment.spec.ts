import type { Page } from '@playwright/test';
import { eachBuild, expect, test } from '../support/fixtures.js';
import { focusOf } from '../support/focus.js';
import { settled } from '../support/settled.js';
import { CONFIG, shop } from '../support/shop.js';
import { banner, preferences } from '../support/widget.js';

/** The page can be clicked and takes the focus: nothing has made it inert. */
async function expectUsable(page: Page): Promise<void> {
  const button = page.locator('#count');
  const before = Number(await button.getAttribute('value'));
  await button.click();
  await expect(button).toHaveAttribute('value', String(before + 1));
  await button.focus();
  expect((await focusOf(page)).place).toBe('page');
}

/** What a blocker's own style sheet does: it stands above those of the page and of the widget. */
async function block(page: Page, css: string): Promise<void> {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.querySelector('soglasie-ui')?.shadowRoot?.adoptedStyleSheets.push(sheet);
  }, css);
}

eachBuild(() => {
  test('the page works in every state when its CSS hides the widget', async ({ open, page }) => {
    await open({
      config: CONFIG,
      head: '<style>soglasie-ui { display: none !important }</style>',
      body: shop(),
    });
    await settled(page);
    await expectUsable(page);
    for (const step of ['open', 'close', 'acceptAll', 'withdraw', 'reset'] as const) {
      await page.evaluate((name) => window.soglasie[name](), step);
      await settled(page);
      // An open dialog that is seen may hold the page; Escape gives it back.
      if (await preferences(page).dialog.isVisible()) await page.keyboard.press('Escape');
      await expectUsable(page);
    }
  });

  for (const css of [
    ':host { display: none !important }',
    'dialog { display: none !important }',
    '.dock, dialog { display: none !important }',
  ]) {
    test(`the page works in every state under a blocker's ${css}`, async ({ open, page }) => {
      await open({ config: CONFIG, body: shop() });
      await expect(banner(page).region).toBeVisible();
      await block(page, css);
      await settled(page);
      await expectUsable(page);
      for (const step of ['open', 'close', 'acceptAll', 'open', 'withdraw', 'reset'] as const) {
        await page.evaluate((name) => window.soglasie[name](), step);
        await settled(page);
        await expectUsable(page);
      }
    });
  }

  for (const [reducedMotion, moves] of [
    ['no-preference', true],
    ['reduce', false],
  ] as const) {
    test(`${moves ? 'moves' : 'does not move'} with ${reducedMotion}`, async ({ open, page }) => {
      await page.emulateMedia({ reducedMotion });
      await open({ config: CONFIG, body: shop() });
      await banner(page).customize.click();
      const moving = () =>
        page.evaluate(() => {
          const root = document.querySelector('soglasie-ui')?.shadowRoot;
          return [...(root?.querySelectorAll('*') ?? [])].flatMap((element) =>
            ['', '::before', '::after', '::backdrop'].filter((pseudo) => {
              const style = getComputedStyle(element, pseudo);
              const isSmooth = style.transitionDuration.split(',').some((it) => parseFloat(it) > 0);
              return style.animationName !== 'none' || isSmooth;
            }),
          ).length;
        });
      await expect(preferences(page).dialog).toBeVisible();
      expect((await moving()) > 0).toBe(moves);
      await preferences(page).accept.click();
      await expect(page.getByText('Выбор сохранён.')).toBeVisible();
      expect((await moving()) > 0).toBe(moves);
    });
  }

  test('the switches can be seen and told apart in forced colours', async ({ open, page }) => {
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    await open({ config: CONFIG, body: shop() });
    await banner(page).customize.click();
    const control = preferences(page).switchOf('Аналитические');
    const look = () =>
      control.evaluate((element) => {
        const card = getComputedStyle(element.closest('dialog') as Element).backgroundColor;
        const { borderColor, backgroundColor } = getComputedStyle(element);
        const knob = getComputedStyle(element, '::before');
        return { card, borderColor, backgroundColor, knob: knob.backgroundColor };
      });
    const off = await look();
    const offPicture = await control.screenshot();
    expect(off.borderColor).not.toBe(off.card);
    expect(off.knob).not.toBe(off.backgroundColor);
    await control.press('Space');
    await page.keyboard.press('Tab');
    const on = await look();
    expect(on.borderColor).not.toBe(on.card);
    expect(on.knob).not.toBe(on.backgroundColor);
    expect(on.backgroundColor).not.toBe(off.backgroundColor);
    expect(offPicture.equals(await control.screenshot())).toBe(false);
  });
});
