import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { ConsentConfig } from '../../src/model/config.js';
import type { Kept } from '../../src/tools/cli/texts/archive.js';
import { eachBuild, expect, test } from '../support/fixtures.js';
import { inFull, isFull } from '../support/in-full.js';
import type { Site } from '../support/site.js';

const URL = '/records';
const CODES = readdirSync('locales').map((name) => name.replace('.json', ''));

/** Beside Russian and English, which are tried with all that can be shown. */
const OTHERS = ['ar', 'de'];

/** With all that the texts depend on. */
const CONFIG: ConsentConfig = {
  operator: 'ООО «Ромашка»',
  group: ['ООО «Лютик»'],
  policy: { url: '/cookies', version: '2', consentUrl: '/consent.pdf', updated: '2026-11-01' },
  links: [
    { title: { ru: 'Данные', en: 'Data' }, url: 'https://law.example/data' },
    { title: 'Контакты', url: '/contacts' },
  ],
  categories: {
    necessary: {},
    analytics: {},
    advertising: {},
    scoring: {
      title: { ru: 'Скоринг', en: 'Scoring' },
      description: { ru: 'Оценка заявки.', en: 'A score of the application.' },
      cookies: [{ name: 'score', expires: '30d', purpose: { ru: 'Оценка', en: 'Score' } }],
    },
  },
  services: { 'yandex-metrika': true, 'google-ads': true },
  record: { url: URL },
  texts: { 'banner.note': 'Передумать можно в подвале сайта.' },
};

/** Texts by their digests, as `npx soglasie texts` has put them into a folder. */
const archiveOf = (config: object, ...args: string[]): Map<string, Kept> => {
  const folder = mkdtempSync(join(tmpdir(), 'soglasie-texts-'));
  try {
    const file = join(folder, 'consent.json');
    writeFileSync(file, JSON.stringify(config));
    const out = join(folder, 'texts');
    execFileSync(process.execPath, ['dist/cli.js', 'texts', file, '--out', out, ...args]);
    const files = readdirSync(out).filter((name) => /^[\da-f]{64}\.json$/.test(name));
    return new Map(
      files.map((name) => [name.slice(0, 64), JSON.parse(readFileSync(join(out, name), 'utf8'))]),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const sendGpc = (page: Page) =>
  page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true });
  });

const press = (page: Page, name: 'accept' | 'reject') =>
  page.locator(`soglasie-ui button[name=${name}]`).click();

/** What the archive has of the texts that the last record was decided by. */
const proofIn = async (archive: Map<string, Kept>, site: Site, count: number): Promise<Kept> => {
  await expect.poll(() => site.hits(URL).length).toBe(count);
  const { texts } = JSON.parse(site.hits(URL)[count - 1]?.body ?? '');
  const kept = archive.get(texts?.digest);
  if (!kept) throw new Error(`the archive has no ${JSON.stringify(texts)}`);
  expect(kept.locale).toBe(texts.locale);
  expect(createHash('sha256').update(kept.text).digest('hex')).toBe(texts.digest);
  return kept;
};

/** The answer is still on its way when the server has a record: one without it is sent once more. */
const acknowledged = (page: Page): Promise<void> =>
  expect
    .poll(() =>
      page.evaluate(() => JSON.parse(localStorage.getItem('soglasie') ?? '{}').record?.unsent),
    )
    .toEqual([]);

