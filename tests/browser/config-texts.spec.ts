import { eachBuild, expect, test } from '../support/fixtures.js';
import { settled } from '../support/settled.js';
import { banner, preferences } from '../support/widget.js';

/** What must stay text. */
const HTML = `<img src="/x" onerror="ran.push('html')"><b class="made">жирно</b>`;
const KEYS = [
  'banner.title',
  'banner.body',
  'banner.note',
  'banner.policy',
  'action.acceptAll',
  'action.rejectAll',
  'action.customize',
  'action.save',
  'action.close',
  'prefs.title',
  'prefs.intro',
  'prefs.always',
  'prefs.details',
  'prefs.unset',
  'cat.analytics.title',
  'cat.analytics.text',
  'cat.necessary.title',
  'cat.necessary.text',
  'table.name',
  'term.cookie',
  'saved.title',
  'saved.text',
  'open.label',
];

eachBuild(() => {
  test('shows HTML in any text of the config as text', async ({ open, page }) => {
    await open({
      config: {
        operator: HTML,
        group: [HTML],
        policy: { url: '/policy', updated: '2026-09-01' },
        withdrawal: { within: HTML },
        texts: Object.fromEntries(KEYS.map((key) => [key, `${key} ${HTML}`])),
        categories: {
          chat: {
            title: HTML,
            description: HTML,
            vendors: [{ name: HTML }],
            cookies: [{ name: '_chat', purpose: HTML, expires: '1y' }],
          },
        },
      },
    });
    const region = page.getByRole('region').filter({ hasText: 'banner.body' });
    await expect(region).toBeVisible();
    await expect(region).toContainText(HTML);
    await page.evaluate(() => window.soglasie.open('preferences'));
    const dialog = page.getByRole('dialog');
    await expect(dialog).toBeVisible();
    for (const closed of await dialog.locator('summary').all()) await closed.click();
    await expect(dialog).toContainText(HTML);
    await page.evaluate(() => window.soglasie.acceptAll());
    await page.evaluate(() => window.soglasie.withdraw());
    await settled(page);
    await expect(page.locator('.made')).toHaveCount(0);
    await expect(page.locator('img')).toHaveCount(0);
    expect(await page.evaluate(() => window.ran)).toEqual([]);
  });

  test('shows categories of the config in its order, without those it drops', async ({
    open,
    page,
  }) => {
    await open({
      config: {
        categories: {
          necessary: {},
          advertising: {},
          chat: { title: 'Чат', description: 'Окно разговора с оператором.' },
          analytics: { title: { ru: 'Счётчики', en: 'Counters' } },
          technical: false,
          functional: false,
        },
      },
      body: `<script type="text/plain" data-category="chat">ran.push('chat')</script>
        <script type="text/plain" data-category="technical">ran.push('technical')</script>`,
    });
    await banner(page).customize.click();
    const { dialog, switchOf, save } = preferences(page);
    await expect(dialog.getByRole('switch')).toHaveCount(3);
    const named = ['Рекламные', 'Чат', 'Счётчики'];
    for (const [index, name] of named.entries()) {
      await expect(dialog.getByRole('switch').nth(index)).toHaveAccessibleName(name);
    }
    await switchOf('Чат').click();
    await save.click();
    await expect.poll(() => page.evaluate(() => window.ran)).toEqual(['chat']);
    expect(await page.evaluate(() => window.soglasie.get().categories)).toEqual({
      necessary: true,
      advertising: false,
      chat: true,
      analytics: false,
    });
    await page.evaluate(() => window.soglasie.acceptAll());
    await settled(page);
    expect(await page.evaluate(() => window.ran)).toEqual(['chat']);
  });

  test('shows own texts in place of the built-in ones', async ({ open, page }) => {
    await open({
      config: { texts: { 'banner.title': 'Печенье', 'action.acceptAll': 'Согласен' } },
    });
    const region = page.getByRole('region', { name: 'Печенье' });
    await expect(region.getByRole('button', { name: 'Согласен', exact: true })).toBeVisible();
    await expect(region.getByRole('button', { name: 'Отклонить все' })).toBeVisible();
  });
});

// Only the drop-in repairs; createConsent throws.
eachBuild(() => {
  for (const [name, text] of [
    ['empty', ''],
    ['blank', ' \u200b\u00a0'],
  ] as const) {
    test(`keeps the built-in text where an own one is ${name}`, async ({ open, page }) => {
      await open({ config: { texts: { 'banner.title': text, 'action.rejectAll': text } } });
      await expect(banner(page).reject).toBeVisible();
    });
  }
}, ['script']);
