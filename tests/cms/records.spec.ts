import { readFileSync } from 'node:fs';
import { accept } from '../support/visits.js';
import { banner, preferences } from '../support/widget.js';
import { expect, type Site, test } from './support/fixtures.js';

const ID = '0123456789abcdef0123456789abcdef';
const record = {
  id: ID,
  event: 'choice',
  decidedAt: '2026-11-20T10:00:00.000Z',
  via: 'banner',
  site: 'localhost',
  operator: '=HYPERLINK("https://evil.example")',
  group: [],
  policy: { url: '/cookies', version: '2' },
  grants: { necessary: true, analytics: false },
  gpc: false,
  texts: { locale: 'ru', digest: 'a'.repeat(64) },
  version: '0.1.0',
};

const send = async (
  site: Site,
  body: unknown,
  headers: Record<string, string> = { origin: site.address },
) =>
  (
    await fetch(`${site.address}/wp-json/soglasie/v1/records`, {
      method: 'POST',
      body: typeof body === 'string' ? body : JSON.stringify(body),
      headers,
    })
  ).status;
const count = (site: Site) => site.run<number>('return Soglasie_Records::count();');

test.beforeEach(({ site }) => {
  site.run(`$GLOBALS['wpdb']->query( 'TRUNCATE ' . Soglasie_Records::table() );`);
});

test('keeps a visitor’s decisions, which the owner finds by the number', async ({
  page,
  browser,
  site,
}) => {
  site.set({ operator: 'ООО «Ромашка»' });
  await page.goto(site.publish('<p>Приезжайте.</p>[soglasie_settings]'));
  await accept(page);
  await expect.poll(() => count(site)).toBe(1);
  await page.getByRole('link', { name: 'Настройки cookie' }).click();
  const told = /Номер записи: ([0-9a-f]{32})/;
  await expect(preferences(page).dialog).toContainText(told);
  const [, number = ''] = told.exec((await preferences(page).dialog.textContent()) ?? '') ?? [];
  await preferences(page).reject.click();
  await expect.poll(() => count(site)).toBe(2);
  const kept = site.run<{ event: string; grants: object; operator: string }[]>(
    'return Soglasie_Records::of_number( $given );',
    number,
  );
  expect(kept.map(({ event }) => event)).toEqual(['choice', 'withdrawal']);
  expect(kept[0]).toMatchObject({ operator: 'ООО «Ромашка»', grants: { analytics: true } });

  const owner = await (await browser.newContext()).newPage();
  await site.signIn(owner);
  await owner.goto(`${site.address}/wp-admin/export-personal-data.php`);
  await owner.fill('#username_or_email_for_privacy_request', number);
  await owner.locator('#send_confirmation_email').uncheck();
  await owner.click('#submit');
  await expect(owner.getByText(`${number}@record.invalid`)).toBeVisible();
  const exported = site.run<{ data: { data: { name: string; value: string }[] }[] }>(
    `$all = apply_filters( 'wp_privacy_personal_data_exporters', array() ); return call_user_func( $all['soglasie']['callback'], $given . '@record.invalid', 1 );`,
    number,
  );
  expect(exported.data).toHaveLength(2);
  expect(exported.data[0]?.data).toContainEqual({ name: 'Оператор', value: 'ООО «Ромашка»' });
  await owner.context().close();
});

test('gives out a table, for those who may have it', async ({ page, site }) => {
  expect(await send(site, record)).toBe(204);
  await site.signIn(page);
  await page.goto(`${site.address}/wp-admin/options-general.php?page=soglasie#records`);
  await expect(page.getByText('Хранится 1 запись.')).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Скачать таблицей (CSV)' }).click(),
  ]);
  const [head, row, ...rest] = readFileSync(await download.path(), 'utf8')
    .trimEnd()
    .split('\n');
  expect(head).toMatch(/^﻿receivedAt,decidedAt,id,event/);
  expect(row).toContain(ID);
  expect(row).toContain(`"'=HYPERLINK(""https://evil.example"")"`);
  expect(row).toContain(',necessary,analytics,no,ru,');
  expect(rest).toEqual([]);
});

test('takes what is a record of this site, once, and nothing else', async ({ site }) => {
  expect(await send(site, record)).toBe(204);
  expect(await send(site, record)).toBe(204);
  expect(await send(site, { ...record, decidedAt: '2026-11-21T10:00:00.000Z' })).toBe(204);
  expect(count(site)).toBe(2);
  const refused: [unknown, number][] = [
    ['{', 422],
    [[], 422],
    [{ ...record, ip: '10.0.0.1' }, 422],
    [{ ...record, id: `${ID}\n` }, 422],
    [{ ...record, decidedAt: '2026-02-30T10:00:00.000Z' }, 422],
    [{ ...record, grants: { analytics: 'yes' } }, 422],
    [{ ...record, grants: 'all' }, 422],
    [{ ...record, policy: 'x' }, 422],
    [{ ...record, texts: { locale: 'ru', digest: 'abc' } }, 422],
    [{ ...record, operator: 'x'.repeat(17_000) }, 413],
  ];
  for (const [body, status] of refused)
    expect(await send(site, body), JSON.stringify(body).slice(0, 99)).toBe(status);
  expect(await send(site, record, { origin: 'https://evil.example' })).toBe(401);
  expect(await send(site, record, {})).toBe(401);
  expect((await site.get('/wp-json/soglasie/v1/records')).status).toBe(404);
  expect(count(site)).toBe(2);
});

test('keeps records as long as the owner wants, and no more than there is room for', async ({
  site,
}) => {
  site.set({ keep_days: 10 });
  await send(site, record);
  await send(site, { ...record, event: 'withdrawal' });
  site.run(
    `$GLOBALS['wpdb']->query( 'UPDATE ' . Soglasie_Records::table() . " SET received_at = DATE_SUB( UTC_TIMESTAMP(), INTERVAL 11 DAY ) ORDER BY id LIMIT 1" ); do_action( Soglasie_Install::TASK );`,
  );
  expect(count(site)).toBe(1);
  expect(site.run('return wp_get_schedule( Soglasie_Install::TASK );')).toBe('daily');
  site.add('one-record.php');
  expect(await send(site, { ...record, event: 'reset' })).toBe(507);
});

test('keeps none where the owner wants none', async ({ page, site }) => {
  site.set({ records: false });
  await page.goto(site.address);
  await accept(page);
  await expect(banner(page).region).toHaveCount(0);
  expect(await send(site, record)).toBe(404);
  expect(count(site)).toBe(0);
});
