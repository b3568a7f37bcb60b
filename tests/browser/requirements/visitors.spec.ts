import { expect, test } from '../../support/fixtures.js';
import { settled } from '../../support/settled.js';
import { banner } from '../../support/widget.js';
import { proves } from './rows.js';

const player = { category: 'functional', title: 'Плеер' };
const FRAME =
  '<iframe data-service="player" data-consent-src="/player" title="Ролик" width="640" height="400"></iframe>';

test(
  'visitors: one service can be allowed, and withdrawn, alone',
  proves(65),
  async ({ open, site }) => {
    site.page('/player', '<p>Ролик идёт</p>');
    const page = await open({
      config: { choice: 'service', services: { player, maps: { category: 'functional' } } },
      body: FRAME,
    });
    const film = page.frameLocator('iframe').getByText('Ролик идёт');
    await page.getByRole('button', { name: 'Разрешить Плеер' }).click();
    await expect(film).toBeVisible();
    const has = () =>
      page.evaluate(() => ['player', 'maps', 'functional'].map((id) => window.soglasie.has(id)));
    expect(await has()).toEqual([true, false, false]);
    await page.evaluate(() => window.soglasie.withdraw('player'));
    await expect(film).toHaveCount(0);
    expect(await has()).toEqual([false, false, false]);
  },
);

test('visitors: the question changes its language with the page', proves(66), async ({ open }) => {
  const page = await open();
  await expect(banner(page).region).toBeVisible();
  await page.evaluate(() => {
    document.documentElement.lang = 'kk';
  });
  await expect(page.locator('soglasie-ui')).toHaveAttribute('lang', 'kk');
  await expect(banner(page).region).toHaveCount(0);
  await expect(page.locator('soglasie-ui [part=banner]')).toBeVisible();
});

test('operators: a page may ask by itself', proves(67), async ({ open, site }) => {
  site.page('/player', '<p>Ролик идёт</p>');
  const page = await open({ config: { ui: false, services: { player } }, body: FRAME });
  await settled(page);
  const film = page.frameLocator('iframe').getByText('Ролик идёт');
  await expect(film).toHaveCount(0);
  await page.evaluate(() => window.soglasie.set({ functional: true }));
  await expect(film).toBeVisible();
  await page.evaluate(() => window.soglasie.rejectAll());
  await expect(film).toHaveCount(0);
  await settled(page);
  expect(site.files().sort()).toEqual(['soglasie-commands.js', 'soglasie.js']);
});
