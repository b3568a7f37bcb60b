import { bothBuilds, eachBuild, expect, test } from '../support/fixtures.js';
import { inFull } from '../support/in-full.js';
import { settled } from '../support/settled.js';
import { accept, reject, stateOf, stored } from '../support/visits.js';
import { banner, choiceCookies, cookie, preferences } from '../support/widget.js';

const TAG = `<script type="text/plain" data-category="analytics">ran.push('analytics')</script>
  <script type="text/plain" data-category="advertising">ran.push('advertising')</script>`;
const NOTHING = { cookies: [], local: [], session: [], databases: [], caches: [] };
const DAY = 86_400;

bothBuilds((build) => {
  // A refusal is kept until it is time to ask again.
  for (const [name, press, granted, days] of [
    ['«Принять все»', accept, true, 365],
    ['«Отклонить все»', reject, false, 182],
  ] as const) {
    test(`keeps ${name} in one short cookie of this site`, async ({ context, open, page }) => {
      await open();
      const before = Date.now() / 1000;
      await press(page);
      const kept = await cookie(context);
      expect(kept).toMatchObject({ path: '/', sameSite: 'Lax', secure: false, httpOnly: false });
      expect(kept.name + kept.value).toMatch(/^[\x21-\x7e]+$/);
      expect((kept.name + kept.value).length).toBeLessThanOrEqual(100);
      expect(kept.expires - before).toBeGreaterThan((days - 1) * DAY);
      expect(kept.expires - before).toBeLessThanOrEqual(days * DAY + 10);
      const state = await stateOf(page);
      expect(state).toMatchObject({
        status: 'set',
        ask: null,
        via: 'banner',
        categories: {
          necessary: true,
          analytics: granted,
          technical: granted,
          functional: granted,
          advertising: granted,
        },
      });
      expect(Math.abs(Date.parse(state.decidedAt ?? '') / 1000 - before)).toBeLessThan(20);
    });
  }

  for (const [asked, days] of [
    [30, 30],
    [400, 400],
    ['until-withdrawn', 400],
  ] as const) {
    test(
      `keeps the choice for ${days} days when expires is ${asked}`,
      inFull(asked === 400),
      async ({ context, open, page }) => {
        await open({ config: { expires: asked } });
        await page.evaluate(() => window.soglasie.acceptAll());
        const left = (await cookie(context)).expires - Date.now() / 1000;
        expect(left).toBeGreaterThan((days - 1) * DAY);
        expect(left).toBeLessThanOrEqual(days * DAY + 10);
      },
    );
  }

  test('writes a Secure cookie on https', async ({ context, open, page, site }) => {
    await open();
    // The browser sees https://shop.localhost; the bytes come from the same server over http.
    await context.route('https://shop.localhost/**', async (route) => {
      const { pathname } = new URL(route.request().url());
      const response = await context.request.get(site.url(pathname, '127.0.0.1'));
      await route.fulfill({ response });
    });
    await page.goto('https://shop.localhost/');
    // All files are there: none is on its way when the test ends.
    await expect(banner(page).region).toBeVisible();
    await page.evaluate(() => window.soglasie.acceptAll());
    const [kept] = await context.cookies('https://shop.localhost/');
    expect(kept).toMatchObject({ name: 'soglasie', secure: true, sameSite: 'Lax' });
  });

  test('asks a visitor who decided nothing more, and loads one file', async ({
    open,
    page,
    site,
  }) => {
    await open({ body: TAG });
    await accept(page);
    const loaded = site.files().length;
    const body = `${TAG}<a href="#" data-soglasie-open>Cookie</a>`;
    await open({ path: '/second', body });
    await settled(page);
    await expect(banner(page).region).toHaveCount(0);
    expect(await page.evaluate(() => window.ran)).toEqual(['analytics', 'advertising']);
    const files = site.files().slice(loaded);
    if (build === 'script') expect(files).toEqual(['soglasie.js']);
    else expect(files.every((file) => !/ui|mount/i.test(file))).toBe(true);
  });

  test('forgets everything and asks again after reset()', async ({ context, open, page }) => {
    await open();
    await accept(page);
    await page.evaluate(() => window.soglasie.reset());
    await expect(banner(page).region).toBeVisible();
    expect(await choiceCookies(context)).toEqual([]);
    expect(await stateOf(page)).toMatchObject({ status: 'unset', ask: 'first' });
    await page.reload();
    await expect(banner(page).region).toBeVisible();
  });
});

eachBuild(() => {
  test('writes nothing anywhere before a decision', async ({ open, page }) => {
    await open();
    await expect(banner(page).region).toBeVisible();
    await settled(page);
    expect(await stored(page)).toEqual(NOTHING);

    await banner(page).customize.click();
    await preferences(page).switchOf('Аналитические').click();
    await page.keyboard.press('Escape');
    await expect(preferences(page).dialog).toBeHidden();
    await page.mouse.wheel(0, 500);
    await open({ path: '/second' });
    await expect(banner(page).region).toBeVisible();
    await settled(page);
    expect(await stored(page)).toEqual(NOTHING);
    expect(await stateOf(page)).toMatchObject({ status: 'unset', ask: 'first' });
  });

  test('keeps what the switches say under «Сохранить выбор»', async ({ open, page }) => {
    await open({ body: TAG });
    await banner(page).customize.click();
    const widget = preferences(page);
    for (const title of ['Аналитические', 'Технические', 'Функциональные', 'Рекламные']) {
      await expect(widget.switchOf(title)).not.toBeChecked();
    }
    await widget.switchOf('Аналитические').click();
    await widget.switchOf('Функциональные').click();
    await widget.save.click();
    await expect(widget.dialog).toBeHidden();
    await expect(banner(page).region).toBeHidden();
    const categories = {
      necessary: true,
      analytics: true,
      technical: false,
      functional: true,
      advertising: false,
    };
    expect(await stateOf(page)).toMatchObject({ status: 'set', via: 'preferences', categories });
    await open({ path: '/second', body: TAG });
    await settled(page);
    expect(await stateOf(page)).toMatchObject({ status: 'set', categories });
    expect(await page.evaluate(() => window.ran)).toEqual(['analytics']);
  });
});
