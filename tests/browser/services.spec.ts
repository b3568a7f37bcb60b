import type { Page } from '@playwright/test';
import { expectNoFaults } from '../support/axe.js';
import { eachBuild, expect, test } from '../support/fixtures.js';
import { settled } from '../support/settled.js';
import { BOTH_SCHEMES } from '../support/shop.js';
import { banner, choiceCookies, preferences } from '../support/widget.js';

const config = {
  policy: { url: '/cookies', version: '1' },
  categories: { technical: false, advertising: false, functional: { choice: 'service' } },
  services: {
    player: { category: 'functional', title: 'Плеер', cookies: [{ name: '_player' }] },
    maps: {
      category: 'functional',
      title: 'Карты',
      match: ['maps.vendor.localhost'],
      cookies: [{ name: '_maps' }],
    },
    stat: { category: 'analytics', title: 'Счётчик' },
  },
};
const BODY = `<main><h1>Магазин</h1>
<iframe data-service="player" data-consent-src="/player" title="Ролик" width="640" height="400"></iframe>
<script type="text/plain" data-service="maps">ran.push('maps')</script>
<p data-category="!functional" hidden>Без карт</p>
<p><button type="button" data-soglasie-open>Настройки cookie</button></p></main>`;
const parts = { config, before: '<script>window.ran = []</script>', body: BODY };

const stateOf = (page: Page) =>
  page.evaluate(() => {
    const { soglasie } = window;
    const { categories, services, status } = soglasie.get();
    const has = ['player', 'maps', 'stat', 'functional', 'nobody'].filter((id) => soglasie.has(id));
    return { status, functional: categories.functional, services, has: has.join(' ') };
  });
/** What the cookie says of each, without its other fields. */
const answers = async (page: Page) =>
  (await choiceCookies(page.context()))[0]?.value.split('!')[5] ?? '';

