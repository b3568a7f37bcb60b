import { join } from 'node:path';
import { settled } from '../support/settled.js';
import { accept } from '../support/visits.js';
import { banner } from '../support/widget.js';
import { expect, readExample, test } from './support/fixtures.js';
import { MAP, METRIKA } from './support/visits.js';

test('asks once with a single file from another site', async ({ page, vendors, site, project }) => {
  const files: string[] = [];
  await page.route('https://files.romashka.ru/*', async (route) => {
    const name = new URL(route.request().url()).pathname;
    files.push(name);
    await route.fulfill({ path: join(project.folder, 'node_modules/soglasie/dist', name) });
  });
  const [head, block] = [
    await readExample('tilda/head.html'),
    await readExample('tilda/block.html'),
  ];
  site.page(`<!DOCTYPE html><html lang="ru"><head><meta charset="utf-8">
    <link rel="icon" href="data:,"><title>Тильда</title>${head}</head>
    <body><div class="t-rec"><h1>Ромашка</h1></div><div class="t-rec">${block}</div></body></html>`);

  await page.goto(site.address);
  await expect(banner(page).region).toBeVisible();
  await settled(page);
  expect(vendors.asked).toEqual([]);
  await accept(page);
  await vendors.expectAsked(METRIKA, MAP);
  await page.reload();
  await settled(page);
  await expect(banner(page).region).toHaveCount(0);
  await expect.poll(() => vendors.asked.filter((address) => address === METRIKA)).toHaveLength(2);
  expect(files).toEqual(['/soglasie.all.js', '/soglasie.all.js']);
});
