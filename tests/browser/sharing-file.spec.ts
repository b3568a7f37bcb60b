import type { Page } from '@playwright/test';
import { stopClock } from '../support/clock.js';
import { eachBuild, expect, test } from '../support/fixtures.js';
import { documentWith, installation } from '../support/installation.js';
import type { Answer } from '../support/server.js';
import { settled } from '../support/settled.js';
import type { Site } from '../support/site.js';
import { stateOf } from '../support/visits.js';
import { banner } from '../support/widget.js';

const HOST = 'shop.localhost';
const config = { sites: [HOST, 'other.localhost'] };
const TAG = `<script type="text/plain" data-category="analytics">ran.push('analytics')</script>`;
const FILE = '/dist/soglasie-siblings.js';

const FAULTS: Record<string, Answer> = {
  'is missing': { status: 404 },
  'breaks the connection': { fault: 'reset' },
  'is an old version': { headers: { 'content-type': 'text/javascript' }, body: ';' },
};

/** Follows a link that carries something to a page of its own. */
async function arrive(page: Page, site: Site): Promise<void> {
  site.page('/arrived', documentWith(installation('script', { config }), { body: TAG }));
  await page.goto(site.url('/arrived#soglasie=1!a!b', HOST), { waitUntil: 'commit' });
}

// Only the drop-in loads it by address; the npm build leaves that to the bundler.
eachBuild(() => {
  test('is asked for only where there are several sites', async ({ open, site }) => {
    await settled(await open({ config: { sites: [HOST] }, host: HOST }));
    expect(site.hits(FILE)).toEqual([]);
    await open({ config, host: HOST, path: '/several' });
    await expect.poll(() => site.hits(FILE).length).toBe(1);
  });

  test('is not asked for on a host outside the list, which shares nothing', async ({
    open,
    page,
    site,
  }) => {
    await open({ config, host: 'staging.localhost' });
    await expect(banner(page).region).toBeVisible();
    await settled(page);
    expect(site.hits(FILE)).toEqual([]);
  });

  for (const [name, answer] of Object.entries(FAULTS)) {
    test(`that ${name} is told in one line; the page asks, stores and runs`, async ({
      page,
      site,
      watch,
    }) => {
      site.answer(FILE, answer);
      await arrive(page, site);
      await banner(page).accept.click();
      await expect.poll(() => page.evaluate(() => window.ran)).toEqual(['analytics']);
      expect(await page.evaluate(() => location.hash)).toBe('');
      await expect.poll(() => watch.ours().filter((line) => /W06/.test(line))).toHaveLength(1);
    });
  }

  test('that never comes keeps nobody waiting who agreed before', async ({ open, page, site }) => {
    await open({ config, host: HOST });
    await page.evaluate(() => window.soglasie.acceptAll());
    site.answer(FILE, { fault: 'hang' });
    await stopClock(page);
    await arrive(page, site);
    await expect.poll(() => site.hits(FILE).length).toBe(2);
    expect(await page.evaluate(() => window.ran ?? [])).toEqual([]);
    await page.clock.runFor(4_000);
    await expect.poll(() => page.evaluate(() => window.ran)).toEqual(['analytics']);
    expect(await stateOf(page)).toMatchObject({ status: 'set' });
  });
}, ['script']);
