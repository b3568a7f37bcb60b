import type { Page } from '@playwright/test';
import { eachBuild, expect, test } from '../support/fixtures.js';
import { inFull } from '../support/in-full.js';
import { CONFIG, shop } from '../support/shop.js';
import { banner, preferences } from '../support/widget.js';

const TYPES = [
  ...['keydown', 'keypress', 'keyup', 'click', 'mousedown', 'mouseup', 'pointerdown', 'pointerup'],
  ...['touchstart', 'touchend', 'wheel', 'input', 'focusin', 'focusout'],
];

/** A page that has plans of its own for every key, before or after whoever is pressed hears of it. */
const hotKeys = (type: string, isEarly: boolean) =>
  `<script>addEventListener('${type}', (event) => {
    if (/^( |Enter|Escape)$/.test(event.key)) event.preventDefault();
  }, ${isEarly})</script>`;

/** Notes what the page hears of, where the widget is concerned. */
const EARS = `<script>window.heard = [];
for (const type of ${JSON.stringify(TYPES)}) {
  document.addEventListener(type, ({ target }) => {
    if (/^soglasie/.test(target.localName)) heard.push(type);
  });
}</script>`;

/** What FastClick does with a touch: the click is its own, on what it takes for the target. */
const FAST_CLICK = `<script>
document.addEventListener('touchend', (event) => {
  event.preventDefault();
  event.target.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
}, { passive: false });
</script>`;

const status = (page: Page) => page.evaluate(() => window.soglasie.get().status);

eachBuild(() => {
  for (const isEarly of [true, false]) {
    for (const type of ['keydown', 'keypress', 'keyup']) {
      const when = `${type}, ${isEarly ? 'before' : 'after'} the widget`;
      for (const key of ['Enter', 'Space']) {
        test(
          `${key} presses the buttons of a page that prevents it: ${when}`,
          inFull(key === 'Space' ? isEarly || type !== 'keyup' : type !== 'keydown'),
          async ({ open, page }) => {
            await open({ config: CONFIG, head: hotKeys(type, isEarly), body: shop() });
            await banner(page).customize.focus();
            await page.keyboard.press(key);
            const { dialog, save, switchOf } = preferences(page);
            await expect(dialog).toBeVisible();
            await switchOf('Аналитические').focus();
            await page.keyboard.press('Space');
            await expect(switchOf('Аналитические')).toBeChecked();
            const details = dialog.locator('details').nth(1);
            await details.locator('summary').focus();
            await page.keyboard.press(key);
            await expect(details).toHaveAttribute('open');
            await save.focus();
            await page.keyboard.press(key);
            await expect(dialog).toHaveCount(0);
            expect(await page.evaluate(() => window.soglasie.get().categories)).toEqual({
              ...{ necessary: true, analytics: true },
              ...{ technical: false, functional: false, advertising: false },
            });
          },
        );
      }
    }
  }

  test('Escape closes the dialog of a page that prevents it', async ({ open, page }) => {
    await open({ config: CONFIG, head: hotKeys('keydown', true), body: shop() });
    await banner(page).customize.click();
    await expect(preferences(page).dialog).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(preferences(page).dialog).toHaveCount(0);
    await expect(banner(page).customize).toBeFocused();
    expect(await status(page)).toBe('unset');
  });

  test('the page hears nothing of what is done in the widget', async ({ open, page }) => {
    await open({ config: CONFIG, head: EARS, body: shop() });
    await banner(page).customize.click();
    const { dialog, save, switchOf } = preferences(page);
    await expect(dialog).toBeVisible();
    await switchOf('Рекламные').click();
    await page.mouse.wheel(0, 40);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Space');
    await save.click();
    await expect(dialog).toHaveCount(0);
    expect(await page.evaluate(() => Reflect.get(window, 'heard'))).toEqual([]);
    // It hears of itself.
    await page.evaluate(() => document.addEventListener('click', () => window.ran.push('click')));
    await page.locator('#count').click();
    expect(await page.evaluate(() => window.ran)).toContain('click');
  });

  test('a page that takes the wheel lets the dialog be scrolled', async ({ open, page }) => {
    const wheel = `<script>addEventListener('wheel', (event) => event.preventDefault(), { passive: false })</script>`;
    await open({ config: CONFIG, head: wheel, body: shop() });
    await banner(page).customize.click();
    const middle = preferences(page).dialog.locator('.mid');
    await middle.hover();
    await page.mouse.wheel(0, 200);
    await expect.poll(() => middle.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(100);
  });

  test.describe('with FastClick', () => {
    test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } });

    test('a tap presses what it is on', async ({ open, page, vendors }) => {
      const map = vendors.url('/map.html', 'maps');
      await open({
        config: CONFIG,
        head: FAST_CLICK,
        body: `<iframe data-category="functional" data-src="${map}" title="Карта"
          width="340" height="300"></iframe>${shop()}`,
      });
      await banner(page).customize.tap();
      const { dialog, reject } = preferences(page);
      await expect(dialog).toBeVisible();
      await reject.tap();
      await expect(dialog).toHaveCount(0);
      expect(await status(page)).toBe('set');
      await page.getByRole('button', { name: /^Показать один раз/ }).tap();
      await vendors.asked('/map.html');
    });
  });

  test('an opener opens the preferences, whatever stands above it', async ({ open, page }) => {
    await open({
      config: CONFIG,
      body: shop({
        footer: `<span id="above"><a href="#policy" id="opener" data-soglasie-open>О cookie</a></span>
          <script>above.onclick = (event) => event.stopPropagation()</script>`,
      }),
    });
    await banner(page).reject.click();
    await page.locator('#opener').click();
    await expect(preferences(page).dialog).toBeVisible();
    expect(new URL(page.url()).hash).toBe('');
  });

  test('a placeholder tells the box that it stands in nothing', async ({ open, page, vendors }) => {
    const map = vendors.url('/map.html', 'maps');
    await open({
      config: { ui: { prompt: 'manual' }, services: { maps: { category: 'functional' } } },
      head: EARS + hotKeys('keydown', true),
      body: `<div data-service="maps" data-placeholder="Карта" id="map" style="height: 300px">
          <button id="own">Моя кнопка</button></div>
        <script type="text/plain" data-service="maps" data-src="${map}"></script>${shop()}`,
    });
    const allow = page.getByRole('button', { name: /^Показывать всегда/ });
    await allow.focus();
    await page.keyboard.press('Enter');
    await expect(allow).toHaveCount(0);
    expect(await status(page)).toBe('set');
    await page.evaluate(() =>
      document.addEventListener('click', ({ target }) =>
        window.ran.push((target as HTMLElement).id),
      ),
    );
    // What stands in the box is the page's own again.
    await page.locator('#own').click();
    expect(await page.evaluate(() => window.ran)).toContain('own');
  });

  test('listens to little until somebody comes near', async ({ open, page }) => {
    const head = `<script>window.listeners = [];
      const { addEventListener: add } = EventTarget.prototype;
      EventTarget.prototype.addEventListener = function (type, ...rest) {
        listeners.push({ type, target: this ?? window });
        return add.call(this, type, ...rest);
      }</script>`;
    await open({ config: CONFIG, head, body: shop() });
    await expect(banner(page).region).toBeVisible();
    const types = await page.evaluate(() => {
      const all: { type: string; target: EventTarget }[] = Reflect.get(window, 'listeners');
      return all
        .filter(
          ({ target }) => target instanceof Node && target.getRootNode() instanceof ShadowRoot,
        )
        .map(({ type }) => type);
    });
    expect(types.sort()).toEqual(['click', 'focusin', 'pointerover']);
  });
});