eachBuild(() => {
  test('the archive has the very texts that a browser’s records carry the digests of', async ({
    open,
    page,
    site,
  }) => {
    const archive = archiveOf(CONFIG, '--locales', 'ru,en');
    site.answer(URL, { status: 204 });
    let count = 0;
    for (const [lang, host] of [
      ['ru', 'shop.localhost'],
      ['en', 'www.romashka.localhost'],
    ] as const) {
      await open({ lang, host, config: CONFIG });
      const region = page.locator('soglasie-ui [part=banner]');
      const shown = await region.evaluate((it) => it.textContent);
      await press(page, 'reject');
      const question = await proofIn(archive, site, ++count);
      expect(question).toMatchObject({ locale: lang, view: 'banner', ask: 'first', page: '' });
      expect(question.text).toBe([lang, shown, '/cookies', '2'].join('\n'));
      expect(question.lines.join(' ')).toContain(lang === 'ru' ? 'Скоринг' : 'Scoring');
      expect(question.lines.join(' ')).toContain('Передумать можно');

      await page.evaluate(() => window.soglasie.open());
      await page.locator('soglasie-ui [role=switch]').first().click();
      await page.locator('soglasie-ui .foot button.full').click();
      expect(await proofIn(archive, site, ++count)).toMatchObject({
        ...{ locale: lang, view: 'preferences' },
        policy: { url: '/cookies', consentUrl: '/consent.pdf', version: '2' },
      });
    }
  });

  test('the archive has what is asked anew: another edition, new categories, a lapsed one', async ({
    open,
    page,
    site,
  }) => {
    const archive = archiveOf(CONFIG, '--locales', 'ru');
    site.answer(URL, { status: 204 });
    const { scoring: _, ...fewer } = CONFIG.categories ?? {};
    const { record: _record, ...before } = CONFIG;
    const visit = async (earlier: ConsentConfig) => {
      await page.context().clearCookies();
      await open({ config: earlier });
      await press(page, 'accept');
      await open({ config: CONFIG });
      await press(page, 'accept');
    };
    const old = { ...before, policy: { url: '/cookies', version: '1' } };
    await visit(old);
    const anew = await proofIn(archive, site, 1);
    expect(anew.ask).toBe('policy-changed');
    expect(anew.lines.join(' ')).toContain('1 ноября 2026');
    await acknowledged(page);
    await visit({ ...before, categories: fewer });
    const more = await proofIn(archive, site, 2);
    expect(more).toMatchObject({ ask: 'new-category', asked: ['scoring'] });
  });

  test('the archive has the texts of a browser that sends Global Privacy Control', async ({
    open,
    page,
    site,
  }) => {
    const archive = archiveOf(CONFIG, '--locales', 'ru');
    site.answer(URL, { status: 204 });
    await sendGpc(page);
    await open({ config: CONFIG });
    await press(page, 'accept');
    expect(await proofIn(archive, site, 1)).toMatchObject({ view: 'banner', gpc: true });
    await page.evaluate(() => window.soglasie.open());
    await page.getByRole('switch', { name: 'Рекламные' }).click();
    await page.getByRole('button', { name: 'Сохранить выбор' }).click();
    expect(await proofIn(archive, site, 2)).toMatchObject({ view: 'preferences', gpc: true });
  });

  test('a document on the page’s own site opens in its tab, and the archive knows', async ({
    open,
    page,
    site,
  }) => {
    const policy = { url: site.url('/cookies'), version: '2' };
    const config = { ...CONFIG, policy, mode: 'opt-out', ui: { layout: 'bar' } };
    const archive = archiveOf(config, '--locales', 'ru');
    site.answer(URL, { status: 204 });
    await open({ config });
    await press(page, 'reject');
    expect((await proofIn(archive, site, 1)).page).toBe(site.url('').replace(/\/$/, ''));
    await page.context().clearCookies();
    await open({ config, host: 'www.romashka.localhost' });
    await press(page, 'reject');
    expect((await proofIn(archive, site, 2)).page).toBe('');
  });

  test(
    'the archive has the texts of every language, in the words of this browser',
    inFull(),
    async ({ open, page, site }) => {
      test.slow();
      const archive = archiveOf(CONFIG, ...(isFull ? [] : ['--locales', OTHERS.join()]));
      site.answer(URL, { status: 204 });
      let count = 0;
      for (const lang of isFull ? CODES : OTHERS) {
        await page.context().clearCookies();
        await open({ lang, config: CONFIG });
        await press(page, 'reject');
        await proofIn(archive, site, ++count);
        await page.evaluate(() => window.soglasie.open());
        await page.locator('soglasie-ui .foot button.full').click();
        expect((await proofIn(archive, site, ++count)).locale).toBe(lang);
        await acknowledged(page);
      }
    },
  );
});
