import { expect, expectAsked, ownFiles, test, visit } from '../support/demo.js';
import {
  everything,
  filesOf,
  OPERATOR_SITES,
  TITLES,
  whileAsked,
  whileRefused,
} from '../support/operators.js';
import { settled } from '../support/settled.js';
import { accept, reject } from '../support/visits.js';
import { banner, choiceCookies, preferences } from '../support/widget.js';

test('covers every site of the demo that includes the library', () => {
  expect(OPERATOR_SITES).toHaveLength(10);
  for (const site of OPERATOR_SITES) expect(everything(site).length).toBeGreaterThan(5);
});

for (const site of OPERATOR_SITES) {
  const { host, tags } = site;

  test.describe(host, () => {
    test('asks first, and no vendor hears of the visit', async ({ demo, page }) => {
      await visit(demo, page, host);
      await expect(banner(page).region).toBeVisible();
      await expectAsked(demo, page, []);
      expect(await page.context().cookies()).toEqual([]);
      await expect.poll(() => ownFiles(demo).sort()).toEqual(whileAsked(host).sort());
    });

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

    test('runs nothing after «Отклонить все», nor on the next visit', async ({ demo, page }) => {
      await visit(demo, page, host);
      await reject(page);
      await expectAsked(demo, page, []);

      demo.clear();
      await visit(demo, page, host);
      await expectAsked(demo, page, []);
      await expect(banner(page).region).toHaveCount(0);
      await expect.poll(() => ownFiles(demo).sort()).toEqual(whileRefused(host).sort());
      expect((await page.context().cookies()).map(({ name }) => name)).toEqual(['soglasie']);
    });

    for (const [category, title] of TITLES) {
      test(`runs only what is ${category} when only «${title}» is switched on`, async ({
        demo,
        page,
      }) => {
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
  });
}
