import type { Page } from '@playwright/test';
import type { Tool } from '../../src/model/tools.js';
import { bothBuilds, eachBuild, expect, test } from '../support/fixtures.js';
import { inFull } from '../support/in-full.js';
import { settled } from '../support/settled.js';
import { stateOf } from '../support/visits.js';
import { banner, choiceCookies, preferences } from '../support/widget.js';

const FILE = '/dist/soglasie-compat.js';

/** What each tool's own guide tells to write; `at` gives an address at a vendor. */
interface Markup {
  readonly held: (at: (path: string) => string) => string;
  readonly button: string;
  /** Which of the paths each category lets through. */
  readonly analytics: readonly string[];
  readonly functional: readonly string[];
}

const MARKUP: Readonly<Record<Tool, Markup>> = {
  'vanilla-cookieconsent': {
    held: (at) => `
      <script type="text/plain" data-category="analytics" data-service="Some Counter" data-src="${at('/a.js')}"></script>
      <script type="text/plain" data-cookiecategory="analytics">ran.push('inline')</script>
      <script type="text/plain" data-category="functionality" data-type="module" data-src="${at('/b.js')}"></script>
      <script type="text/plain" data-category="ads" src="${at('/c.js')}"></script>`,
    button: '<button type="button" data-cc="accept-all">Открыть</button>',
    analytics: ['/a.js'],
    functional: ['/b.js'],
  },
  klaro: {
    held: (at) => `
      <script type="text/plain" data-type="application/javascript" data-name="Some Counter" data-src="${at('/a.js')}"></script>
      <script type="text/plain" data-type="application/javascript" data-name="some-counter">ran.push('inline')</script>
      <iframe data-name="maps" data-src="${at('/b.html')}" title="Карта"></iframe>
      <link rel="stylesheet" type="text/plain" data-type="text/css" data-name="maps" data-href="${at('/b.css')}">
      <img data-name="unknown" data-src="${at('/c.gif')}" alt="">`,
    button: '<button type="button" onclick="return klaro.show();">Открыть</button>',
    analytics: ['/a.js'],
    functional: ['/b.css', '/b.html'],
  },
  cookiebot: {
    held: (at) => `
      <script type="text/plain" data-cookieconsent="statistics" src="${at('/a.js')}"></script>
      <script type="text/plain" data-cookieconsent="statistics">ran.push('inline')</script>
      <iframe data-cookieconsent="preferences" data-cookieblock-src="${at('/b.html')}" title="Карта"></iframe>
      <script type="text/plain" data-cookieconsent="statistics, marketing" src="${at('/c.js')}"></script>
      <script data-cookieconsent="ignore">ran.push('ignored')</script>`,
    button: '<a href="javascript:Cookiebot.renew()">Открыть</a>',
    analytics: ['/a.js'],
    functional: ['/b.html'],
  },
  onetrust: {
    held: (at) => `
      <script type="text/plain" class="optanon-category-C0002" src="${at('/a.js')}"></script>
      <script type="text/plain" class="a optanon-category-C0002 b">ran.push('inline')</script>
      <iframe class="optanon-category-C0003" data-src="${at('/b.html')}" title="Карта"></iframe>
      <script type="text/plain" class="optanon-category-C0002-C0004" src="${at('/c.js')}"></script>`,
    button: '<button type="button" class="ot-sdk-show-settings">Открыть</button>',
    analytics: ['/a.js'],
    functional: ['/b.html'],
  },
  cookieyes: {
    held: (at) => `
      <script type="text/plain" data-cookieyes="cookieyes-analytics" src="${at('/a.js')}"></script>
      <script type="text/plain" data-cookieyes="cookieyes-analytics">ran.push('inline')</script>
      <script type="text/plain" data-cookieyes="cookieyes-functional" src="${at('/b.js')}"></script>
      <script type="text/plain" data-cookieyes="cookieyes-advertisement" src="${at('/c.js')}"></script>`,
    button: '<a href="#" class="cky-banner-element">Открыть</a>',
    analytics: ['/a.js'],
    functional: ['/b.js'],
  },
};

const services = {
  'some-counter': { category: 'analytics' },
  maps: { category: 'functional' },
};

const set = (page: Page, grants: Record<string, boolean>) =>
  page.evaluate((each) => window.soglasie.set(each), grants);

