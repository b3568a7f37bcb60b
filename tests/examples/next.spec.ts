import { accept } from '../support/visits.js';
import { expect, test } from './support/fixtures.js';
import { expectAsked, expectKept, expectRemembered, MAP, METRIKA } from './support/visits.js';

test.use({ example: 'next' });

test('asks once, then runs the counter and shows the map', async ({ page, vendors, server }) => {
  await expectKept({ page, vendors }, server.address, METRIKA, MAP);
  await expect(page.getByText('Счётчик: работает.')).toBeVisible();
});

test('has the choice in the HTML of the server, and draws nothing else', async ({
  page,
  vendors,
  server,
}) => {
  const html = async () => (await page.request.get(server.address)).text();
  expect(await html()).toContain('ждёт согласия</output>');
  await expectAsked({ page, vendors }, server.address);
  await accept(page);
  await expect(page.getByTitle('Карта')).toBeVisible();
  expect(await html()).toMatch(/работает<\/output>.*<iframe/);

  // Whatever the counter says on the way from the HTML to the page that React has taken over.
  await page.addInitScript(() => {
    const said = new Set<string>();
    Object.assign(window, { said });
    new MutationObserver(() => {
      const text = document.querySelector('output')?.textContent;
      if (text) said.add(text);
    }).observe(document, { childList: true, characterData: true, subtree: true });
  });
  await expectRemembered({ page, vendors }, server.address, METRIKA, MAP);
  await page.getByRole('button', { name: 'Настройки cookie' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await page.evaluate('[...said]')).toEqual(['работает']);
});
