import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';
import { bothBuilds, eachBuild, expect, test } from '../support/fixtures.js';
import { settled } from '../support/settled.js';
import { banner, preferences } from '../support/widget.js';

const NONCE = 'r4nd0m';
const CATEGORY = 'data-category="analytics"';

const STRICT = [
  `default-src 'none'`,
  `script-src 'nonce-${NONCE}' 'strict-dynamic'`,
  `style-src 'self'`,
  `connect-src 'self'`,
  `img-src 'self' http://*.vendor.localhost:*`,
  `frame-src http://*.vendor.localhost:*`,
  `base-uri 'none'`,
  `form-action 'none'`,
  'report-uri /csp-report',
].join('; ');

const csp = (policy: string) => ({ 'content-security-policy': policy });
const violations = (page: Page) => page.evaluate(() => window.violations);

bothBuilds(() => {
  test('violates no strict policy from the banner over the preferences to the tags', async ({
    open,
    page,
    site,
    vendors,
    watch,
  }) => {
    await open({
      nonce: NONCE,
      headers: csp(STRICT),
      config: { onWithdraw: 'keep' },
      body: `<script type="text/plain" ${CATEGORY} nonce="${NONCE}" src="${vendors.url('/a.js')}"></script>
        <script type="text/plain" ${CATEGORY} nonce="${NONCE}">window.ran.push('inline')</script>
        <script type="text/plain" data-type="module" ${CATEGORY} nonce="${NONCE}" src="${vendors.url('/m.js')}"></script>
        <iframe ${CATEGORY} data-src="${vendors.url('/map.html')}" title="Карта"></iframe>
        <img ${CATEGORY} data-src="${vendors.url('/pixel.gif')}" alt="">`,
    });
    await expect(banner(page).region).toBeVisible();
    await banner(page).customize.click();
    await expect(preferences(page).dialog).toBeVisible();
    await page.keyboard.press('Escape');
    await banner(page).accept.click();
    await vendors.asked('/loaded-map.gif');
    await vendors.asked('/pixel.gif');
    await expect.poll(() => page.evaluate(() => window.ran)).toEqual(['a', 'inline', 'm']);
    await page.evaluate(() => window.soglasie.open());
    await expect(preferences(page).dialog).toBeVisible();
    await page.evaluate(() => window.soglasie.rejectAll());
    await settled(page);
    expect(await violations(page)).toEqual([]);
    expect(site.hits('/csp-report')).toEqual([]);
    expect(watch.console.filter((line) => /Content Security|Trusted/i.test(line))).toEqual([]);
  });

  test('works with Trusted Types and the one policy named soglasie', async ({
    open,
    page,
    vendors,
    watch,
  }) => {
    await open({
      headers: csp(`require-trusted-types-for 'script'; trusted-types soglasie`),
      config: { onWithdraw: 'keep' },
      body: `<script type="text/plain" ${CATEGORY} src="${vendors.url('/a.js')}"></script>
        <script type="text/plain" ${CATEGORY}>window.ran.push('inline')</script>
        <script type="text/plain" ${CATEGORY} data-src="${vendors.url('/b.js')}"></script>
        <script type="text/plain" data-type="module" ${CATEGORY} src="${vendors.url('/m.js')}"></script>
        <iframe ${CATEGORY} data-src="${vendors.url('/map.html')}" title="Карта"></iframe>
        <object ${CATEGORY} type="text/html" data-data="${vendors.url('/object.html')}"></object>
        <embed ${CATEGORY} type="text/html" data-src="${vendors.url('/embed.html')}">
        <template ${CATEGORY}><img src="${vendors.url('/inner.gif')}" alt=""></template>`,
    });
    await banner(page).customize.click();
    await expect(preferences(page).dialog).toBeVisible();
    await page.keyboard.press('Escape');
    await banner(page).accept.click();
    for (const name of ['map', 'object', 'embed']) await vendors.asked(`/loaded-${name}.gif`);
    await vendors.asked('/inner.gif');
    await expect.poll(() => page.evaluate(() => window.ran)).toEqual(['a', 'inline', 'b', 'm']);
    expect(await violations(page)).toEqual([]);
    expect(watch.console.filter((line) => /TrustedScript|Trusted Type/i.test(line))).toEqual([]);

    // Back with a consent: the tags run natively.
    await page.reload();
    await expect
      .poll(async () => (await page.evaluate(() => window.ran)).sort())
      .toEqual(['a', 'b', 'inline', 'm']);
    expect(await violations(page)).toEqual([]);
  });
});

