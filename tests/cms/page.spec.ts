import type { Page } from '@playwright/test';
import { settled } from '../support/settled.js';
import { accept, reject } from '../support/visits.js';
import { banner, preferences } from '../support/widget.js';
import { expect, type Site, test } from './support/fixtures.js';

const POST = `<!-- wp:paragraph --><p>Приезжайте.</p><!-- /wp:paragraph -->
<!-- wp:html --><script src="https://api-maps.yandex.ru/2.1/?lang=ru_RU" type="text/javascript"></script>
<script>ymaps.ready(function () { new ymaps.Map('map', {}); });</script>
<iframe src="https://yandex.ru/map-widget/v1/?um=constructor%3Aabc" width="500" height="400" frameborder="0"></iframe><!-- /wp:html -->
<!-- wp:embed {"url":"https://www.youtube.com/watch?v=dQw4w9WgXcQ","type":"video","providerNameSlug":"youtube","responsive":true,"className":"wp-embed-aspect-16-9 wp-has-aspect-ratio"} -->
<figure class="wp-block-embed is-type-video is-provider-youtube wp-block-embed-youtube wp-embed-aspect-16-9 wp-has-aspect-ratio"><div class="wp-block-embed__wrapper">
https://www.youtube.com/watch?v=dQw4w9WgXcQ
</div></figure><!-- /wp:embed -->
<!-- wp:embed {"url":"https://rutube.ru/video/0123456789abcdef0123456789abcdef/"} -->
<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">
https://rutube.ru/video/0123456789abcdef0123456789abcdef/
</div></figure><!-- /wp:embed -->`;

/** Hosts of each category that the page would ask. */
const ANALYTICS = ['mc.yandex.ru', 'www.googletagmanager.com'];
const ADVERTISING = [
  'connect.facebook.net',
  'top-fwz1.mail.ru',
  'vk.com',
  'www.googletagmanager.com',
];
const FUNCTIONAL = [
  'api-maps.yandex.ru',
  'code.jivo.ru',
  'rutube.ru',
  'www.youtube.com',
  'yandex.ru',
];
const ALL = [...new Set([...ANALYTICS, ...ADVERTISING, ...FUNCTIONAL])];

/** A post among everything that plug-ins and the theme may carry. */
function publishAll(site: Site): string {
  site.add('tags.php');
  return site.publish(POST);
}

/** Down to the end, and until everything has been asked for that would be. */
async function readThrough(page: Page): Promise<void> {
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await settled(page);
}

const choose = async (page: Page, ...titles: string[]): Promise<void> => {
  await banner(page).customize.click();
  for (const title of titles) await preferences(page).switchOf(title).click();
  await preferences(page).save.click();
};

test('asks nobody before consent, and everybody after it', async ({ page, site, vendors }) => {
  await page.goto(publishAll(site));
  await expect(banner(page).region).toBeVisible();
  await readThrough(page);
  expect(vendors.hosts()).toEqual([]);
  await accept(page);
  await vendors.expectAsked(...ALL);
  // An answer takes its time to come and to run.
  const ran = () => page.evaluate(() => [...new Set(window.ran)].sort());
  await expect
    .poll(ran)
    .toEqual([
      'api-maps.yandex.ru/2.1/',
      'code.jivo.ru/widget/AbCdEf1234',
      'connect.facebook.net/en_US/fbevents.js',
      'mc.yandex.ru/metrika/tag.js',
      'top-fwz1.mail.ru/js/code.js',
      'vk.com/js/api/openapi.js',
      'www.googletagmanager.com/gtag/js',
      'www.googletagmanager.com/gtm.js',
    ]);
});

test('a later visit asks everybody, and the visitor nothing', async ({ page, site, vendors }) => {
  const address = publishAll(site);
  await page.goto(address);
  await accept(page);
  await vendors.expectAsked(...ALL);
  vendors.clear();
  await page.goto(address);
  await readThrough(page);
  await vendors.expectAsked(...ALL);
  await expect(banner(page).region).toHaveCount(0);
});

test('asks nobody after a refusal', async ({ page, site, vendors }) => {
  const address = publishAll(site);
  await page.goto(address);
  await reject(page);
  await page.goto(address);
  await readThrough(page);
  expect(vendors.hosts()).toEqual([]);
});

for (const [title, hosts] of Object.entries({
  Аналитические: ANALYTICS,
  Функциональные: FUNCTIONAL,
  Рекламные: ADVERTISING,
})) {
  test(`asks only those of one category: ${title}`, async ({ page, site, vendors }) => {
    await page.goto(publishAll(site));
    await choose(page, title);
    await vendors.expectAsked(...hosts);
    await readThrough(page);
    expect(vendors.hosts()).toEqual([...hosts].sort());
  });
}

test('a page without scripts asks nobody either', async ({ browser, site, vendors }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(publishAll(site));
  await expect(page.getByText('Приезжайте.')).toBeVisible();
  await context.close();
  expect(vendors.hosts()).toEqual([]);
});

test('sends the same bytes to every visitor', async ({ page, site, context }) => {
  const address = publishAll(site);
  const [first, again] = [
    await (await site.get(address)).text(),
    await (await site.get(address)).text(),
  ];
  await page.goto(address);
  await accept(page);
  const cookies = (await context.cookies()).map(({ name, value }) => `${name}=${value}`);
  expect(cookies.join()).toContain('soglasie=');
  const returning = await (await site.get(address, { cookie: cookies.join('; ') })).text();
  expect(first).toContain('data-soglasie');
  expect(again).toBe(first);
  expect(returning).toBe(first);
});

test('switched off, the page is as before', async ({ page, site, vendors }) => {
  const address = publishAll(site);
  const plugins = site.run<string[]>(
    `$all = get_option( 'active_plugins' ); update_option( 'active_plugins', array() ); return $all;`,
  );
  const before = await (await site.get(address)).text();
  site.run(`update_option( 'active_plugins', $given );`, plugins);
  site.set({ enabled: false });
  const off = await (await site.get(address)).text();
  expect(before).toContain('mc.yandex.ru');
  expect(off).not.toContain('data-soglasie');
  expect(off).not.toContain('text/plain');
  // Without the plug-in nobody knows what to make of an address of Rutube.
  const rutube =
    /<iframe[^>]*rutube[^>]*><\/iframe>|<a[^>]*>https:\/\/rutube[^<]*<\/a>|https:\/\/rutube\S*/g;
  expect(off.replace(rutube, '')).toBe(before.replace(rutube, ''));
  await page.goto(address);
  await vendors.expectAsked(...ALL);
});
