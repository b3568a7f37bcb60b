import { settled } from '../support/settled.js';
import { accept } from '../support/visits.js';
import { banner, preferences } from '../support/widget.js';
import { expect, test } from './support/fixtures.js';

/** The tag and the settings, as a page has them. */
const OURS = /<script[^>]*(?:data-soglasie |lib\/soglasie\.js)[^>]*>/g;

test('a page cache keeps one page for all, and each visitor has a choice of one’s own', async ({
  page,
  browser,
  site,
  vendors,
}) => {
  site.add('tags.php');
  site.add('page-cache.php');
  const address = site.publish('<p>Приезжайте.</p>');
  await page.goto(address);
  await accept(page);
  await vendors.expectAsked(
    ...['code.jivo.ru', 'connect.facebook.net', 'mc.yandex.ru', 'top-fwz1.mail.ru', 'vk.com'],
    'www.googletagmanager.com',
  );
  // Of the last of them there are two files.
  for (const file of ['gtag/js', 'gtm.js']) {
    await expect.poll(vendors.paths).toContain(`www.googletagmanager.com/${file}`);
  }
  await settled(page);
  vendors.clear();
  const other = await (await browser.newContext({ ignoreHTTPSErrors: true })).newPage();
  const answer = await other.goto(address);
  expect(answer?.headers()['x-page-cache']).toBe('hit');
  await expect(banner(other).region).toBeVisible();
  await settled(other);
  expect(vendors.hosts()).toEqual([]);
  await other.context().close();
});

test('empties the page cache when its settings change', async ({ site }) => {
  site.add('page-cache.php');
  const address = site.publish('<p>Приезжайте.</p>');
  await site.get(address);
  expect((await site.get(address)).headers.get('x-page-cache')).toBe('hit');
  site.set({ operator: 'ООО «Ромашка»' });
  const after = await site.get(address);
  expect(after.headers.get('x-page-cache')).toBe('miss');
  expect(await after.text()).toContain('ООО «Ромашка»');
});

test('what delays, defers and merges scripts leaves ours alone, and merges nothing that waits', async ({
  page,
  site,
  vendors,
}) => {
  site.add('tags.php');
  site.add('optimizer.php');
  const address = site.publish('<p>Приезжайте.</p>');
  const html = await (await site.get(address)).text();
  expect(html.match(OURS)).toHaveLength(2);
  for (const tag of html.match(OURS) ?? []) expect(tag).not.toMatch(/delayed|defer(?!=)/);
  // It is at work: what WordPress itself prints is delayed.
  expect(html).toMatch(/<script type="delayed"/);
  expect(html).toContain('/?merged.js');
  const merged = await (await site.get('/?merged.js')).text();
  expect(merged).toContain('_wpemojiSettings');
  expect(merged).not.toMatch(/yandex|fbq|gtag|_tmr|soglasie/);
  await page.goto(address);
  await expect(banner(page).region).toBeVisible();
  await settled(page);
  expect(vendors.hosts()).toEqual([]);
  await accept(page);
  await expect.poll(vendors.hosts).toContain('mc.yandex.ru');
});

test.describe('WP Consent API', () => {
  const has = (site: { run<R>(code: string, given?: unknown): R }, cookie: string) =>
    site.run<Record<string, boolean>>(
      `$_SERVER['HTTP_COOKIE'] = $given; foreach ( array( 'functional', 'preferences', 'statistics-anonymous', 'statistics', 'marketing' ) as $each ) $all[ $each ] = wp_has_consent( $each ); return $all;`,
      cookie,
    );

  test('hears of every decision, in the browser and on the server', async ({
    page,
    site,
    context,
  }) => {
    site.add('consent-api.php');
    const address = site.publish('<p>Приезжайте.</p>');
    const cookieHeader = async () =>
      (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
    const allowed = {
      functional: true,
      preferences: false,
      'statistics-anonymous': true,
      statistics: true,
      marketing: false,
    };
    const nothing = { ...allowed, 'statistics-anonymous': false, statistics: false };

    await page.goto(address);
    await expect(banner(page).region).toBeVisible();
    expect(await cookieHeader()).toBe('');
    expect(has(site, '')).toEqual(nothing);
    expect(await page.evaluate('wp_consent_type')).toBe('optin');

    await banner(page).customize.click();
    await preferences(page).switchOf('Аналитические').click();
    await preferences(page).save.click();
    await expect.poll(() => page.evaluate(`wp_has_consent('statistics')`)).toBe(true);
    expect(await page.evaluate('heard')).toContain('statistics: allow');
    expect(await page.evaluate(`wp_has_consent('marketing')`)).toBe(false);
    expect(has(site, await cookieHeader())).toEqual(allowed);

    await page.reload();
    await page.evaluate('soglasie.withdraw()');
    await expect.poll(() => page.evaluate(`wp_has_consent('statistics')`)).toBe(false);
    expect(has(site, await cookieHeader())).toEqual(nothing);
    await page.evaluate('soglasie.acceptAll()');
    await page.evaluate('soglasie.reset()');
    await expect.poll(() => page.evaluate(`wp_has_consent('marketing')`)).toBe(false);
  });

  test('knows that the plug-in takes part', ({ site }) => {
    const answers = site.run(
      `return array( apply_filters( 'wp_consent_api_registered_soglasie/soglasie.php', false ), apply_filters( 'wp_get_consent_type', false ) );`,
    );
    expect(answers).toEqual([true, 'optin']);
  });

  test('is not loaded where nobody has it', async ({ site }) => {
    expect(await (await site.get('/')).text()).not.toContain('consent-api.js');
  });
});
