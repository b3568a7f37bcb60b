import { expect, type Page } from '@playwright/test';
import { settled } from '../../support/settled.js';

/** What every page with a banner of its own promises: it asks, keeps the answer, and lets go of it. */
export async function asksByItself(page: Page, address: string, count: () => Promise<void>) {
  const files: string[] = [];
  page.on('request', (request) => files.push(new URL(request.url()).pathname));
  await page.goto(address);
  const ask = page.getByRole('region', { name: 'Можно считать посещения?' });
  const press = (name: string) => ask.getByRole('button', { name, exact: true }).click();
  const open = page.getByRole('button', { name: 'Настройки cookie' });
  const counter = (state: string) => expect(page.getByText(`Счётчик: ${state}.`)).toBeVisible();

  await expect(ask).toBeVisible();
  await counter('ждёт согласия');
  const boxes = await ask
    .getByRole('button', { name: /все$/ })
    .evaluateAll((all) => all.map((button) => getComputedStyle(button).font));
  expect(new Set(boxes).size, 'of the same form').toBe(1);
  await press('Отклонить все');
  await expect(ask).toBeHidden();
  await page.reload();
  await counter('ждёт согласия');
  await settled(page);
  await expect(ask).toBeHidden();

  await open.click();
  await expect(ask.getByRole('heading')).toBeFocused();
  await ask.getByRole('checkbox', { name: 'Статистика посещений' }).check();
  await press('Сохранить выбор');
  await expect(ask).toBeHidden();
  await counter('работает');
  await count();

  await open.click();
  await expect(ask.getByRole('checkbox', { name: 'Статистика посещений' })).toBeChecked();
  await press('Отклонить все');
  await expect(page.getByRole('status').filter({ hasText: 'Согласие отозвано' })).toBeVisible();

  await settled(page);
  const drawn = await page.evaluate(
    () => [...document.querySelectorAll('*')].filter((it) => /^soglasie/.test(it.localName)).length,
  );
  expect(drawn, 'elements of ours').toBe(0);
  const widget = files.filter((file) =>
    /soglasie-(?:ui|preferences|embeds)|mount|create/.test(file),
  );
  expect(widget, 'files of the widget').toEqual([]);
}
