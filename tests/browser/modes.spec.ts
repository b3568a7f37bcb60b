import type { Page } from '@playwright/test';
import type { ConsentConfig } from '../../src/model/config.js';
import { expect, test } from '../support/fixtures.js';
import { settled } from '../support/settled.js';
import type { Vendors } from '../support/vendors.js';
import { stateOf } from '../support/visits.js';
import { banner, choiceCookies, preferences } from '../support/widget.js';

const tags = (vendors: Vendors): string =>
  ['analytics', 'advertising']
    .map((id) => {
      const address = vendors.url(`/${id}.js`);
      return `<script type="text/plain" data-category="${id}" src="${address}"></script>`;
    })
    .join('\n');

/** Sends Global Privacy Control, as a browser does that has it. */
const sendGpc = (page: Page) =>
  page.addInitScript(() =>
    Reflect.defineProperty(navigator, 'globalPrivacyControl', { value: true }),
  );

/** What runs before any choice. */
const CASES: [name: string, config: ConsentConfig, gpc: boolean, runs: string[]][] = [
  ['opt-in', {}, false, []],
  ['opt-out', { mode: 'opt-out' }, false, ['/analytics.js', '/advertising.js']],
  ['opt-out under GPC', { mode: 'opt-out' }, true, ['/analytics.js']],
  [
    'opt-out under GPC that is not honoured',
    { mode: 'opt-out', gpc: 'ignore' },
    true,
    ['/analytics.js', '/advertising.js'],
  ],
  ['opt-out with a fault beside it', { mode: 'opt-out', expires: 0 }, false, []],
];

for (const [name, config, gpc, runs] of CASES) {
  test(`before a choice, in ${name}: ${runs.join(' ') || 'nothing'}`, async ({
    context,
    open,
    page,
    vendors,
  }) => {
    if (gpc) await sendGpc(page);
    await open({ config, body: tags(vendors) });
    for (const path of runs) await vendors.asked(path);
    await settled(page);
    // Both are asked for at once: which request is the first to arrive, nobody knows.
    expect(vendors.paths().sort()).toEqual([...runs].sort());
    expect(await choiceCookies(context)).toEqual([]);
    expect(await stateOf(page)).toMatchObject({ status: 'unset', ask: 'first' });
  });
}

test('in opt-out the visitor is told so, and a refusal stops everything', async ({
  open,
  vendors,
}) => {
  const page = await open({ config: { mode: 'opt-out' }, body: tags(vendors) });
  for (const id of ['analytics', 'advertising']) await vendors.asked(`/${id}.js`);
  await expect(banner(page).region).toContainText('Отключить их можно сейчас');
  await banner(page).customize.click();
  await expect(preferences(page).dialog).toContainText('включены все категории');
  await expect(preferences(page).switchOf('Рекламные')).toBeChecked();
  await preferences(page).reject.click();
  await expect(page.getByText('Согласие отозвано.')).toBeVisible();
  const before = vendors.paths().length;
  await page.reload();
  await settled(page);
  expect(vendors.paths().slice(before)).toEqual([]);
});

test('a withdrawal tells what is deleted, and of what it cannot delete', async ({
  context,
  open,
  page,
}) => {
  const cookies = ['_ym_uid', '_ym_d', 'a_1', 'a_2', 'a_3', 'a_4', 'a_5'].map((name) => ({ name }));
  const config: ConsentConfig = {
    categories: { analytics: { cookies: [...cookies, { name: 'theme', keep: true }] } },
  };
  const told = page.getByRole('status').filter({ hasText: 'Согласие отозвано.' });
  await open({ config });
  await page.evaluate(() => window.soglasie.acceptAll());
  const url = page.url();
  await context.addCookies(['_ym_uid', '_ga'].map((name) => ({ name, value: '1', url })));
  await page.evaluate(() => window.soglasie.withdraw());
  await expect(told).toContainText('Удалены cookie: _ym_uid, _ym_d, a_1, a_2, a_3 и ещё 2.');
  await expect(told).toContainText('Если остались другие cookie, их можно удалить');
  // What the page did not list was not touched, and nobody says so.
  const names = async () => (await context.cookies()).map(({ name }) => name).sort();
  await expect.poll(names).toEqual(['_ga', 'soglasie']);

  await page.evaluate(() => {
    window.soglasie.acceptAll();
    window.soglasie.withdraw('advertising');
  });
  await expect(told).toContainText('Если остались другие cookie');
  await expect(told).not.toContainText('Удалены');
});

test('under GPC the switch turns advertising on all the same', async ({ open, page, vendors }) => {
  await sendGpc(page);
  await open({ body: tags(vendors) });
  await banner(page).customize.click();
  await preferences(page).switchOf('Рекламные').click();
  await expect(preferences(page).dialog).toContainText('Действует ваш выбор');
  await preferences(page).save.click();
  await vendors.asked('/advertising.js');
  await settled(page);
  expect(vendors.paths()).toEqual(['/advertising.js']);
});

test('prompt manual: the question comes when the page asks for it, in every layout', async ({
  open,
  site,
}) => {
  for (const layout of ['card', 'bar', 'inline', 'center'] as const) {
    const page = await open({ config: { ui: { prompt: 'manual', layout } }, path: `/${layout}` });
    const before = site.files().length;
    await settled(page);
    expect(site.files().slice(before)).not.toContain('soglasie-ui.js');
    await expect(banner(page).region).toHaveCount(0);
    await page.evaluate(() => window.soglasie.open('banner'));
    await expect(banner(page).region).toBeVisible();
  }
});

test('a banner that is opened when nothing is asked names no category', async ({ open }) => {
  const page = await open({ config: { ui: { layout: 'inline' } } });
  await banner(page).reject.click();
  await page.evaluate(() => window.soglasie.open('banner'));
  await expect(banner(page).region).toBeVisible();
  await expect(banner(page).region).not.toContainText('Добавились');
});

test('a withdrawal offers a letter that says what it is about', async ({ open }) => {
  const withdrawal = { email: 'a@example.ru', within: '5 рабочих дней' };
  const page = await open({ config: { withdrawal } });
  await banner(page).accept.click();
  await page.evaluate(() => window.soglasie.withdraw());
  const subject = encodeURIComponent('Отзыв согласия на cookie: shop.localhost');
  await expect(page.getByRole('link', { name: withdrawal.email })).toHaveAttribute(
    'href',
    `mailto:${withdrawal.email}?subject=${subject}`,
  );
  await expect(page.getByRole('status')).toContainText(withdrawal.within);
});

test('in opt-out, without the file that has its words, the banner still asks and says nothing untrue', async ({
  open,
  page,
}) => {
  await page.route('**/soglasie-preferences.js', (route) => route.abort());
  await open({ build: 'script', config: { mode: 'opt-out' } });
  const { region, reject } = banner(page);
  await expect(region).toContainText('Мы используем файлы cookie');
  await expect(region).not.toContainText('только с вашего согласия');
  await reject.click();
  expect((await stateOf(page)).categories.analytics).toBe(false);
});
