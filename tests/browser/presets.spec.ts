import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';
import { bothBuilds, eachBuild, expect, test } from '../support/fixtures.js';
import { inFull } from '../support/in-full.js';
import { documentWith } from '../support/installation.js';
import type { Answer } from '../support/server.js';
import { settled } from '../support/settled.js';
import { banner, preferences } from '../support/widget.js';

const FILE = '/dist/soglasie-presets.js';
const config = { services: { 'yandex-metrika': true } };
const NONCE = 'r4nd0m';

const dist = (name: string) => readFileSync(new URL(`../../dist/${name}`, import.meta.url));
const checked = () => {
  const hash = createHash('sha384').update(dist('soglasie.js')).digest('base64');
  return { attributes: `integrity="sha384-${hash}" crossorigin="anonymous"` };
};

/** Tells how much of the library is there when the parser gets here. */
const LOOK = `ran.push(soglasie.has('yandex-metrika') ? 0 : Object.keys(soglasie.get().categories).length)`;

const ran = (page: Page) => page.evaluate(() => window.ran);

const namesIn = async (context: BrowserContext) =>
  (await context.cookies()).map(({ name }) => name);

bothBuilds((build) => {
  test('named true gives a service its category, its tag and its cookies', async ({
    context,
    open,
    page,
    site,
    vendors,
  }) => {
    const tag = `<script type="text/plain" data-service="yandex-metrika" src="${vendors.url('/a.js')}"></script>`;
    await open({ config, body: tag });
    await settled(page);
    expect(vendors.paths()).toEqual([]);
    await page.evaluate(() => window.soglasie.set({ analytics: true }));
    await vendors.asked('/a.js');
    expect(await page.evaluate(() => window.soglasie.has('yandex-metrika'))).toBe(true);

    await context.addCookies([{ name: '_ym_uid', value: '1', url: site.url('/') }]);
    await page.evaluate(() => window.soglasie.withdraw());
    await expect.poll(() => namesIn(context)).toEqual(['soglasie']);
    expect(site.hits(FILE)).toHaveLength(build === 'npm' ? 0 : 1);
  });

  test('whose addresses the config says are held by these, described, and cleaned up after', async ({
    context,
    open,
    page,
    site,
    vendors,
  }) => {
    // At an address of our own, since nobody else's is asked here.
    const address = vendors.url('/c/hotjar.js');
    const hotjar = { category: 'analytics', match: [`${new URL(address).hostname}/c/`] };
    await open({ config: { services: { hotjar } } });
    await settled(page);
    await page.evaluate((src) => {
      document.head.append(Object.assign(document.createElement('script'), { src }));
    }, address);
    await banner(page).customize.click();
    await expect(preferences(page).dialog).toContainText('Hotjar');
    await settled(page);
    expect(vendors.paths()).toEqual([]);
    await page.evaluate(() => window.soglasie.set({ analytics: true }));
    await vendors.asked('/c/hotjar.js');

    await context.addCookies([{ name: '_hjSession_1', value: '1', url: site.url('/') }]);
    await page.evaluate(() => window.soglasie.withdraw());
    await expect.poll(() => namesIn(context)).toEqual(['soglasie']);
    expect(site.hits(FILE)).toHaveLength(build === 'npm' ? 0 : 1);
  });
});

eachBuild(
  (build) => {
    const files = build === 'all' ? ['soglasie.all.js'] : ['soglasie.js'];
    const asking = ['soglasie-commands.js', 'soglasie-presets.js', 'soglasie-ui.js'];

    test('count before the next script of the page runs, and are told of where they are shown', async ({
      open,
      page,
      site,
      watch,
    }) => {
      const loaded = () =>
        site.hits().flatMap(({ path }) => (path.startsWith('/dist/') ? path.slice(6) : []));
      const body = '<a href="#" data-soglasie-open>Cookie</a>';
      await open({ config, head: `<script>${LOOK}</script>`, body });
      await expect(banner(page).region).toBeVisible();
      expect(await ran(page)).toEqual([5]);
      expect(loaded().sort()).toEqual(build === 'all' ? files : [...files, ...asking].sort());

      // The same on the next visit, where nobody is asked.
      await page.evaluate(() => window.soglasie.acceptAll());
      const before = loaded().length;
      await page.reload();
      await settled(page);
      expect(await ran(page)).toEqual([0]);
      expect(loaded().slice(before)).toEqual(files);
      expect(watch.console.filter((line) => /write/.test(line))).toEqual([]);
    });
  },
  ['script', 'all'],
);

