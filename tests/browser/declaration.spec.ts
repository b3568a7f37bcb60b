import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { audit } from '../support/axe.js';
import { bothBuilds, expect, test } from '../support/fixtures.js';
import { settled } from '../support/settled.js';
import { reject } from '../support/visits.js';

const FILE = 'soglasie-declaration.js';
const PLACE = '<div id="table" data-soglasie-declaration><p>Таблица в политике</p></div>';
const OPENER = '<a href="/cookies" data-soglasie-open>Настройки cookie</a>';
const config = {
  operator: 'ООО «Ромашка»',
  policy: { url: '/cookies', version: '1' },
  services: {
    'yandex-metrika': true,
    shop: {
      category: 'functional',
      provider: 'ООО «<b>Склад</b>»',
      policyUrl: 'https://stock.example/privacy?a="1"&b=2',
      cookies: [{ name: 'stock_*', purpose: 'Помнит <i>склад</i>', expires: '30min' }],
    },
  },
} as const;

const table = (page: Page) => page.locator('#table .soglasie-cookies');
const row = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });

/** What `npx soglasie declaration` writes, as a browser takes it. */
const written = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'soglasie-declaration-'));
  try {
    writeFileSync(join(folder, 'consent.json'), JSON.stringify(config));
    const cli = join(process.cwd(), 'dist', 'cli.js');
    const options = { cwd: folder, encoding: 'utf8' } as const;
    return execFileSync(process.execPath, [cli, 'declaration', '--locale', 'ru'], options);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

bothBuilds((build) => {
  test('the table stands where the page wants it, in its language, and as the command writes it', async ({
    open,
    page,
    watch,
  }) => {
    await open({ config, body: `<main><h1>Политика</h1><h2>Cookie</h2>${PLACE}${OPENER}</main>` });
    await expect(row(page, '_ym_debug')).toContainText('Яндекс');
    await expect(row(page, 'stock_*')).toHaveText(/Помнит <i>склад<\/i>.*ООО «<b>Склад<\/b>»/);
    await expect(page.getByText('Таблица в политике')).toHaveCount(0);
    const link = page.getByRole('link', { name: 'Политика «ООО «<b>Склад</b>»»' });
    await expect(link).toHaveAttribute('href', 'https://stock.example/privacy?a="1"&b=2');

    const drawn = await table(page).evaluate((it) => it.outerHTML);
    const same = await page.evaluate((html) => {
      const parsed = new DOMParser().parseFromString(html, 'text/html');
      return parsed.querySelector('.soglasie-cookies')?.outerHTML.replace(/\n/g, '');
    }, written());
    expect(drawn).toBe(same);

    expect((await audit(page)).violations).toEqual([]);
    await page.evaluate(() => {
      document.documentElement.lang = 'en';
    });
    await expect(page.getByRole('heading', { name: 'Analytics' })).toBeVisible();
    await expect(table(page)).toHaveAttribute('lang', 'en');
    expect(watch.undeclaredErrors()).toEqual([]);

    // What was there before comes back.
    await page.evaluate(() => window.soglasie.destroy());
    await expect(page.locator('#table')).toHaveText('Таблица в политике');
  });

  test('a page that changes by script gets it when the place comes, and again when it is emptied', async ({
    open,
    page,
    site,
  }) => {
    await open({ config, body: OPENER });
    await expect(page.getByRole('region', { name: 'Мы используем файлы cookie' })).toBeVisible();
    if (build === 'script') expect(site.files()).not.toContain(FILE);
    await page.evaluate((place) => document.body.insertAdjacentHTML('beforeend', place), PLACE);
    await expect(row(page, 'stock_*')).toBeVisible();
    await page.evaluate(() => document.querySelector('#table')?.replaceChildren());
    await expect(row(page, 'stock_*')).toBeVisible();
    if (build === 'script') expect(site.files().filter((file) => file === FILE)).toHaveLength(1);
  });
});

test.describe('the tag', () => {
  test('a visitor who has answered gets the table too; other pages stay at one file', async ({
    open,
    page,
    site,
  }) => {
    await open({ config, path: '/', body: OPENER });
    await reject(page);
    await open({ config, path: '/policy', body: `${OPENER}${PLACE}` });
    await expect(row(page, 'stock_*')).toBeVisible();
    const before = site.files().length;
    await open({ config, path: '/other', body: `${OPENER}<main></main>` });
    await page.evaluate(() => new Promise((idle) => requestIdleCallback(() => idle(0))));
    await settled(page);
    expect(site.files().slice(before)).toEqual(['soglasie.js']);
    // Drawn by a script that says so.
    await page.evaluate((place) => {
      const main = document.querySelector('main') as HTMLElement;
      main.innerHTML = place;
      window.soglasie.scan(main);
    }, PLACE);
    await expect(row(page, 'stock_*')).toBeVisible();
  });

  test('a strict CSP, a narrow page and its own rules are no hindrance; a missing file is told once', async ({
    open,
    page,
    site,
    watch,
  }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    const headers = { 'content-security-policy': "style-src 'self'; script-src 'self' 'nonce-n'" };
    await open({ config, body: `${OPENER}${PLACE}`, headers, nonce: 'n' });
    await expect(row(page, 'stock_*')).toBeVisible();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBe(320);

    site.answer(`/dist/${FILE}`, { status: 404, body: '' });
    watch.allowErrors(/404/);
    const lines: string[] = [];
    page.on('console', (message) => lines.push(message.text()));
    await open({ config, path: '/again', body: `${OPENER}${PLACE}`, headers, nonce: 'n' });
    await expect.poll(() => lines.join()).toContain(`soglasie W06: no table of cookies: ${FILE}`);
    await expect(page.locator('#table')).toHaveText('Таблица в политике');
  });
});