bothBuilds((build) => {
  for (const [tool, { held, button, analytics, functional }] of Object.entries(MARKUP)) {
    test(
      `marks what waits for ${tool}, and opens the preferences by its buttons`,
      inFull(build === 'npm' && tool !== 'klaro'),
      async ({ open, page, site, vendors, watch }) => {
        const compat = { markup: [tool] };
        const at = (path: string) => vendors.url(path);
        await open({ config: { compat, services }, body: `${held(at)}<p>${button}</p>` });
        await settled(page);
        expect(vendors.paths()).toEqual([]);

        await page.getByText('Открыть').click();
        await expect(preferences(page).dialog).toBeVisible();
        expect(await stateOf(page)).toMatchObject({ status: 'unset' });
        await page.keyboard.press('Escape');

        /** All of these were asked for, and nothing else; frames report that they have loaded. */
        const expectAsked = async (paths: readonly string[]) => {
          for (const path of paths) await vendors.asked(path);
          await settled(page);
          const asked = vendors.paths().filter((path) => !/loaded/.test(path));
          expect(asked.sort()).toEqual([...paths].sort());
        };
        await set(page, { analytics: true });
        await expectAsked(analytics);
        // Asked for, a script has not run yet; what stands behind it waits for it.
        await expect
          .poll(() => page.evaluate(() => window.ran))
          .toEqual(expect.arrayContaining(['a', 'inline']));

        // What is inserted later, and what is granted later.
        await page.evaluate(
          (html) => document.body.insertAdjacentHTML('beforeend', html),
          held((path) => at(`/later${path}`)),
        );
        await set(page, { functional: true });
        const wanted = [...analytics, ...functional];
        await expectAsked([...wanted, ...wanted.map((path) => `/later${path}`)]);
        expect(site.hits(FILE)).toHaveLength(build === 'npm' ? 0 : 1);
        // A service of Klaro that nobody declared stays shut.
        expect(watch.ours()).toEqual(
          tool === 'klaro' ? [expect.stringMatching(/W04.*"unknown"/)] : [],
        );
      },
    );
  }

  test('takes over what another tool stored, once, and says so', async ({
    context,
    open,
    page,
    site,
    vendors,
  }) => {
    const stored = {
      categories: ['necessary', 'analytics'],
      services: { necessary: [], analytics: [], functional: [], ads: [] },
      revision: 0,
      lastConsentTimestamp: new Date(Date.now() - 864e5).toISOString(),
    };
    const value = encodeURIComponent(JSON.stringify(stored));
    await context.addCookies([{ name: 'cc_cookie', value, url: site.url('/') }]);
    const config = {
      categories: { technical: false as const },
      compat: { markup: ['vanilla-cookieconsent'], importChoice: true },
    };
    const body = `<script type="text/plain" data-category="analytics" src="${vendors.url('/a.js')}"></script>
      <script type="text/plain" data-category="ads" src="${vendors.url('/c.js')}"></script>`;
    await open({ config, body });
    const answers = { necessary: true, analytics: true, functional: false, advertising: false };
    expect(await stateOf(page)).toMatchObject({
      status: 'set',
      via: 'import',
      categories: answers,
      decidedAt: expect.stringContaining(stored.lastConsentTimestamp.slice(0, 19)),
      ask: null,
    });
    await expect(page.getByText(/Применён выбор, сделанный на сайте/)).toContainText(
      'shop.localhost',
    );
    await vendors.asked('/a.js');
    await settled(page);
    expect(vendors.paths()).toEqual(['/a.js']);
    expect(await choiceCookies(context)).toHaveLength(1);
    await expect(banner(page).region).toHaveCount(0);

    // Forgotten on purpose, it does not come back.
    await page.evaluate(() => window.soglasie.reset());
    await page.reload();
    await expect(banner(page).region).toBeVisible();
    expect(await stateOf(page)).toMatchObject({ status: 'unset', ask: 'first' });
  });
});

// By address only in the drop-in; the npm build leaves that to the bundler.
eachBuild(() => {
  test('is not asked for by a site that comes from nowhere', async ({ open, page, site }) => {
    await open({ config: { compat: { markup: [], importChoice: false } } });
    await expect(banner(page).region).toBeVisible();
    expect(site.hits(FILE)).toEqual([]);
  });

  test('whose file is missing leaves their tags shut, and asks', async ({
    open,
    page,
    site,
    vendors,
    watch,
  }) => {
    site.answer(FILE, { status: 404 });
    await open({
      config: { compat: { markup: ['cookiebot'], importChoice: true } },
      body: `<script type="text/plain" data-cookieconsent="statistics" src="${vendors.url('/a.js')}"></script>`,
    });
    await banner(page).accept.click();
    await settled(page);
    expect(vendors.paths()).toEqual([]);
    expect(watch.ours()).toEqual([expect.stringMatching(/W06: no compat/)]);
  });

  test('tells of marks on live tags, which nothing can hold, and of a tool that it does not know', async ({
    open,
    page,
    vendors,
    watch,
  }) => {
    await open({
      config: { compat: { markup: ['cookieyes', 'tarteaucitron', 'vanilla-cookieconsent'] } },
      body: `<script data-cookieyes="cookieyes-analytics" src="${vendors.url('/a.js')}"></script>
        <iframe data-cookieyes="cookieyes-functional" src="${vendors.url('/b.html')}" title="Карта"></iframe>
        <script type="text/plain" data-category="chat">ran.push('chat')</script>`,
    });
    await vendors.asked('/loaded-b.gif');
    expect(vendors.paths().sort()).toEqual(['/a.js', '/b.html', '/loaded-b.gif']);
    // The gate looks at what is left of them in tasks of its own.
    await expect
      .poll(() => watch.ours())
      .toEqual([
        expect.stringMatching(
          /W02: config\.compat\.markup\[1\]: expected .*cookieyes, got "tarteaucitron"/,
        ),
        expect.stringMatching(/W10: <script> of cookieyes, analytics: live/),
        expect.stringMatching(/W10: <iframe> of cookieyes, functional: live/),
        expect.stringMatching(/W04: <script data-category="chat">: unknown "chat"/),
      ]);
    expect(await page.locator('iframe').getAttribute('src')).toBe(vendors.url('/b.html'));
  });
}, ['script']);
