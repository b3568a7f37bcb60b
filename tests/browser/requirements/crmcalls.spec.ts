import { readFileSync } from 'node:fs';
import { expect, expectAsked, jar, test, visit } from '../../support/demo.js';
import { everything, operatorSite } from '../../support/operators.js';
import { settled } from '../../support/settled.js';
import { accept, reject, stateOf } from '../../support/visits.js';
import { banner, choiceCookies, cookie, preferences } from '../../support/widget.js';
import { YEAR } from '../../support/year.js';
import { proves } from './rows.js';

const HOST = 'crmcalls.localhost';
const SITE = operatorSite(HOST);
const OPTIONAL = ['Аналитические', 'Технические', 'Функциональные', 'Рекламные'];

test(
  'CRMCalls preamble: the banner names every site of the company',
  proves(1),
  async ({ open }) => {
    const page = await open({ config: { sites: ['localhost', 'crmleads.ru', 'crmcalls.ru'] } });
    for (const site of ['crmleads.ru', 'crmcalls.ru']) {
      await expect(banner(page).region).toContainText(site);
    }
  },
);

test(
  'CRMCalls preamble: a site with a policy of its own shares the choice',
  proves(2),
  async ({ open }) => {
    const sites = ['shop.localhost'];
    const at = (url: string, host: string) =>
      open({ config: { sites, policy: { url, version: '1' } }, host });
    const main = await at('/cookies', 'shop.localhost');
    await expect(banner(main).region.getByRole('link')).toHaveAttribute('href', /\/cookies$/);
    await accept(main);
    const other = await at('/app-cookies', 'app.shop.localhost');
    expect((await stateOf(other)).status).toBe('set');
    await other.evaluate(() => window.soglasie.open());
    await expect(preferences(other).dialog.getByRole('link', { name: /Политика/ })).toHaveAttribute(
      'href',
      /\/app-cookies$/,
    );
  },
);

test(
  'CRMCalls §11: the preferences show when the policy was changed',
  proves(3),
  async ({ demo, page }) => {
    await visit(demo, page, HOST);
    await banner(page).customize.click();
    await expect(preferences(page).dialog).toContainText('Политика обновлена 1 сентября 2026');
  },
);

test(
  'CRMCalls §1: no vendor hears of a visitor who was not asked',
  proves(4, 6),
  async ({ demo, page }) => {
    await visit(demo, page, HOST);
    await expect(banner(page).region).toBeVisible();
    await expectAsked(demo, page, []);
    const { categories } = await stateOf(page);
    expect(Object.keys(categories).filter((id) => categories[id])).toEqual(['necessary']);
  },
);

test(
  'CRMCalls §3: what a refusal costs is said before, and it is a whole answer',
  proves(7),
  async ({ demo, page }) => {
    await visit(demo, page, HOST);
    await expect(banner(page).region).toContainText(
      'Если отказаться, некоторые функции могут быть недоступны.',
    );
    await reject(page);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect((await stateOf(page)).status).toBe('set');
    await expectAsked(demo, page, []);
  },
);

test(
  'CRMCalls §4: the preferences show the choice, its date and site',
  proves(8),
  async ({ demo, page }) => {
    // In Moscow, the next day and month have begun.
    await page.clock.setFixedTime(`${YEAR}-11-30T22:30:00Z`);
    await visit(demo, page, HOST);
    await accept(page);
    await page.evaluate(() => window.soglasie.open());
    const { dialog, switchOf } = preferences(page);
    await expect(dialog).toContainText(`Ваш выбор: 1 декабря ${YEAR}`);
    await expect(dialog).toContainText(HOST);
    for (const title of OPTIONAL) await expect(switchOf(title)).toBeChecked();
  },
);

