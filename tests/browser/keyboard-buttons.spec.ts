import { eachBuild, expect, test } from '../support/fixtures.js';
import { inFull } from '../support/in-full.js';
import { CONFIG, shop } from '../support/shop.js';
import { stateOf } from '../support/visits.js';
import { banner, choiceCookies, preferences } from '../support/widget.js';

const KEYS = ['Enter', 'Space'] as const;
const ALL = { analytics: true, technical: true, functional: true, advertising: true };
const NONE = { analytics: false, technical: false, functional: false, advertising: false };

eachBuild(() => {
  for (const key of KEYS) {
    for (const [name, categories] of [
      ['Принять все', ALL],
      ['Отклонить все', NONE],
    ] as const) {
      test(
        `${key} presses «${name}» of the banner`,
        inFull(key === 'Space'),
        async ({ open, page }) => {
          await open({ config: CONFIG, body: shop() });
          await banner(page).region.getByRole('button', { name }).press(key);
          await expect(banner(page).region).toHaveCount(0);
          expect(await stateOf(page)).toMatchObject({ status: 'set', via: 'banner', categories });
        },
      );

      test(
        `${key} presses «${name}» of the preferences`,
        inFull(key === 'Space' && categories === NONE),
        async ({ open, page }) => {
          await open({ config: CONFIG, body: shop() });
          await banner(page).customize.press(key);
          await preferences(page).dialog.getByRole('button', { name }).press(key);
          await expect(preferences(page).dialog).toBeHidden();
          expect(await stateOf(page)).toMatchObject({ via: 'preferences', categories });
        },
      );
    }

    test(
      `${key} presses «Сохранить выбор», Space the switches`,
      inFull(key === 'Space'),
      async ({ open, page }) => {
        await open({ config: CONFIG, body: shop() });
        await banner(page).customize.press(key);
        const { switchOf, save } = preferences(page);
        await switchOf('Аналитические').press('Space');
        await expect(switchOf('Аналитические')).toBeChecked();
        await switchOf('Рекламные').press('Space');
        await switchOf('Рекламные').press('Space');
        await expect(switchOf('Рекламные')).not.toBeChecked();
        await save.press(key);
        await expect(preferences(page).dialog).toBeHidden();
        expect((await stateOf(page)).categories).toMatchObject({ ...NONE, analytics: true });
      },
    );

    test(
      `${key} presses «Закрыть» and unfolds the details`,
      inFull(key === 'Space'),
      async ({ context, open, page }) => {
        await open({ config: CONFIG, body: shop() });
        await banner(page).customize.press(key);
        const { dialog } = preferences(page);
        const details = dialog.getByRole('group').filter({ hasText: 'Аналитические' });
        await details.locator('summary').press(key);
        await expect(dialog.getByRole('cell', { name: '_ym_uid' }).first()).toBeVisible();
        await dialog.getByRole('button', { name: 'Закрыть' }).press(key);
        await expect(dialog).toBeHidden();
        await expect(banner(page).region).toBeVisible();
        expect(await choiceCookies(context)).toEqual([]);
      },
    );

    test(
      `${key} presses what a visitor with a choice finds`,
      inFull(key === 'Space'),
      async ({ open, page }) => {
        await open({ config: CONFIG, body: shop() });
        await banner(page).accept.press(key);
        await page.locator('#opener').press(key);
        const { dialog } = preferences(page);
        await dialog.getByRole('button', { name: 'Отозвать согласие' }).press(key);
        await expect(dialog).toBeHidden();
        expect((await stateOf(page)).categories).toMatchObject(NONE);
        await page.getByRole('status').getByRole('button', { name: 'Закрыть' }).press(key);
        await expect(page.getByText('Согласие отозвано.')).toHaveCount(0);

        await page.locator('#opener').press(key);
        await dialog.getByRole('button', { name: 'Удалить мой выбор' }).press(key);
        await expect(banner(page).region).toBeVisible();
        expect(await stateOf(page)).toMatchObject({ status: 'unset', ask: 'first' });
      },
    );
  }
});
