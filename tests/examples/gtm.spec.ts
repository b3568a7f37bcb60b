import { settled } from '../support/settled.js';
import { accept } from '../support/visits.js';
import { banner, preferences } from '../support/widget.js';
import { expect, readExample, test } from './support/fixtures.js';
import { expectKept, METRIKA } from './support/visits.js';

const CONTAINER = 'https://www.googletagmanager.com/gtm.js';
const PIXEL = 'https://top-fwz1.mail.ru/js/code.js';

test.beforeEach(async ({ site, vendors }) => {
  site.page(await readExample('gtm/index.html'));
  // What a container does: it inserts the tags that were put into it.
  vendors.script(
    CONTAINER,
    `for (const address of ['${METRIKA}', '${PIXEL}']) {
      document.head.append(Object.assign(document.createElement('script'), { src: address }));
    }`,
  );
});

test('asks once, then runs the container with its tags', async ({ page, vendors, site }) => {
  await expectKept({ page, vendors }, site.address, CONTAINER, METRIKA, PIXEL);
});

test('keeps each tag of the container for its own category', async ({ page, vendors, site }) => {
  await page.goto(site.address);
  await banner(page).customize.click();
  await preferences(page).switchOf('Аналитические').click();
  await preferences(page).save.click();
  await vendors.expectAsked(CONTAINER, METRIKA);
  await settled(page);
  await vendors.expectAsked(CONTAINER, METRIKA);
});

test('tells the triggers of the container what was chosen', async ({ page, site }) => {
  await page.goto(site.address);
  await accept(page);
  const told = () =>
    page.evaluate(() =>
      (window as unknown as { dataLayer: object[] }).dataLayer.filter(
        (entry) => 'necessary' in entry,
      ),
    );
  await expect.poll(told).toMatchObject([
    { event: 'cookie_choice', necessary: true, analytics: false, advertising: false },
    { event: 'cookie_choice', necessary: true, analytics: true, advertising: true },
  ]);
});
