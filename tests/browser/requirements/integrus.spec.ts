import { expect, expectAsked, test, visit } from '../../support/demo.js';
import { inFull } from '../../support/in-full.js';
import { operatorSite, TITLES } from '../../support/operators.js';
import { settled } from '../../support/settled.js';
import { accept, stateOf } from '../../support/visits.js';
import { banner, cookie, preferences } from '../../support/widget.js';
import { proves } from './rows.js';

const HOST = 'integrus.localhost';

test(
  'Integrus preamble: the group is named before the choice',
  proves(52),
  async ({ demo, page }) => {
    await visit(demo, page, HOST);
    await expect(banner(page).region).toContainText(
      'Согласие распространяется на группу компаний: ООО «ИНТЕГРУС»',
    );
  },
);

for (const [category, title] of TITLES) {
  test(`Integrus §2.2: «${title}» is a purpose of its own`, {
    ...proves(53),
    ...inFull(category !== 'advertising'),
  }, async ({ demo, page }) => {
    await visit(demo, page, HOST);
    await banner(page).customize.click();
    await preferences(page).switchOf(title).click();
    await preferences(page).save.click();
    await expectAsked(demo, page, operatorSite(HOST).tags[category]);
  });
}

test('Integrus §1.1.3: a service has a document of its own', proves(54), async ({ open }) => {
  const services = {
    crm: { category: 'functional', title: 'CRM', policyUrl: 'https://example.ru/crm.pdf' },
  };
  const page = await open({ config: { services } });
  await banner(page).customize.click();
  const link = preferences(page).dialog.getByRole('link', { name: /CRM/, includeHidden: true });
  await expect(link.first()).toHaveAttribute('href', 'https://example.ru/crm.pdf');
});

test(
  'Integrus §4.1: the account page holds the preferences, and a switch there takes effect at once',
  proves(55),
  async ({ open, vendors }) => {
    const page = await open({
      config: { ui: { mount: '#privacy', prompt: 'manual' } },
      body: `<main><h1>Личный кабинет</h1><div id="privacy"></div></main>
        <script type="text/plain" data-category="analytics" src="${vendors.url('/a.js')}"></script>`,
    });
    const region = page.getByRole('region', { name: 'Настройки cookie' });
    await region.getByRole('switch', { name: 'Аналитические' }).click();
    await settled(page);
    expect(vendors.paths()).toEqual([]);
    await region.getByRole('button', { name: 'Сохранить выбор', exact: true }).click();
    await vendors.asked('/a.js');
    expect(await stateOf(page)).toMatchObject({ status: 'set', via: 'preferences' });
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await region.getByRole('button', { name: 'Отозвать согласие' }).click();
    expect((await stateOf(page)).categories.analytics).toBe(false);
  },
);

test(
  'Integrus §3.2.5, §6.1: over http the choice is kept in a cookie that https can read',
  proves(56),
  async ({ demo, page }) => {
    await visit(demo, page, HOST);
    await accept(page);
    expect(await cookie(page.context())).toMatchObject({
      secure: false,
      sameSite: 'Lax',
      path: '/',
    });
    expect((await stateOf(page)).status).toBe('set');
  },
);

test('Integrus §6.1: the date of the last change is shown', proves(57), async ({ demo, page }) => {
  await visit(demo, page, HOST);
  await banner(page).customize.click();
  await expect(preferences(page).dialog).toContainText('Политика обновлена 2 марта 2026');
});
