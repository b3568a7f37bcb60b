import { settled } from '../support/settled.js';
import { preferences } from '../support/widget.js';
import { expect, test } from './support/fixtures.js';
import { expectKept, METRIKA } from './support/visits.js';

test.use({ example: 'csp' });

test('asks once and runs the counter, violating nothing', async ({ page, vendors, server }) => {
  await expectKept({ page, vendors }, server.address, METRIKA);
  await expect(page.getByText('Счётчик работает.')).toBeVisible();
  await page.getByRole('link', { name: 'Настройки cookie' }).click();
  await expect(preferences(page).dialog).toBeVisible();
  expect(await page.evaluate(() => window.violations)).toEqual([]);
});

test('stops a script without the nonce of its page', async ({ page, vendors, server, watch }) => {
  await page.route(server.address, async (route) => {
    const response = await route.fetch();
    const html = (await response.text()).replace(
      '<body>',
      '<body><script>ran.push("own")</script>',
    );
    await route.fulfill({ response, body: html });
  });
  await page.goto(server.address);
  await expect.poll(() => page.evaluate(() => window.violations.length)).toBe(1);
  await expect.poll(() => watch.console.join()).toContain('Content Security Policy');
  await settled(page);
  expect(await page.evaluate(() => window.ran)).toEqual([]);
  expect(vendors.asked).toEqual([]);
  watch.console.length = 0;
});
