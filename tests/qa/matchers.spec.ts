import { type Page, test as plain } from '@playwright/test';
import { inFull } from '../support/in-full.js';
import { documentWith, installation } from '../support/installation.js';
import { expect, plant, QUIET, qa, test } from '../support/qa.js';

/** Fails at once, so that what a failure says can be read. */
const hasty = expect.configure({ timeout: 100 }) as unknown as typeof expect;

/** What an assertion says when it fails, without colours. */
async function failure(assertion: Promise<unknown>): Promise<string> {
  const cause = await assertion.then(
    () => new Error('passed'),
    (error: Error) => error,
  );
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours of a terminal
  return cause.message.replace(/\x1b\[\d+m/g, '');
}

test('a failure tells what was expected and what came', async ({ consent, page, site }) => {
  await page.goto(plant(site, 'clean'));
  await consent.choose({ analytics: true });
  await expect(page).toHaveRequested('counter.vendor.localhost');

  const wrong = await failure(hasty(page).toHaveConsent({ advertising: true }));
  expect(wrong).toContain('expect(page).toHaveConsent()');
  expect(wrong).toContain('Expected: categories {"advertising": true}');
  expect(wrong).toMatch(/Received categories:\n {2}status: set\n {2}asks: no\n {2}necessary: yes/);
  expect(wrong).toContain('  advertising: no');
  expect(wrong).toMatch(
    /Received cookies:(\n {2}\S+ \(\S+\))*\n {2}counter_id \(clean\.localhost\)/,
  );
  expect(wrong).toMatch(
    /since the last answer:\n(.*\n)* {2}http:\/\/counter\.vendor\.localhost:\d+\/hit/,
  );

  expect(await failure(hasty(page).toHoldBack('vendor.localhost/hit.gif'))).toContain(
    'Expected: no request to vendor.localhost/hit.gif',
  );
  expect(await failure(hasty(page).toHaveRequested(/pixel/))).toContain('a request to /pixel/');
  expect(await failure(hasty(page).not.toHaveRequested(/hit/))).toContain('not a request to /hit/');
  expect(await failure(hasty(page).toAskForConsent())).toContain('the question on the page');
  expect(await failure(hasty(page).toHoldBack('no host'))).toContain('is no host');
  await expect(page).not.toHoldBack('counter.vendor.localhost');
});

test('cookies and keys are declared by the page’s own config, or by one that is given', async ({
  page,
  site,
}) => {
  const url = plant(site, 'undeclared-cookie');
  await page.goto(url);
  const text = await failure(expect(page).toHaveNoUndeclaredCookies());
  expect(text).toContain('Undeclared: visitor (undeclared-cookie.localhost)');
  const cookies = [{ name: 'visit*' }];
  await expect(page).toHaveNoUndeclaredCookies({ categories: { necessary: { cookies } } });
  await page.evaluate(() => sessionStorage.setItem('visit', '1'));
  await expect(page).not.toHaveNoUndeclaredCookies({ categories: { necessary: { cookies } } });
});

test('an audit is an assertion too, and tells its findings', async ({ page, site }) => {
  test.slow();
  const urls = [plant(site, 'undeclared-cookie')];
  const text = await failure(expect(page).toPassAudit({ urls, quiet: QUIET }));
  expect(text).toMatch(/Магазин \(undeclared-cookie\.localhost:\d+\): проверьте — 1\n/);
  expect(text).toMatch(/Cookie, о которой не сказано {2}undeclared-cookie\n[\s\S]* {2}- visitor\n/);
  const options = { urls, quiet: QUIET, states: ['unset'], lang: 'en' } as const;
  const english = await failure(expect(page).toPassAudit(options));
  expect(english).toMatch(/A cookie that nobody is told of {2}undeclared-cookie\n/);
  expect(english).not.toMatch(/[а-яё](?!.*localhost)/i);
  await expect(qa.audit(page, { urls: [] })).rejects.toThrow('at least one address');
});

plain('a context that nobody has watched is no evidence', async ({ page }) => {
  const text = await failure(expect(page).toHoldBack('mc.yandex.ru'));
  expect(text).toContain('use test.extend(consentTest)');
});

/** Assertions that are met where nothing happens. */
const NEGATIVE: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  toHoldBack: (page) => expect(page).toHoldBack('mc.yandex.ru'),
  'toHoldBack of a context': (page) => expect(page.context()).toHoldBack('mc.yandex.ru'),
  'not.toHaveRequested': (page) => expect(page).not.toHaveRequested(/yandex/),
  'not.toHaveRequested of a context': (page) => expect(page.context()).not.toHaveRequested(/x/),
  'not.toAskForConsent': (page) => expect(page).not.toAskForConsent(),
  toHaveNoUndeclaredCookies: (page) => expect(page).toHaveNoUndeclaredCookies(),
};

for (const [name, assert] of Object.entries(NEGATIVE)) {
  // Bug: on a page that never went anywhere, what asserts that nothing happened passed (issue 11).
  test(
    `a page that was never opened is no evidence for ${name}`,
    inFull(name !== 'toHoldBack'),
    async ({ page, site }) => {
      expect(await failure(assert(page))).toMatch(/no page was opened .*page\.goto\(\)/);
      // A server that is not there shows the browser's own page.
      await page.goto(site.url('/').replace(/:\d+/, ':1')).catch(() => {});
      expect(await failure(assert(page))).toContain('no page was opened');
      site.page('/', documentWith('', {}));
      await page.goto(site.url('/'));
      await assert(page);
    },
  );
}

plain('a page that had loaded before anybody watched is no evidence', async ({ page }) => {
  await page.route('**', (route) => route.fulfill({ contentType: 'text/html', body: '<p>x' }));
  await page.goto('https://shop.test/');
  qa.consent(page);
  const hold = () => expect(page).toHoldBack('mc.yandex.ru');
  expect(await failure(hold())).toContain('no page was opened since');
  await page.reload();
  await hold();
  // Left for good, it has been seen all the same.
  await page.goto('about:blank');
  await hold();
});

plain('one page of a context is no evidence for another', async ({ context }) => {
  await context.route('**', (route) => route.fulfill({ contentType: 'text/html', body: '<p>x' }));
  const [first, second] = [await context.newPage(), await context.newPage()];
  qa.consent(first);
  await first.goto('https://shop.test/');
  await expect(context).toHoldBack('mc.yandex.ru');
  await expect(first).toHoldBack('mc.yandex.ru');
  expect(await failure(expect(second).toHoldBack('mc.yandex.ru'))).toContain('no page was opened');
});

test('a page without the library asks for nothing and says nothing', async ({ page, site }) => {
  site.page('/', documentWith('', {}));
  await page.goto(site.url('/'));
  expect(await qa.state(page)).toBeNull();
  await expect(page).not.toAskForConsent();
  expect(await failure(hasty(page).toHaveConsent({ analytics: false }))).toContain('none');
  site.page('/', documentWith(installation('script', {})));
  await page.reload();
  await expect(page).toHaveConsent({ analytics: false });
});
