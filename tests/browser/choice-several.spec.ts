import type { BrowserContext, Page } from '@playwright/test';
import { eachBuild, expect, type OpenOptions, test } from '../support/fixtures.js';
import { settled } from '../support/settled.js';
import { stateOf } from '../support/visits.js';
import { banner, choiceCookies } from '../support/widget.js';

const HOST = 'shop.localhost';
const config = { sites: [HOST] };

/** The value that the library writes for these grants, taken from a visit of its own. */
async function writtenFor(
  open: (options?: OpenOptions) => Promise<Page>,
  context: BrowserContext,
  grants: Record<string, boolean>,
  options: OpenOptions = { config },
): Promise<string> {
  const page = await open(options);
  await page.evaluate((chosen) => window.soglasie.set(chosen), grants);
  const [written] = await choiceCookies(context);
  await context.clearCookies();
  return written?.value ?? '';
}

eachBuild(() => {
  test('grants only what every one of several cookies grants', async ({ context, open, page }) => {
    const wide = await writtenFor(open, context, { analytics: true, functional: true });
    const narrow = await writtenFor(open, context, { functional: true, advertising: true });
    await context.addCookies([
      { name: 'soglasie', value: wide, domain: HOST, path: '/shop/' },
      { name: 'soglasie', value: narrow, domain: `.${HOST}`, path: '/' },
    ]);
    await open({ config, path: '/shop/item' });
    expect(await stateOf(page)).toMatchObject({
      status: 'set',
      categories: { analytics: false, technical: false, functional: true, advertising: false },
    });
  });

  test('does not let a cookie on a deeper path overrule a refusal', async ({
    context,
    open,
    page,
  }) => {
    const all = { analytics: true, technical: true, functional: true, advertising: true };
    const planted = await writtenFor(open, context, all);
    await open({ config });
    await page.evaluate(() => window.soglasie.rejectAll());
    await context.addCookies([{ name: 'soglasie', value: planted, domain: HOST, path: '/shop/' }]);
    await open({
      config,
      path: '/shop/item',
      body: `<script type="text/plain" data-category="analytics">ran.push('no')</script>`,
    });
    await settled(page);
    expect(await page.evaluate(() => window.ran)).toEqual([]);
    expect(await stateOf(page)).toMatchObject({ status: 'set', categories: { analytics: false } });
    await expect(banner(page).region).toHaveCount(0);
  });

  test('removes the duplicates that it can reach with the next decision', async ({
    context,
    open,
    page,
  }) => {
    const planted = await writtenFor(open, context, { analytics: true });
    await context.addCookies([
      { name: 'soglasie', value: planted, domain: HOST, path: '/shop/' },
      { name: 'soglasie', value: planted, domain: HOST, path: '/' },
      { name: 'soglasie', value: planted, domain: `.${HOST}`, path: '/' },
      { name: 'soglasie', value: planted, domain: `.${HOST}`, path: '/shop' },
    ]);
    await open({ config, path: '/shop/item' });
    await page.evaluate(() => window.soglasie.acceptAll());
    const left = await choiceCookies(context);
    expect(left.map(({ domain, path }) => `${domain} ${path}`)).toEqual([`.${HOST} /`]);
    await open({ config, path: '/shop/item' });
    expect(await stateOf(page)).toMatchObject({ categories: { advertising: true } });
  });

  test('ignores the cookie of another operator and leaves it where it is', async ({
    context,
    open,
    page,
  }) => {
    const all = { analytics: true, technical: true, functional: true, advertising: true };
    const foreign = await writtenFor(open, context, all, {
      config: { sites: ['other.localhost'] },
      host: 'other.localhost',
    });
    expect(foreign).not.toBe('');
    await context.addCookies([{ name: 'soglasie', value: foreign, domain: HOST, path: '/shop/' }]);
    await open({ config, path: '/shop/item' });
    expect(await stateOf(page)).toMatchObject({ status: 'unset', ask: 'first' });
    await expect(banner(page).region).toBeVisible();
    await page.evaluate(() => window.soglasie.rejectAll());
    const kept = await choiceCookies(context);
    expect(kept.map(({ path }) => path).sort()).toEqual(['/', '/shop/']);
    expect(kept.find(({ path }) => path === '/shop/')?.value).toBe(foreign);
    await open({ config, path: '/shop/item' });
    expect(await stateOf(page)).toMatchObject({ status: 'set', categories: { analytics: false } });
  });
});
