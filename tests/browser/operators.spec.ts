import { expect, expectAsked, ownFiles, test, visit } from '../support/demo.js';
import { inFull } from '../support/in-full.js';
import {
  everything,
  filesOf,
  OPERATOR_SITES,
  operatorSite,
  TITLES,
  whileAsked,
  whileRefused,
} from '../support/operators.js';
import { settled } from '../support/settled.js';
import { accept, forgetVisitor, reject } from '../support/visits.js';
import { banner, choiceCookies, preferences } from '../support/widget.js';

test('covers every site of the demo that includes the library', () => {
  expect(OPERATOR_SITES).toHaveLength(10);
  for (const site of OPERATOR_SITES) expect(everything(site).length).toBeGreaterThan(5);
});

/** A site of every operator; the others have the same pages, or fewer tags. */
const FIRST_OF_EACH = [
  'crmcalls.localhost',
  'smartis.localhost',
  'autoweboffice-com.localhost',
  'integrus.localhost',
  'crm-dd-intercom.aisgorod.localhost',
].map(operatorSite);

for (const site of OPERATOR_SITES) {
  const { host, tags } = site;
  const isTwin = !FIRST_OF_EACH.includes(site);

  test.describe(host, inFull(isTwin), () => {
    test('runs everything once after «Принять все», and again on the next visit', async ({
      demo,
      page,
    }) => {
      await visit(demo, page, host);
      await accept(page);
      await expectAsked(demo, page, everything(site));

      demo.clear();
      await visit(demo, page, host);
      await expectAsked(demo, page, everything(site));
      await expect(banner(page).region).toHaveCount(0);
      await expect.poll(() => ownFiles(demo).sort()).toEqual(filesOf(host).sort());
    });

    test('asks first, and no vendor hears of the visit; nor after «Отклонить все»', async ({
      demo,
      page,
    }) => {
      await visit(demo, page, host);
      await expect(banner(page).region).toBeVisible();
      await expectAsked(demo, page, []);
      expect(await page.context().cookies()).toEqual([]);
      await expect.poll(() => ownFiles(demo).sort()).toEqual(whileAsked(host).sort());
      await reject(page);
      await expectAsked(demo, page, []);

      demo.clear();
      await visit(demo, page, host);
      await expectAsked(demo, page, []);
      await expect(banner(page).region).toHaveCount(0);
      await expect.poll(() => ownFiles(demo).sort()).toEqual(whileRefused(host).sort());
      expect((await page.context().cookies()).map(({ name }) => name)).toEqual(['soglasie']);
    });

    test(
      'runs only what belongs to the one switch that is on',
      inFull(),
      async ({ demo, page }) => {
        test.slow();
        for (const [category, title] of TITLES) {
          await test.step(category, async () => {
            await forgetVisitor(page);
            demo.clear();
            await visit(demo, page, host);
            await banner(page).customize.click();
            await preferences(page).switchOf(title).click();
            await preferences(page).save.click();
            await expect(banner(page).region).toHaveCount(0);
            await expectAsked(demo, page, tags[category]);
            expect(await choiceCookies(page.context())).toHaveLength(1);

            demo.clear();
            await page.reload();
            await settled(page);
            await expectAsked(demo, page, tags[category]);
          });
        }
      },
    );
  });
}
