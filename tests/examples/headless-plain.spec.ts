import { join } from 'node:path';
import { exampleAt, test } from './support/fixtures.js';
import { asksByItself } from './support/own-banner.js';

test('examples/headless/plain asks by itself', async ({ page, project, site }) => {
  await site.publish(join(project.folder, 'node_modules/soglasie/dist'), '/dist/');
  await site.publish(exampleAt('headless/plain'), '/examples/headless/plain/');
  await asksByItself(page, `${site.address}examples/headless/plain/`, async () => {});
});
