import { asked, expect, expectAsked, jar, ownFiles, test, visit } from '../support/demo.js';
import { inFull } from '../support/in-full.js';
import { everything, filesOf, operatorSite } from '../support/operators.js';
import { settled } from '../support/settled.js';
import { accept, reject } from '../support/visits.js';
import { banner, choiceCookies, cookie } from '../support/widget.js';

const INTERCOM = 'crm-dd-intercom.aisgorod.localhost';

for (const [main, below] of [
  ['smartcallback.localhost', 'crm.smartcallback.localhost'],
  ['crmcalls.localhost', 'app.crmcalls.localhost'],
] as const) {
  test(
    `${below} knows what was accepted on ${main}`,
    inFull(main !== 'crmcalls.localhost'),
    async ({ demo, page }) => {
      await visit(demo, page, main);
      await accept(page);
      expect((await cookie(page.context())).domain).toBe(`.${main}`);
      await expectAsked(demo, page, everything(operatorSite(main)));

      demo.clear();
      await visit(demo, page, below);
      await expectAsked(demo, page, everything(operatorSite(below)));
      await expect(banner(page).region).toHaveCount(0);
      await expect.poll(() => ownFiles(demo).sort()).toEqual(filesOf(below).sort());
    },
  );

  test(
    `${main} knows what was refused on ${below}`,
    inFull(main !== 'crmcalls.localhost'),
    async ({ demo, page }) => {
      await visit(demo, page, below);
      await reject(page);
      await visit(demo, page, main);
      await expectAsked(demo, page, []);
      await expect(banner(page).region).toHaveCount(0);
      expect(await choiceCookies(page.context())).toHaveLength(1);
    },
  );
}

test('two domains of one operator ask apart', async ({ demo, page }) => {
  await visit(demo, page, 'smartis.localhost');
  await accept(page);
  await expectAsked(demo, page, everything(operatorSite('smartis.localhost')));
  demo.clear();
  await visit(demo, page, 'smartcallback.localhost');
  await expect(banner(page).region).toBeVisible();
  await expectAsked(demo, page, []);
});

test('a choice for one address of the city is not seen by the city', async ({ demo, page }) => {
  await visit(demo, page, INTERCOM);
  await accept(page);
  await expectAsked(demo, page, everything(operatorSite(INTERCOM)));
  expect((await cookie(page.context())).domain).toMatch(
    /^\.?crm-dd-intercom\.aisgorod\.localhost$/,
  );

  demo.clear();
  await page.goto(demo.url('aisgorod.localhost', '/'));
  await settled(page);
  const [document] = demo.log.sites;
  expect(document).toMatchObject({ host: 'aisgorod.localhost', path: '/' });
  expect(document?.cookies).toContain('_ym_uid=');
  expect(document?.cookies).not.toContain('soglasie');
  expect(ownFiles(demo)).toEqual([]);
  expect(asked(demo)).toEqual([]);
});

test('a withdrawal erases what vendors keep for the host and for the domain above', async ({
  demo,
  page,
}) => {
  const host = 'app.crmcalls.localhost';
  await visit(demo, page, host);
  await accept(page);
  await expectAsked(demo, page, everything(operatorSite(host)));
  const before = await jar(page);
  expect(before).toEqual(
    expect.arrayContaining([
      '_ym_uid .crmcalls.localhost',
      'tmr_lvid .crmcalls.localhost',
      `et_session ${host}`,
      `jv_visits_count_demo ${host}`,
    ]),
  );

  await page.getByRole('button', { name: 'Настройки cookie' }).click();
  await page.getByRole('button', { name: 'Отозвать согласие' }).click();
  await expect(page.getByText('Согласие отозвано.')).toBeVisible();
  await expect.poll(() => jar(page)).toEqual(['soglasie .crmcalls.localhost']);
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);

  demo.clear();
  await page.reload();
  await expectAsked(demo, page, []);
});

test('turning one category off erases that category alone', async ({ demo, page }) => {
  await visit(demo, page, INTERCOM);
  await accept(page);
  await expectAsked(demo, page, everything(operatorSite(INTERCOM)));
  await page.getByRole('button', { name: 'Настройки cookie' }).click();
  await page.getByRole('switch', { name: 'Аналитические' }).click();
  await page.getByRole('button', { name: 'Сохранить выбор' }).click();
  await expect(page.getByText('Согласие отозвано.')).toBeVisible();
  const names = (await jar(page)).join('\n');
  expect(names).not.toContain('_ym_');
  expect(names).toContain(`et_session ${INTERCOM}`);
  expect(names).toContain(`roistat_visit ${INTERCOM}`);
});
