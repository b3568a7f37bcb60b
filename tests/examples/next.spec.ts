import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { accept } from '../support/visits.js';
import { banner } from '../support/widget.js';
import { expect, test } from './support/fixtures.js';
import { startServerOf } from './support/start.js';
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

// 15 s: the other server, which compiles what is asked for.
test('keeps one banner while the app is worked on, and says so once', async ({
  browser,
  project,
}) => {
  test.slow();
  const server = await startServerOf(project.folder, (port) =>
    'run dev -- --hostname 127.0.0.1 --port'.split(' ').concat(port),
  );
  // A page of its own: the line is wanted here.
  const page = await browser.newPage();
  try {
    const told: string[] = [];
    page.on('console', (line) => told.push(line.text()));
    const lines = () => told.filter((line) => /^soglasie W07/.test(line)).length;
    await page.goto(server.address);
    await expect(banner(page).region).toBeVisible({ timeout: 30_000 });
    // What is saved before this line is told to nobody.
    await expect.poll(() => told).toContain('[HMR] connected');
    await page.evaluate(() => Object.assign(window, { isKept: true }));
    const file = join(project.folder, 'app/consent.js');
    const code = await readFile(file, 'utf8');
    for (const save of [1, 2]) {
      await writeFile(file, `${code}\nglobalThis.save = ${save};\n`);
      const saved = () => page.evaluate(() => Reflect.get(globalThis, 'save'));
      await expect.poll(saved, { timeout: 20_000 }).toBe(save);
    }
    await expect(banner(page).region).toHaveCount(1);
    expect(await page.evaluate(() => Reflect.get(window, 'isKept')), 'no reload').toBe(true);
    await expect.poll(lines).toBe(1);
  } finally {
    await page.close();
    await server.stop();
  }
});
