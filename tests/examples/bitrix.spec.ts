import { encodeCp1251 } from '../../examples/operators/cp1251.mjs';
import { preferences } from '../support/widget.js';
import { exampleAt, expect, test } from './support/fixtures.js';
import { hasPhp, print } from './support/php.js';
import { expectKept, METRIKA } from './support/visits.js';

test.skip(!hasPhp(), 'php is absent: apt-get install php-cli');

test('asks once from a page in windows-1251 whose scripts are moved', async ({
  page,
  vendors,
  site,
}) => {
  const html = await print(
    'bitrix.php',
    exampleAt('bitrix/header.php'),
    exampleAt('bitrix/footer.php'),
  );
  site.page(encodeCp1251(html), 'windows-1251');
  await expectKept({ page, vendors }, site.address, METRIKA);
  expect(await page.evaluate(() => document.characterSet)).toBe('windows-1251');
  // Ours has stayed where the template has it; the others, Metrika's code among them, have been moved.
  await expect(page.locator('head > script[src="/soglasie/soglasie.js"]')).toHaveCount(1);
  await expect(page.locator('body > script')).toHaveCount(2);
  await page.getByRole('link', { name: 'Настройки cookie' }).click();
  await expect(preferences(page).dialog).toContainText('ООО «Ромашка»');
});
