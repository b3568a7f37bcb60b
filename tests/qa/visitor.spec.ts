import { eachBuild } from '../support/fixtures.js';
import { isFull } from '../support/in-full.js';
import { documentWith, installation } from '../support/installation.js';
import { expect, qa, test } from '../support/qa.js';
import type { Site } from '../support/site.js';
import type { Vendors } from '../support/vendors.js';
import { choiceCookies } from '../support/widget.js';

const OPENER = '<footer><button type="button" data-soglasie-open>Cookie</button></footer>';

const ORIGIN = 'counter.vendor.localhost';

/** A page with one counter, and a link that opens it in another tab. */
function publish(site: Site, vendors: Vendors, installed: string): string {
  const src = vendors.url('/hit.js', 'counter');
  const head = `<script type="text/plain" data-category="analytics" src="${src}"></script>`;
  const body = `${OPENER}<a href="${site.url('/', 'crm.shop.localhost')}" target="_blank">CRM</a>`;
  site.page('/', documentWith(installed, { head, body }));
  return site.url('/', 'shop.localhost');
}

const CONFIG = { sites: ['shop.localhost'], texts: { 'action.acceptAll': 'Хорошо' } };

eachBuild(
  (build) => {
    test('a visitor answers, changes the answer and takes it back, by buttons', async ({
      consent,
      context,
      page,
      site,
      vendors,
    }) => {
      // A dozen times until the page is quiet.
      test.slow();
      // As an app does it: nothing is left for others to call.
      const installed = installation(build, { config: CONFIG }).replace('window.soglasie = ', '');
      await page.goto(publish(site, vendors, installed));
      await expect(page).toAskForConsent();
      await expect(page).toHaveConsent({ analytics: false, advertising: false });
      await expect(page).toHoldBack(ORIGIN);

      await consent.acceptAll();
      await expect(page).toHaveRequested(`${ORIGIN}/hit.js`);
      await expect(page).toHaveConsent({ analytics: true, advertising: true });
      await expect(page).not.toAskForConsent();
      expect(await choiceCookies(context)).toHaveLength(1);

      await consent.choose({ analytics: false });
      await page.reload();
      await expect(page).toHaveConsent({ analytics: false, technical: true, advertising: true });
      await expect(page).toHoldBack(ORIGIN);

      await consent.withdraw();
      await expect(page).toHaveConsent({ necessary: true, technical: false, advertising: false });
      await consent.choose({ analytics: true });
      // What this answer lets out belongs to it, and not to the next one.
      await expect(page).toHaveRequested(ORIGIN);
      await consent.rejectAll();
      await page.reload();
      await expect(page).toHaveConsent({ analytics: false });
      await expect(page).not.toHaveRequested(ORIGIN);

      const dialog = await consent.reopen();
      await expect(dialog.getByRole('switch').first()).toBeVisible();
      await consent.acceptAll();
      await expect(dialog).toBeHidden();
      await expect(page).toHaveConsent({ analytics: true });
    });

    test('the page knows of an answer when it is given', async ({
      consent,
      page,
      site,
      vendors,
    }) => {
      // Of no frame: as late as it gets.
      await page.addInitScript(() => Reflect.set(window, 'requestAnimationFrame', () => 0));
      await page.goto(publish(site, vendors, installation(build, { config: CONFIG })));
      await page.evaluate(() =>
        document.addEventListener('soglasie:change', (event) =>
          window.ran.push(`${(event as CustomEvent).detail.via}`),
        ),
      );
      const heard = () => page.evaluate(() => window.ran.filter((it) => it !== 'hit'));
      await consent.choose({ analytics: true });
      expect(await heard()).toEqual(['preferences']);
      await consent.withdraw();
      await consent.acceptAll();
      expect(await heard()).toEqual(['preferences', 'preferences', 'preferences']);
    });

    test('pop-ups and subdomains are seen too', async ({ consent, page, site, vendors }) => {
      const installed = installation(build, { config: CONFIG });
      await page.goto(publish(site, vendors, installed));
      await consent.choose({ advertising: true });
      const [popup] = await Promise.all([
        page.waitForEvent('popup'),
        page.getByRole('link', { name: 'CRM' }).click(),
      ]);
      await expect(popup).toHaveConsent({ analytics: false, advertising: true });
      await expect(popup).not.toAskForConsent();
      await expect(page).toHoldBack(ORIGIN);
      await qa.consent(popup).choose({ analytics: true });
      await expect(page).toHaveRequested(ORIGIN);
    });
  },
  isFull ? ['script', 'npm', 'all'] : ['script'],
);

test('a seeded choice holds from the first page on', async ({ context, page, site, vendors }) => {
  const config = {
    sites: ['shop.localhost'],
    policy: { url: '/policy', version: '7' },
    cookie: { name: 'choice' },
    categories: { chat: { title: 'Чат' }, technical: false as const },
  };
  const url = publish(site, vendors, installation('script', { config }));
  await qa.seedChoice(context, { url, grants: { analytics: true, chat: true }, config });
  await page.goto(site.url('/', 'crm.shop.localhost'));
  await expect(page).not.toAskForConsent();
  await expect(page).toHaveConsent({ analytics: true, chat: true, advertising: false });
  await expect(page).toHaveRequested(ORIGIN);
  expect(await qa.state(page)).toMatchObject({ status: 'set', policyVersion: '7', ask: null });
  expect((await context.cookies()).map(({ name, domain }) => `${name} ${domain}`)).toEqual([
    'choice .shop.localhost',
  ]);
  await expect(
    qa.seedChoice(context, { url, grants: { technical: true }, config }),
  ).rejects.toThrow('no category "technical" to seed; there are analytics, chat');
});

test('a visitor chooses services, in whatever order they are named', async ({
  consent,
  page,
  site,
  vendors,
}) => {
  const config = {
    categories: { functional: { choice: 'service' as const } },
    services: { youtube: true as const, rutube: true as const },
  };
  await page.goto(publish(site, vendors, installation('script', { config })));
  await consent.choose({ rutube: false, functional: true });
  await expect(page).toHaveConsent({ functional: true, youtube: true, rutube: false });
  await consent.choose({ youtube: true, functional: false });
  await expect(page).toHaveConsent({ functional: false, youtube: true, rutube: false });
});

test('a visitor who has no such switch, or nothing to take back, is told so', async ({
  consent,
  page,
  site,
  vendors,
}) => {
  await page.goto(publish(site, vendors, installation('script', {})));
  await expect(consent.withdraw()).rejects.toThrow('nothing is granted to be withdrawn');
  await expect(consent.choose({ chat: true })).rejects.toThrow('no switch for "chat"; there are');
});

test('says at once that the library is not on the page', async ({ consent, page, site }) => {
  site.page('/', '<!doctype html><title>Магазин</title><button>Принять все</button>');
  await page.goto(site.url('/'));
  const acts = [
    () => consent.acceptAll(),
    () => consent.rejectAll(),
    () => consent.choose({ analytics: true }),
    () => consent.withdraw(),
    () => consent.reopen(),
  ];
  for (const act of acts) {
    const beganAt = Date.now();
    await expect(act()).rejects.toThrow(/the library is not on http:.*createConsent/);
    // A button that is to come would be waited for longer.
    expect(Date.now() - beganAt).toBeLessThan(9000);
  }
});
