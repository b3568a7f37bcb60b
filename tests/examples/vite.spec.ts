import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { banner } from '../support/widget.js';
import { expect, test } from './support/fixtures.js';
import { startServerOf } from './support/start.js';
import { expectKept, MAP, METRIKA } from './support/visits.js';

test.use({ example: 'vite' });

test('asks once, then runs what has waited', async ({ page, vendors, site }) => {
  await expectKept({ page, vendors }, site.address, METRIKA, MAP);
  await expect(page.getByText('Счётчик: работает.')).toBeVisible();
});

test('builds the banner and the counter into files of their own', async ({ project }) => {
  const dist = join(project.folder, 'dist');
  const assets = await readdir(join(dist, 'assets'));
  const holding = async (words: string) => {
    const texts = await Promise.all(
      assets.map((name) => readFile(join(dist, 'assets', name), 'utf8')),
    );
    return assets.filter((_, index) => texts[index]?.includes(words));
  };
  const html = await readFile(join(dist, 'index.html'), 'utf8');
  const atOnce = assets.filter((name) => html.includes(name));
  expect(await holding('soglasie')).toEqual(expect.arrayContaining(atOnce));
  for (const words of ['Отклонить все', 'metrika/tag.js']) {
    const [file, ...others] = await holding(words);
    expect(others).toEqual([]);
    expect(assets).toContain(file);
    expect(atOnce).not.toContain(file);
  }
});

test('shows new settings after a save, in one banner, without a reload', async ({
  page,
  project,
}) => {
  // 6 s, most of them for the server that starts.
  test.slow();
  const server = await startServerOf(project.folder, (port) => [
    'start',
    '--',
    '--host',
    '127.0.0.1',
    '--port',
    port,
  ]);
  try {
    // What is saved before this line is told to nobody.
    const connected = page.waitForEvent('console', (line) => line.text() === '[vite] connected.');
    await page.goto(server.address);
    await connected;
    await expect(banner(page).region).toContainText('ООО «Ромашка»');
    await page.evaluate(() => Object.assign(window, { isKept: true }));
    const file = join(project.folder, 'src/consent.js');
    const code = await readFile(file, 'utf8');
    // In one step: emptied and written are two changes, and where Vite tells of both, the second
    // ends the consent that the first has made.
    const saved = join(project.folder, 'saved.js');
    await writeFile(saved, code.replace('ООО «Ромашка»', 'ООО «Лютик»'));
    await rename(saved, file);
    await expect(banner(page).region).toContainText('ООО «Лютик»');
    await expect(page.locator('soglasie-ui')).toHaveCount(1);
    expect(await page.evaluate(() => Reflect.get(window, 'isKept'))).toBe(true);
  } finally {
    // First: a page whose server is gone complains.
    await page.close();
    await server.stop();
  }
});
