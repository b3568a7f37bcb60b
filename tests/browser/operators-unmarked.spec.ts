import type { Page } from '@playwright/test';
import { audit } from '../support/axe.js';
import { asked, type Demo, expect, expectAsked, ownFiles, test, visit } from '../support/demo.js';
import { inFull } from '../support/in-full.js';
import { TITLES } from '../support/operators.js';
import { accept, forgetVisitor, reject } from '../support/visits.js';
import { banner, preferences } from '../support/widget.js';

const PLAIN = 'magazin.localhost';
const MARKED = 'magazin-marked.localhost';

/** What the shop's tags ask for, by category, once per page load. */
const TAGS = {
  analytics: [
    ...['mc-yandex /metrika/tag.js', 'mc-yandex /hit'],
    ...['gtag /gtag/js', 'gtag /hit'],
  ],
  technical: [
    ...['ab-test /experiments.js', 'ab-test /hit'],
    ...['error-tracker /tracker.mjs', 'error-tracker /hit'],
  ],
  functional: [
    ...['envybox /widget/cbk.css', 'envybox /widget/cbk.js', 'envybox /hit'],
    ...['jivo /widget/magazin', 'jivo /hit'],
    ...['yandex-maps /map-widget/v1/', 'rutube /play/embed/magazin'],
  ],
  advertising: [
    ...['vk-ads /js/code.js', 'vk-ads /hit', 'vk-ads /counter'],
    ...['calltouch /init.js', 'calltouch /hit', 'roistat /dist/module.js', 'roistat /hit'],
  ],
};
const ALL = Object.values(TAGS).flat();

/** What a browser looks ahead for, before any script can say anything. */
const AHEAD = ['vk-ads /counter', 'envybox /widget/cbk.css'];

/** Lines of the panel that tell of requests. */
const requests = (page: Page) => page.locator('.demo-panel [data-kind=asked]');

test('the shop as it is: the panel tells what has been asked for without consent', async ({
  demo,
  page,
}) => {
  await visit(demo, page, PLAIN);
  await expect(banner(page).region).toBeVisible();
  await expect.poll(() => AHEAD.filter((one) => !asked(demo).includes(one))).toEqual([]);
  for (const name of ['VK Реклама', 'Envybox']) {
    await expect(requests(page).filter({ hasText: name })).toBeVisible();
  }
  // No code has run, and nothing is kept: the library holds what scripts do.
  expect(asked(demo).filter((one) => one.endsWith(' /hit'))).toEqual([]);
  await expect(page.locator('.demo-panel [data-kind=ran]')).toHaveCount(0);
  expect(await page.context().cookies()).toEqual([]);
});

test('the shop that the server marked: nothing is asked for, and the panel says so', async ({
  demo,
  page,
}) => {
  await visit(demo, page, MARKED);
  await expect(banner(page).region).toBeVisible();
  await expectAsked(demo, page, []);
  await expect(requests(page)).toHaveCount(0);
  await expect(page.locator('.demo-panel').getByText('Магазин, как есть')).toBeVisible();
  expect((await audit(page)).violations).toEqual([]);
});

test(
  'the shop that the server marked runs only what is switched on',
  inFull(),
  async ({ demo, page }) => {
    for (const [category, title] of TITLES) {
      await forgetVisitor(page);
      demo.clear();
      await visit(demo, page, MARKED);
      await banner(page).customize.click();
      await preferences(page).switchOf(title).click();
      await preferences(page).save.click();
      await expectAsked(demo, page, TAGS[category]);
    }
  },
);

const runsAll = async (demo: Demo, page: Page): Promise<void> => {
  await expectAsked(demo, page, ALL);
  await expect(page.locator('[data-demo=advertising] [data-kind=ran]')).toHaveCount(3);
};

test('the shop that the server marked runs everything once, and again on the next visit', async ({
  demo,
  page,
}) => {
  await visit(demo, page, MARKED);
  await accept(page);
  await runsAll(demo, page);
  demo.clear();
  await visit(demo, page, MARKED);
  await runsAll(demo, page);
  expect(ownFiles(demo)).toEqual(['soglasie.js']);
});

test('the shop as it is runs everything after «Принять все», and no code after a refusal', async ({
  demo,
  page,
}) => {
  await visit(demo, page, PLAIN);
  await reject(page);
  expect(asked(demo).filter((one) => one.endsWith(' /hit'))).toEqual([]);
  await page.evaluate(() => window.soglasie.acceptAll());
  const hits = ALL.filter((one) => one.endsWith(' /hit')).sort();
  await expect.poll(() => asked(demo).filter((one) => one.endsWith(' /hit'))).toEqual(hits);
});