eachBuild(() => {
  test('does not lend its nonce to a tag that has none or another', async ({
    open,
    page,
    vendors,
    watch,
  }) => {
    await open({
      nonce: NONCE,
      headers: csp(`script-src 'nonce-${NONCE}' 'strict-dynamic'`),
      body: `<script type="text/plain" ${CATEGORY} src="${vendors.url('/none.js')}"></script>
        <script type="text/plain" ${CATEGORY} nonce="guess" src="${vendors.url('/other.js')}"></script>
        <script type="text/plain" ${CATEGORY} data-nonce="${NONCE}" data-src="${vendors.url('/data.js')}"></script>
        <script type="text/plain" ${CATEGORY}>window.ran.push('inline')</script>
        <script type="text/plain" data-type="module" ${CATEGORY} src="${vendors.url('/module.js')}"></script>
        <script type="text/plain" ${CATEGORY} nonce="${NONCE}" src="${vendors.url('/ours.js')}"></script>`,
    });
    await page.evaluate(() => window.soglasie.acceptAll());
    await vendors.asked('/ours.js');
    await expect.poll(() => page.evaluate(() => window.ran)).toEqual(['ours']);
    await settled(page);
    expect(vendors.paths()).toEqual(['/ours.js']);
    expect(await page.evaluate(() => window.ran)).toEqual(['ours']);
    expect(watch.ours().length).toBeGreaterThan(0);

    // The same for a visitor who comes back: the native way obeys the same rule.
    await page.reload();
    await expect.poll(() => page.evaluate(() => window.ran)).toEqual(['ours']);
    await settled(page);
    expect(vendors.paths()).toEqual(['/ours.js', '/ours.js']);
  });

  test('holds a tag without our nonce even where no policy would', async ({
    open,
    page,
    vendors,
  }) => {
    await open({
      nonce: NONCE,
      body: `<script type="text/plain" ${CATEGORY} src="${vendors.url('/none.js')}"></script>
        <script type="text/plain" ${CATEGORY} nonce="${NONCE}" src="${vendors.url('/ours.js')}"></script>`,
    });
    await page.evaluate(() => window.soglasie.acceptAll());
    await expect.poll(() => page.evaluate(() => window.ran)).toEqual(['ours']);
    await settled(page);
    expect(vendors.paths()).toEqual(['/ours.js']);
  });

  test('leaves inline tags to the policy, which may know their hash', async ({
    open,
    page,
    watch,
  }) => {
    const text = `window.ran.push('by hash')`;
    const hash = createHash('sha256').update(text).digest('base64');
    await open({
      nonce: NONCE,
      headers: csp(`script-src 'nonce-${NONCE}' 'self' 'sha256-${hash}'`),
      body: `<script type="text/plain" ${CATEGORY}>${text}</script>
        <script type="text/plain" ${CATEGORY}>window.ran.push('other')</script>`,
    });
    await page.evaluate(() => window.soglasie.acceptAll());
    await expect.poll(() => page.evaluate(() => window.ran)).toEqual(['by hash']);
    await settled(page);
    expect(await page.evaluate(() => window.ran)).toEqual(['by hash']);
    expect(watch.ours()).toEqual([]);
    await page.reload();
    await expect.poll(() => page.evaluate(() => window.ran)).toEqual(['by hash']);
  });

  test('is no way round a policy: a refused inline tag stays refused', async ({
    open,
    page,
    vendors,
  }) => {
    await open({
      nonce: NONCE,
      headers: csp(`script-src 'nonce-${NONCE}' 'self'`),
      body: `<script type="text/plain" ${CATEGORY} nonce="${NONCE}">window.ran.push('mine')</script>
        <script type="text/plain" ${CATEGORY}>window.ran.push('injected')</script>
        <script type="text/plain" ${CATEGORY} src="${vendors.url('/foreign.js')}"></script>`,
    });
    await page.evaluate(() => window.soglasie.acceptAll());
    await expect.poll(() => page.evaluate(() => window.ran)).toEqual(['mine']);
    await settled(page);
    expect(await page.evaluate(() => window.ran)).toEqual(['mine']);
    expect(vendors.paths()).toEqual([]);
  });
});

eachBuild(() => {
  test('survives being included twice under Trusted Types', async ({ open, page }) => {
    await open({
      headers: csp(`require-trusted-types-for 'script'; trusted-types soglasie`),
      head: '<script src="/dist/soglasie.js"></script>',
      body: `<script type="text/plain" ${CATEGORY}>window.ran.push('inline')</script>`,
    });
    await banner(page).accept.click();
    await expect.poll(() => page.evaluate(() => window.ran)).toEqual(['inline']);
    expect(await violations(page)).toEqual([]);
  });
}, ['script']);