test('CRMCalls §4: one purpose refused leaves the others', proves(9), async ({ demo, page }) => {
  await visit(demo, page, HOST);
  await accept(page);
  await expectAsked(demo, page, everything(SITE));
  const names = async () => (await jar(page)).map((entry) => entry.split(' ')[0]);
  // Asked for, a counter has not run yet.
  await expect.poll(names).toEqual(expect.arrayContaining(['_ym_uid', 'tmr_lvid']));
  await page.evaluate(() => window.soglasie.open());
  await preferences(page).switchOf('Аналитические').click();
  await preferences(page).save.click();
  await expect(preferences(page).dialog).toHaveCount(0);
  const left = await names();
  expect(left).not.toContain('_ym_uid');
  expect(left).toContain('tmr_lvid');
});

test(
  'CRMCalls §4: deleted, the choice is gone everywhere and is asked for again',
  proves(10),
  async ({ demo, page }) => {
    await visit(demo, page, `app.${HOST}`);
    await accept(page);
    await page.evaluate(() => window.soglasie.open());
    await preferences(page).dialog.getByRole('button', { name: 'Удалить мой выбор' }).click();
    await expect(banner(page).region).toBeVisible();
    expect(await choiceCookies(page.context())).toEqual([]);
    await visit(demo, page, HOST);
    await expect(banner(page).region).toBeVisible();
    expect((await stateOf(page)).status).toBe('unset');
  },
);

test('CRMCalls §4: the visitor’s copy is data', proves(11), async ({ demo, page }) => {
  await visit(demo, page, HOST);
  await accept(page);
  const copy = await page.evaluate(() => JSON.parse(JSON.stringify(window.soglasie.export())));
  expect(copy.state).toEqual(await stateOf(page));
  expect(copy.services.map(({ id }: { id: string }) => id)).toContain('yandex-metrika');
});

test(
  'CRMCalls §4: from any page, two presses withdraw; one element can be shown once',
  proves(12),
  async ({ demo, page }) => {
    await visit(demo, page, HOST);
    await reject(page);
    await page.getByRole('button', { name: 'Показать один раз' }).first().click();
    await expect.poll(() => demo.log.vendors.length).toBeGreaterThan(0);
    expect((await stateOf(page)).categories.functional).toBe(false);

    await page.evaluate(() => window.soglasie.acceptAll());
    await page.locator('[data-soglasie-open]').first().click();
    await preferences(page).dialog.getByRole('button', { name: 'Отозвать согласие' }).click();
    expect((await stateOf(page)).categories.analytics).toBe(false);
  },
);

test(
  'CRMCalls §5: the choice is kept for its term, and each term is shown',
  proves(14),
  async ({ demo, page }) => {
    await visit(demo, page, HOST);
    await accept(page);
    const { expires } = await cookie(page.context());
    expect(Math.round((expires - Date.now() / 1000) / 86_400)).toBe(365);
    await page.evaluate(() => window.soglasie.open());
    await expect(
      preferences(page)
        .dialog.getByText(/1\sгод/)
        .first(),
    ).toBeAttached();
  },
);

test(
  'CRMCalls §5: the library asks nobody but the operator’s own site',
  proves(15),
  async ({ demo, page }) => {
    const hosts = new Set<string>();
    page.on('request', (request) => hosts.add(new URL(request.url()).hostname));
    await visit(demo, page, HOST);
    await banner(page).customize.click();
    await preferences(page).save.click();
    await settled(page);
    expect([...hosts].filter((host) => !host.startsWith('sentinel'))).toEqual([HOST]);
  },
);

test(
  'CRMCalls §6: advertising is off until it is switched on',
  proves(16),
  async ({ demo, page }) => {
    await visit(demo, page, HOST);
    await banner(page).customize.click();
    await expect(preferences(page).switchOf('Рекламные')).not.toBeChecked();
  },
);

test(
  'CRMCalls §7, §10: each recipient is named, with its policy',
  proves(17, 23),
  async ({ demo, page }) => {
    await visit(demo, page, HOST);
    await banner(page).customize.click();
    const { dialog } = preferences(page);
    await expect(
      dialog.getByRole('link', { name: /VK/, includeHidden: true }).first(),
    ).toHaveAttribute('href', 'https://vk.com/privacy');
    await expect(dialog.getByText('Яндекс', { exact: false }).first()).toBeAttached();
  },
);

