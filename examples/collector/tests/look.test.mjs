import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import { openDatabase } from '../database.mjs';
import { createCollector } from '../server.mjs';
import { DATABASES, recordOf, SITE, TOKEN } from './support.mjs';

const require = createRequire(import.meta.url);
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What the repository's own tests have: a browser and axe; nothing in a folder that was moved. */
const findTools = async () => {
  try {
    const { chromium } = require('playwright');
    const { findChromium } = await import('../../../tests/find-browser.mjs');
    const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
    const { path } = findChromium({ prefersShell: true });
    return { chromium, axe, path };
  } catch {
    return undefined;
  }
};
const tools = await findTools();

describe('the page in a browser', { skip: !tools && 'no Playwright with Chromium' }, () => {
  const [{ start }] = DATABASES;
  const number = 'f'.repeat(32);
  let base;
  let database;
  let server;
  let browser;
  let address;

  before(async () => {
    base = await start();
    database = await openDatabase(base.where);
    server = createCollector({ database, sites: [SITE], token: TOKEN });
    await new Promise((done) => server.listen(0, '127.0.0.1', done));
    address = `http://127.0.0.1:${server.address().port}`;
    const records = Array.from({ length: 60 }, (_, at) => {
      const decidedAt = new Date(Date.now() - at * 8 * 3_600_000).toISOString();
      const grants = {
        necessary: true,
        analytics: at % 3 > 0,
        functional: at % 2 > 0,
        scoring: false,
      };
      return recordOf({ decidedAt, grants, ...(at % 20 === 0 && { id: number }) });
    });
    await Promise.all(records.map((record) => database.add(record)));
    browser = await tools.chromium.launch({ executablePath: tools.path, args: ['--no-sandbox'] });
  });

  after(async () => {
    await browser?.close();
    server.close();
    server.closeAllConnections();
    await database.close();
    await base.stop();
  });

  const faultsOf = async (page) => {
    await page.evaluate(tools.axe);
    return page.evaluate(async (values) => {
      const { violations } = await window.axe.run(document, { runOnly: { type: 'tag', values } });
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
    }, TAGS);
  };

  for (const [width, colorScheme] of [
    [1280, 'light'],
    [1280, 'dark'],
    [390, 'light'],
    [390, 'dark'],
  ]) {
    it(`has no fault that axe finds, and fits, at ${width} px in ${colorScheme}`, async () => {
      // axe is told past the page's own policy.
      const context = await browser.newContext({
        ...{ viewport: { width, height: 800 }, colorScheme, bypassCSP: true },
      });
      const page = await context.newPage();
      const refused = [];
      page.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
      await page.goto(address);
      assert.deepEqual(await faultsOf(page), []);
      // By the keyboard alone.
      await page.keyboard.press('Tab');
      await page.keyboard.type(TOKEN);
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Доля согласий по дням' }).waitFor();
      await page.locator('summary').press('Enter');
      for (const path of ['', `/?number=${number}`, '/?number=0', '/?site=none.example']) {
        if (path) await page.goto(address + path);
        assert.deepEqual(await faultsOf(page), [], path);
        const isWider = await page.evaluate(
          () => document.documentElement.scrollWidth > innerWidth,
        );
        assert.equal(isWider, false, `${path} is wider than the window`);
      }
      assert.deepEqual(
        refused.filter((text) => !/status of (401|404)/.test(text)),
        [],
      );
      await context.close();
    });
  }

  it('works under its own policy, and prints the plot without the forms', async () => {
    const page = await browser.newPage();
    const refused = [];
    page.on('console', (message) => refused.push(message.text()));
    await page.goto(address);
    await page.locator('#token').fill(TOKEN);
    await page.getByRole('button', { name: 'Войти' }).click();
    await page.locator('figure > svg').waitFor();
    // A line of one day, or of days that are alike, has no height: there, it need not be seen.
    assert.ok((await page.locator('polyline').count()) > 0);
    assert.deepEqual(
      refused.filter((text) => /Security Policy/.test(text)),
      [],
    );
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    assert.equal(await page.locator('figure > svg').isVisible(), true);
    assert.equal(await page.locator('.forms').isVisible(), false);
    const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    assert.equal(background, 'rgb(255, 255, 255)');
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('button', { name: 'Выйти' }).click();
    await page.getByRole('heading', { name: 'Вход' }).waitFor();
  });
});