eachBuild(() => {
  test('a placeholder offers its service, and that alone is allowed', async ({ open, site }) => {
    site.page('/player', '<p>Ролик идёт</p>');
    const page = await open(parts);
    await expect(
      page.getByText('Сервис «Плеер»').or(page.getByText('«Плеер»')).first(),
    ).toBeVisible();
    await banner(page).reject.click();
    await page.getByRole('button', { name: 'Разрешить Плеер' }).click();
    await expect(page.frameLocator('iframe').getByText('Ролик идёт')).toBeVisible();
    expect(await stateOf(page)).toEqual({
      status: 'set',
      functional: false,
      services: { player: true, maps: false },
      has: 'player',
    });
    expect(await answers(page)).toMatch(
      /^~analytics(?:[A-Z]{2})?~functional(?:[A-Z]{2})?\*player$/,
    );
    expect(await page.evaluate(() => window.ran)).toEqual([]);
    await page.reload();
    await expect(page.frameLocator('iframe').getByText('Ролик идёт')).toBeVisible();
    await expect(banner(page).region).toHaveCount(0);
  });

  test('a category takes its services along, and costs the cookie nothing for them', async ({
    open,
  }) => {
    const page = await open(parts);
    await banner(page).customize.click();
    const { switchOf, save } = preferences(page);
    await switchOf('Функциональные').click();
    await expect(switchOf('Плеер')).toBeChecked();
    await expect(switchOf('Карты')).toBeChecked();
    await expect(page.getByRole('switch', { name: 'Счётчик' })).toHaveCount(0);
    await save.click();
    expect(await answers(page)).toBe('~analytics*functional');
    expect((await stateOf(page)).has).toBe('player maps functional');
    await expect.poll(() => page.evaluate(() => window.ran)).toEqual(['maps']);
  });

  test('one service of a granted category is refused: it is erased, told, and stays off', async ({
    open,
  }) => {
    const page = await open(parts);
    await page.evaluate(async () => {
      await window.soglasie.acceptAll();
      for (const name of ['_player', '_maps']) await cookieStore.set(name, '1');
      const told: unknown[] = [];
      Object.assign(window, { told });
      window.soglasie.on('change', ({ changed }) => told.push(changed));
    });
    await page.locator('[data-soglasie-open]').click();
    const { switchOf, save } = preferences(page);
    await switchOf('Карты').click();
    await expect(switchOf('Функциональные')).toBeChecked();
    await save.click();
    await expect(page.getByText('Согласие отозвано.')).toBeVisible();
    await expect(page.getByText('_maps')).toBeVisible();
    expect(await page.evaluate(() => Reflect.get(window, 'told'))).toEqual([['maps']]);
    expect(await answers(page)).toBe('*analytics*functional~maps');
    const names = async () => (await page.context().cookies()).map(({ name }) => name);
    await expect.poll(names).not.toContain('_maps');
    expect(await names()).toContain('_player');
    await page.reload();
    expect((await stateOf(page)).has).toBe('player stat functional');
    expect(await page.evaluate(() => window.ran)).toEqual([]);
  });

  test('set, when, withdraw and rules by address go by the service', async ({ open, watch }) => {
    const page = await open(parts);
    const said = await page.evaluate(async () => {
      const { soglasie } = window;
      let isPlayer = false;
      void soglasie.when('player').then(() => {
        isPlayer = true;
      });
      await soglasie.set({ maps: true });
      const script = document.createElement('script');
      script.src = '//maps.vendor.localhost/a.js';
      document.head.append(script);
      const isHeld = script.type === 'text/plain';
      await new Promise((next) => setTimeout(next));
      const before = isPlayer;
      await soglasie.set({ player: true });
      await new Promise((next) => setTimeout(next));
      const both = soglasie.export().services.map(({ id, granted }) => `${id} ${granted}`);
      await soglasie.withdraw('maps');
      return { before, isHeld, isPlayer, both };
    });
    expect(said).toEqual({
      before: false,
      isHeld: false,
      isPlayer: true,
      both: ['player true', 'maps true', 'stat false'],
    });
    expect((await stateOf(page)).has).toBe('player');
    await page.evaluate(() => window.soglasie.withdraw('functional'));
    expect((await stateOf(page)).has).toBe('');
    expect(watch.console.join()).not.toContain('W11');
    await page.evaluate(() => window.soglasie.set({ stat: true }));
    await expect.poll(() => watch.console.join()).toContain('W11: set(): "stat"');
    expect((await stateOf(page)).has).toBe('');
  });
});

test('what every service is can be said once for all categories', async ({ open }) => {
  const categories = { ...config.categories, functional: { choice: 'category' } };
  const page = await open({ ...parts, config: { ...config, choice: 'service', categories } });
  await page.evaluate(() => window.soglasie.set({ stat: true, maps: true }));
  await settled(page);
  expect(await stateOf(page)).toMatchObject({ services: { stat: true }, has: 'stat' });
});

test('the switches of services are walked by the keyboard, under that of their category', async ({
  open,
}) => {
  const page = await open(parts);
  await banner(page).customize.press('Enter');
  const { switchOf, save } = preferences(page);
  await switchOf('Функциональные').focus();
  for (const name of ['Плеер', 'Карты']) {
    await page.keyboard.press('Tab');
    await expect(switchOf(name)).toBeFocused();
  }
  await page.keyboard.press('Space');
  await expect(switchOf('Карты')).toBeChecked();
  await expect(switchOf('Функциональные')).not.toBeChecked();
  await page.locator('label', { hasText: 'Плеер' }).click();
  await expect(switchOf('Плеер')).toBeChecked();
  await save.press('Enter');
  expect((await stateOf(page)).has).toBe('player maps');
});

test.describe('for axe', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });
  test('axe finds no fault in switches of services and their placeholders', async ({ open }) => {
    const page = await open({ ...parts, head: BOTH_SCHEMES });
    await banner(page).reject.click();
    await expect(page.getByRole('button', { name: 'Разрешить Плеер' })).toBeVisible();
    await expectNoFaults(page);
    await page.locator('[data-soglasie-open]').click();
    await expect(preferences(page).switchOf('Плеер')).toBeVisible();
    await expectNoFaults(page);
  });
});