test(
  'CRMCalls §8: a link to somebody else’s site carries nothing',
  proves(18),
  async ({ open, site }) => {
    site.page('/', '<!doctype html><title>Чужой</title>', { host: 'other.localhost' });
    const sites = ['shop.localhost', 'romashka.localhost'];
    const page = await open({
      config: { sites },
      host: 'shop.localhost',
      body: `<a href="${site.url('/', 'other.localhost')}">Партнёр</a>`,
    });
    await accept(page);
    await page.getByRole('link', { name: 'Партнёр' }).click();
    await page.waitForURL(/other/);
    expect(new URL(page.url()).hash).toBe('');
  },
);

test(
  'CRMCalls §10: banner and preferences link the cookie policy',
  proves(20),
  async ({ demo, page }) => {
    await visit(demo, page, HOST);
    const policy = { name: /Политика cookie/ };
    await expect(banner(page).region.getByRole('link', policy)).toHaveAttribute(
      'href',
      /\/cookies\.html$/,
    );
    await banner(page).customize.click();
    await expect(preferences(page).dialog.getByRole('link', policy)).toBeVisible();
  },
);

test(
  'CRMCalls §10: one category is always on, four have switches, in this order',
  proves(21),
  async ({ demo, page }) => {
    await visit(demo, page, HOST);
    await banner(page).customize.click();
    const { dialog } = preferences(page);
    const switches = dialog.getByRole('switch');
    await expect(switches).toHaveCount(4);
    for (const [at, title] of OPTIONAL.entries()) {
      await expect(switches.nth(at)).toHaveAccessibleName(new RegExp(`^${title}`));
    }
    await expect(dialog.getByRole('heading', { name: 'Строго необходимые' })).toBeVisible();
    await expect(dialog.getByText('Всегда включены')).toBeVisible();
  },
);

test(
  'CRMCalls §10: cookies of what is refused go, and go again on the next start',
  proves(22),
  async ({ demo, page }) => {
    const plant = () =>
      page.context().addCookies([
        { name: '_ym_uid', value: '1', url: demo.url(`app.${HOST}`) },
        { name: '_ym_uid', value: '2', domain: `.${HOST}`, path: '/' },
      ]);
    await plant();
    await visit(demo, page, `app.${HOST}`);
    await reject(page);
    expect((await jar(page)).filter((entry) => entry.startsWith('_ym'))).toEqual([]);
    await plant();
    await page.reload();
    await expect
      .poll(async () => (await jar(page)).filter((entry) => entry.startsWith('_ym')))
      .toEqual([]);
  },
);

test(
  'CRMCalls §10: a browser’s wish for no personal ads counts',
  proves(24),
  async ({ demo, page }) => {
    await page.addInitScript(() =>
      Reflect.defineProperty(navigator, 'globalPrivacyControl', { value: true }),
    );
    await visit(demo, page, HOST);
    const region = page.getByRole('region', { name: 'Мы используем файлы cookie' });
    await expect(region).toContainText('сигнал GPC');
    await region.getByRole('button', { name: 'Принять все, кроме рекламных' }).click();
    await expect(region).toHaveCount(0);
    expect((await stateOf(page)).categories).toMatchObject({ analytics: true, advertising: false });
    await page.evaluate(() => window.soglasie.open());
    await expect(preferences(page).dialog).toContainText('сигнал GPC');
    await expect(preferences(page).switchOf('Рекламные')).not.toBeChecked();
  },
);

test(
  'CRMCalls §10: the question comes on the first visit and not on the second',
  proves(25),
  async ({ demo, page }) => {
    await visit(demo, page, HOST);
    await accept(page);
    demo.clear();
    await visit(demo, page, HOST);
    await settled(page);
    await expect(banner(page).region).toHaveCount(0);
    expect(demo.log.sites.map(({ path }) => path)).not.toContain('/soglasie/soglasie-ui.js');
  },
);

