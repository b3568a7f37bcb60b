import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { accept } from '../support/visits.js';
import { banner, preferences } from '../support/widget.js';
import { expect, test } from './support/fixtures.js';
import { startServerOf } from './support/start.js';
import { expectAsked, expectKept, expectRemembered, MAP, METRIKA } from './support/visits.js';

test.use({ example: 'next' });

const violations = (page: Page) => page.evaluate(() => window.violations);

test('asks once, then runs the counter and shows the map, violating nothing', async ({
  page,
  vendors,
  server,
}) => {
  const answer = await page.request.get(server.address);
  const policy = answer.headers()['content-security-policy'] ?? '';
  expect(policy).toMatch(/script-src 'nonce-[\w+/=]+' 'strict-dynamic';/);
  expect(policy).toContain(`require-trusted-types-for 'script'`);
  expect(policy).not.toContain('unsafe');
  await expectKept({ page, vendors }, server.address, METRIKA, MAP);
  await expect(page.getByText('Счётчик: работает.')).toBeVisible();
  await page.getByRole('button', { name: 'Настройки cookie' }).click();
  await preferences(page).switchOf('Функциональные').click();
  await preferences(page).save.click();
  await expect(page.getByTitle('Карта')).toHaveCount(0);
  expect(await violations(page)).toEqual([]);
});

test('runs no markup that lacks the nonce of its page', async ({
  page,
  vendors,
  server,
  watch,
}) => {
  const tag = (mark: string) =>
    `<script type="text/plain" data-category="necessary" ${mark}></script>`;
  await page.route(server.address, async (route) => {
    const response = await route.fetch();
    const [, nonce] = /<script nonce="([^"]+)"/.exec(await response.text()) ?? [];
    const html = (await response.text()).replace(
      '</body>',
      `<script>ran.push("own")</script>
      ${tag('src="https://cdn.romashka.ru/injected.js"')}
      ${tag(`src="https://cdn.romashka.ru/page.js" nonce="${nonce}"`)}</body>`,
    );
    await route.fulfill({ response, body: html });
  });
  await page.goto(server.address);
  await expect(banner(page).region).toBeVisible();
  await expect.poll(() => page.evaluate(() => window.ran)).toEqual(['page']);
  await vendors.expectAsked('https://cdn.romashka.ru/page.js');
  await expect
    .poll(() => violations(page))
    .toEqual([expect.stringMatching(/^script-src-elem inline/)]);
  await expect.poll(watch.ours).toEqual([expect.stringContaining('W05')]);
  await expect.poll(() => watch.console.join()).toContain('Content Security Policy');
  watch.console.length = 0;
});

test('lets Trusted Types pass the addresses of the app alone', async ({ page, server, watch }) => {
  await page.goto(server.address);
  await expect(banner(page).region).toBeVisible();
  const isRefused = (address: string) =>
    page.evaluate((src) => {
      try {
        document.createElement('script').src = src;
        return false;
      } catch {
        return true;
      }
    }, address);
  expect(await isRefused('/_next/static/chunks/page.js')).toBe(false);
  expect(await isRefused('/upload/photo.js')).toBe(true);
  expect(await isRefused('https://evil.ru/_next/static/chunks/page.js')).toBe(true);
  await expect.poll(() => watch.console.join()).toContain('TrustedScriptURL');
  watch.console.length = 0;
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
  // The counter comes by a file of its own: the next visit begins when this one has asked for it.
  await vendors.expectAsked(METRIKA, MAP);
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
    await page.evaluate(() => Object.assign(window, { isKept: true }));
    // What is saved before the server listens for the page's files is not told to the page.
    const isConnected = () => told.some((line) => /\[HMR] connected/.test(line));
    await expect.poll(isConnected, { timeout: 20_000 }).toBe(true);
    const file = join(project.folder, 'app/consent.js');
    const code = await readFile(file, 'utf8');
    const saved = () => page.evaluate(() => Reflect.get(globalThis, 'save'));
    for (const save of [1, 2]) {
      let times = 0;
      await expect(async () => {
        times += 1;
        await writeFile(file, `${code}\nglobalThis.save = ${save};\n// ${times}\n`);
        await expect.poll(saved, { timeout: 8_000 }).toBe(save);
      }).toPass({ timeout: 30_000 });
    }
    await expect(banner(page).region).toHaveCount(1);
    expect(await page.evaluate(() => Reflect.get(window, 'isKept')), 'no reload').toBe(true);
    await expect.poll(lines).toBe(1);
    // The policy holds there as well, what Next.js itself does included.
    expect(told.filter((line) => /Content Security Policy|Trusted/.test(line))).toEqual([]);
  } finally {
    await page.close();
    await server.stop();
  }
});