const FAULTS: Record<string, Answer> = {
  'is missing': { status: 404 },
  'was tampered with': {
    headers: { 'content-type': 'text/javascript', 'access-control-allow-origin': '*' },
    body: `${dist('soglasie-presets.js')}\n;window.ran.push('tampered');`,
  },
};

/** Ways of our tag that the parser does not wait for. */
const LATE: Record<string, string> = {
  async: '<script async src="/dist/soglasie.js"></script>',
  defer: '<script defer src="/dist/soglasie.js"></script>',
  'inserted by a script': `<script>
    const own = document.createElement('script');
    own.async = false;
    own.src = '/dist/soglasie.js';
    document.head.append(own);
  </script>`,
};

// Only the drop-in loads them by address; the npm build leaves that to the bundler.
eachBuild(() => {
  test('are not asked for by other services', async ({ open, page, site }) => {
    await open({ config: { services: { stat: { category: 'analytics' } } } });
    await expect(banner(page).region).toBeVisible();
    await settled(page);
    expect(site.hits(FILE)).toEqual([]);
  });

  for (const [name, answer] of Object.entries(FAULTS)) {
    test(`whose file ${name} hold and open their tags all the same`, async ({
      open,
      page,
      site,
      vendors,
      watch,
    }) => {
      site.answer(FILE, answer);
      await open({
        ...checked(),
        config,
        head: `<script>${LOOK}</script>`,
        body: `<script type="text/plain" data-service="yandex-metrika" src="${vendors.url('/a.js')}"></script>
          <script type="text/plain" data-category="analytics" src="${vendors.url('/b.js')}"></script>`,
      });
      await settled(page);
      expect(vendors.paths()).toEqual([]);
      await banner(page).accept.click();
      for (const path of ['/a.js', '/b.js']) await vendors.asked(path);
      // What has been asked for has yet to come and to run.
      await expect.poll(() => ran(page)).toEqual([5, 'a', 'b']);
      await settled(page);
      expect(await ran(page)).toEqual([5, 'a', 'b']);
      expect(watch.ours().filter((line) => /W06: no presets/.test(line))).toHaveLength(1);
    });
  }

  for (const [name, tag] of Object.entries(LATE)) {
    test(
      `come later to a tag that is ${name}`,
      inFull(name !== 'async'),
      async ({ page, site, vendors, watch }) => {
        const held = `<script type="text/plain" data-service="yandex-metrika" src="${vendors.url('/a.js')}"></script>`;
        const json = `<script type="application/json" data-soglasie>${JSON.stringify(config)}</script>`;
        site.page('/', documentWith(json + tag, { body: held }));
        await page.goto(site.url('/'));
        await banner(page).accept.click();
        await vendors.asked('/a.js');
        expect(site.hits(FILE)).toHaveLength(1);
        expect(watch.ours()).toEqual([]);
      },
    );
  }

  test('violate neither a strict policy nor Trusted Types', async ({ open, page, site, watch }) => {
    const policy = `script-src 'nonce-${NONCE}' 'strict-dynamic'; require-trusted-types-for 'script'; trusted-types soglasie; report-uri /csp-report`;
    await open({
      nonce: NONCE,
      headers: { 'content-security-policy': policy },
      config,
      head: `<script nonce="${NONCE}">${LOOK}</script>`,
    });
    await expect(banner(page).region).toBeVisible();
    expect(await ran(page)).toEqual([5]);
    expect(site.hits(FILE)).toHaveLength(1);
    await settled(page);
    expect(await page.evaluate(() => window.violations)).toEqual([]);
    expect(site.hits('/csp-report')).toEqual([]);
    expect(watch.ours()).toEqual([]);
  });
}, ['script']);