test(
  'CRMCalls §10: deleting the cookies brings the question back',
  proves(26),
  async ({ demo, page }) => {
    await visit(demo, page, HOST);
    await accept(page);
    await expectAsked(demo, page, everything(SITE));
    await page.context().clearCookies();
    demo.clear();
    await visit(demo, page, HOST);
    await expect(banner(page).region).toBeVisible();
    expect((await stateOf(page)).status).toBe('unset');
    await expectAsked(demo, page, []);
  },
);

test(
  'CRMCalls §10: what a refusal switches off is named in its place',
  proves(27),
  async ({ demo, page }) => {
    await visit(demo, page, HOST);
    await reject(page);
    const placeholder = page.getByRole('group', { name: /Видео/ }).first();
    await expect(placeholder).toContainText('Rutube');
    await expect(placeholder.getByRole('button', { name: 'Показать один раз' })).toBeVisible();
    await expect(placeholder.getByRole('button', { name: 'Показывать всегда' })).toBeVisible();
  },
);

test(
  'CRMCalls §10: with cookies blocked the choice holds for the page, and is told once',
  proves(28),
  async ({ demo, page }) => {
    await page.addInitScript(() =>
      Reflect.defineProperty(Document.prototype, 'cookie', { get: () => '', set: () => {} }),
    );
    await visit(demo, page, HOST);
    await banner(page).accept.click();
    await expect(page.getByText('Браузер не сохраняет cookie')).toBeVisible();
    expect((await stateOf(page)).categories.analytics).toBe(true);
  },
);

test(
  'CRMCalls §10: approval on one site counts on another, and so does a refusal',
  proves(29),
  async ({ demo, page }) => {
    await visit(demo, page, HOST);
    await accept(page);
    await expectAsked(demo, page, everything(SITE));
    demo.clear();
    await visit(demo, page, `app.${HOST}`);
    await expectAsked(demo, page, everything(operatorSite(`app.${HOST}`)));
    await page.evaluate(() => window.soglasie.rejectAll());
    demo.clear();
    await visit(demo, page, HOST);
    await expectAsked(demo, page, []);
    await expect(banner(page).region).toHaveCount(0);
  },
);

test('CRMCalls §10: without scripts no beacon is sent', proves(30), async ({ browser, demo }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(demo.url(HOST));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(demo.log.vendors).toEqual([]);
  await context.close();
});

test(
  'CRMCalls contacts: the preferences say where to write',
  proves(32),
  async ({ demo, page }) => {
    await visit(demo, page, HOST);
    await banner(page).customize.click();
    await expect(
      preferences(page).dialog.getByRole('link', { name: 'help@crmcalls.ru' }),
    ).toHaveAttribute('href', 'mailto:help@crmcalls.ru');
  },
);

test('CRMCalls §9: a strict CSP has nothing to report', proves(19), async ({ open, watch }) => {
  const policy =
    "default-src 'none'; script-src 'self' 'nonce-a'; style-src 'self'; img-src 'self' data:";
  const page = await open({
    nonce: 'a',
    headers: { 'content-security-policy': policy },
    body: '<h1>Магазин</h1><script nonce="a">window.reports = []; addEventListener("securitypolicyviolation", (event) => reports.push(event.violatedDirective));</script>',
  });
  await banner(page).customize.click();
  await preferences(page).save.click();
  await expect(preferences(page).dialog).toHaveCount(0);
  expect(await page.evaluate(() => Reflect.get(window, 'reports'))).toEqual([]);
  watch.allowErrors(/favicon/);
});

test(
  'CRMCalls §1: a record has the fields of its schema and nothing that tells who the visitor is',
  proves(5),
  async ({ open, page, site }) => {
    const schema = JSON.parse(readFileSync('dist/record.schema.json', 'utf8'));
    site.answer('/records', { status: 204 });
    await accept(await open({ config: { record: { url: '/records' } } }));
    await expect.poll(() => site.hits('/records').length).toBe(1);
    const body = site.hits('/records')[0]?.body ?? '';
    expect(Object.keys(JSON.parse(body)).sort()).toEqual([...schema.required].sort());
    expect(body).not.toContain(await page.evaluate(() => navigator.userAgent));
    expect(body).not.toContain('127.0.0.1');
  },
);
