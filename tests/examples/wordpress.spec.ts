import { exampleAt, test } from './support/fixtures.js';
import { hasPhp, print } from './support/php.js';
import { expectKept, METRIKA } from './support/visits.js';

test.skip(!hasPhp(), 'php is absent: apt-get install php-cli');

test('stands before the other plugins, and holds what they insert', async ({
  page,
  vendors,
  site,
}) => {
  site.page(await print('wordpress.php', exampleAt('wordpress/soglasie.php')));
  await expectKept({ page, vendors }, site.address, METRIKA);
});
