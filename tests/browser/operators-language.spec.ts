import { expect, expectAsked, ownFiles, test, visit } from '../support/demo.js';
import { everything, operatorSite } from '../support/operators.js';
import { accept } from '../support/visits.js';
import { banner, preferences } from '../support/widget.js';

const OFFICE = 'autoweboffice-com.localhost';

test('the English page asks in English', async ({ demo, page }) => {
  await visit(demo, page, OFFICE, '/en/');
  const region = page.getByRole('region', { name: 'We use cookies' });
  await expect(region).toBeVisible();
  // The operator has several sites, and the page a video. Both that speak share the words.
  await expect(page.getByRole('group', { name: 'Video hidden' })).toBeVisible();
  await expect
    .poll(() => new Set(ownFiles(demo)))
    .toEqual(
      new Set([
        ...['soglasie.js', 'soglasie-commands.js', 'soglasie-ui.js', 'soglasie-presets.js'],
        ...['soglasie-siblings.js', 'soglasie-embeds.js', 'locales/en.json'],
      ]),
    );

  await region.getByRole('button', { name: 'Customise' }).click();
  const dialog = page.getByRole('dialog', { name: 'Cookie settings' });
  await expect(dialog.getByRole('switch')).toHaveCount(4);
  await dialog.locator('summary').filter({ hasText: 'Advertising' }).click();
  await expect(dialog.getByText('Connect requests and calls')).toBeVisible();
  await dialog.getByRole('button', { name: 'Accept all' }).click();
  await expectAsked(demo, page, everything(operatorSite(OFFICE)));
});

test('the choice of the English page counts on the Russian one', async ({ demo, page }) => {
  await visit(demo, page, OFFICE, '/en/');
  await page.getByRole('button', { name: 'Reject all' }).click();
  await expect(page.getByText('Choice saved.')).toBeVisible();
  await visit(demo, page, OFFICE);
  await expectAsked(demo, page, []);
  await expect(banner(page).region).toHaveCount(0);
});

test('a page in windows-1251 asks in Russian, whatever the server says', async ({ demo, page }) => {
  await visit(demo, page, 'smartcallback.localhost', '/cp1251.html');
  expect(await page.evaluate(() => document.characterSet)).toBe('windows-1251');
  await expect(banner(page).region).toBeVisible();
  await expect(banner(page).region).toContainText(
    'просит разрешить cookie для таких целей: статистика',
  );
  await banner(page).customize.click();
  const { dialog } = preferences(page);
  await expect(dialog.getByRole('switch', { name: 'Аналитические' })).toBeVisible();
  await expect(dialog).toContainText('ООО «Информационные Бизнес Технологии»');
  await page.keyboard.press('Escape');
  await accept(page);
  await expect(page.getByText('Выбор сохранён.')).toBeVisible();
  expect(ownFiles(demo)).toContain('soglasie-ui.js');
  expect(ownFiles(demo)[0]).toBe('soglasie.js');
});

test('names the sites and the group of companies before the choice', async ({ demo, page }) => {
  await visit(demo, page, 'mixseller.localhost');
  await expect(banner(page).region).toContainText(
    'autoweboffice-com.localhost, autoweboffice-ru.localhost, mixseller.localhost',
  );
  await visit(demo, page, 'integrus.localhost');
  await expect(banner(page).region).toContainText('группу компаний: ООО «ИНТЕГРУС»');
});

test('tells the term and the address after a withdrawal', async ({ demo, page }) => {
  await visit(demo, page, OFFICE);
  await accept(page);
  await page.getByRole('button', { name: 'Настройки cookie' }).click();
  await page.getByRole('button', { name: 'Отозвать согласие' }).click();
  const status = page.getByRole('status');
  await expect(status).toContainText('5 рабочих дней');
  await expect(status.getByRole('link')).toHaveAttribute(
    'href',
    `mailto:zakaz@autoweboffice.com?subject=${encodeURIComponent(`Отзыв согласия на cookie: ${OFFICE}`)}`,
  );
});
