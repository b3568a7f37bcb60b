import { join } from 'node:path';
import { exampleAt, expect, test } from './support/fixtures.js';
import { expectKept } from './support/visits.js';

// Pages that need no build: they are shown by any server of files, from the root of the repository.
for (const name of ['drop-in', 'npm']) {
  test(`examples/${name} asks once and runs the counter`, async ({
    page,
    project,
    site,
    vendors,
  }) => {
    const modules = join(project.folder, 'node_modules');
    await site.publish(join(modules, 'soglasie/dist'), '/dist/');
    await site.publish(modules, '/node_modules/');
    await site.publish(exampleAt(name), `/examples/${name}/`);
    await expectKept({ page, vendors }, `${site.address}examples/${name}/`);
    await expect(page.getByText('Счётчик: работает.')).toBeVisible();
  });
}
