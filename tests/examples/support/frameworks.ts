import { accept } from '../../support/visits.js';
import { preferences } from '../../support/widget.js';
import { expect, test } from './fixtures.js';
import { expectAsked, expectKept, MAP, METRIKA } from './visits.js';

/** What every framework's page promises: it shows the choice, and shows it anew at every change. */
export function followsTheChoice(): void {
  test('asks once, then runs the counter and shows the map', async ({ page, vendors, site }) => {
    await expectKept({ page, vendors }, site.address, METRIKA, MAP);
    await expect(page.getByText('Счётчик: работает.')).toBeVisible();
  });

  test('draws every change of the choice', async ({ page, vendors, site }) => {
    await expectAsked({ page, vendors }, site.address);
    await expect(page.getByText('Счётчик: ждёт согласия.')).toBeVisible();
    await expect(page.getByTitle('Карта')).toHaveCount(0);
    await accept(page);
    await expect(page.getByText('Счётчик: работает.')).toBeVisible();
    await expect(page.getByTitle('Карта')).toBeVisible();
    await page.getByRole('button', { name: 'Настройки cookie' }).click();
    await preferences(page).switchOf('Функциональные').click();
    await preferences(page).save.click();
    await expect(page.getByTitle('Карта')).toHaveCount(0);
    await expect(page.getByText('Счётчик: работает.')).toBeVisible();
  });
}
