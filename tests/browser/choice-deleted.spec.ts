import { eachBuild, expect, test } from '../support/fixtures.js';
import { createLatch } from '../support/latch.js';
import { settled } from '../support/settled.js';
import { accept, reject, stateOf } from '../support/visits.js';
import { banner, choiceCookies } from '../support/widget.js';

const TAG = `<script type="text/plain" data-category="analytics">ran.push('analytics')</script>`;

eachBuild(() => {
  test('asks again on the next page when the visitor has deleted the cookies', async ({
    context,
    open,
    page,
  }) => {
    await open({ body: TAG });
    await accept(page);
    await context.clearCookies();
    await open({ path: '/second', body: TAG });
    await expect(banner(page).region).toBeVisible();
    await settled(page);
    expect(await page.evaluate(() => window.ran)).toEqual([]);
    expect(await stateOf(page)).toMatchObject({ status: 'unset', ask: 'first' });
    expect(await choiceCookies(context)).toEqual([]);
  });

  test('asks again in an open tab, and holds later tags, when the cookies are deleted', async ({
    context,
    open,
    page,
    vendors,
  }) => {
    await open({ body: TAG });
    await accept(page);
    await expect.poll(() => page.evaluate(() => window.ran)).toEqual(['analytics']);
    await context.clearCookies();
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await expect(banner(page).region).toBeVisible();
    expect(await stateOf(page)).toMatchObject({
      status: 'unset',
      categories: { necessary: true, analytics: false },
    });
    await page.evaluate((src) => {
      const image = document.createElement('img');
      image.dataset.category = 'analytics';
      image.dataset.src = src;
      document.body.append(image);
    }, vendors.url('/pixel.gif'));
    await settled(page);
    expect(vendors.paths()).toEqual([]);
    expect(await choiceCookies(context)).toEqual([]);
  });

  for (const [name, press, granted] of [
    ['consent', accept, true],
    ['refusal', reject, false],
  ] as const) {
    test(`takes over a ${name} that is made in another tab, and closes its banner`, async ({
      context,
      open,
      page,
    }) => {
      await open({ body: TAG });
      await expect(banner(page).region).toBeVisible();
      const other = await context.newPage();
      await open({ page: other, body: TAG });
      await press(other);
      await expect(banner(page).region).toHaveCount(0);
      expect(await stateOf(page)).toMatchObject({
        status: 'set',
        categories: { analytics: granted },
      });
      await expect
        .poll(() => page.evaluate(() => window.ran))
        .toEqual(granted ? ['analytics'] : []);
    });
  }

  test('takes over a refusal that was made beside it while it was still loading', async ({
    context,
    open,
    page,
    site,
  }) => {
    await open({ body: TAG });
    await accept(page);
    const latch = createLatch();
    site.answer('/slow.gif', { latch });
    await open({ path: '/slow', body: `${TAG}<img src="/slow.gif" alt="">`, until: 'commit' });
    await latch.reached;
    const has = () => page.evaluate(() => window.soglasie?.has('analytics'));
    await expect.poll(has).toBe(true);
    const kept = async () => (await choiceCookies(context))[0]?.value;
    const granted = await kept();
    const other = await context.newPage();
    await open({ page: other });
    await other.evaluate(() => window.soglasie.rejectAll());
    await expect.poll(kept).not.toBe(granted);
    // Nobody comes back to a window that was in sight all the time.
    expect(await has()).toBe(true);
    latch.open();
    await expect.poll(has).toBe(false);
  });

  test('keeps an open dialog usable when the choice is made in another tab', async ({
    context,
    open,
    page,
  }) => {
    await open();
    await page.evaluate(() => window.soglasie.open('preferences'));
    const other = await context.newPage();
    await open({ page: other });
    await accept(other);
    await expect.poll(async () => (await stateOf(page)).status).toBe('set');
    await page.evaluate(() => window.soglasie.rejectAll());
    await expect.poll(async () => (await stateOf(other)).categories.analytics).toBe(false);
  });
});
