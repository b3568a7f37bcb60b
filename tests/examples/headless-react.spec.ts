import { test } from './support/fixtures.js';
import { asksByItself } from './support/own-banner.js';
import { METRIKA } from './support/visits.js';

test.use({ example: 'headless/react' });

test('asks by itself, and loads the counter after the answer', async ({ page, site, vendors }) => {
  await asksByItself(page, site.address, () => vendors.expectAsked(METRIKA));
});
