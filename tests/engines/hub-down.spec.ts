import { stopClock } from '../support/clock.js';
import type { Answer } from '../support/responder.js';
import { settled } from '../support/settled.js';
import { banner } from '../support/widget.js';
import { OFFICE } from './support/family.js';
import { expect, test } from './support/fixtures.js';
import { publish } from './support/pages.js';

const [HUB, HERE] = ['autoweboffice.com', 'autoweboffice.ru'] as const;
const PATH = '/dist/hub.html';
const config = { ...OFFICE, hub: `https://${HUB}${PATH}` };

const FAULTS: readonly (readonly [string, Answer])[] = [
  ['hangs', { fault: 'hang' }],
  ['is not there', { status: 404 }],
  ['breaks off', { fault: 'reset' }],
  ['may not be framed', { headers: { 'x-frame-options': 'DENY' }, body: 'hub' }],
];

test('a hub that fails holds up neither the page nor the question', async ({
  context,
  sites,
  visit,
  watch,
}) => {
  watch.allowErrors(/denied by “X-Frame-Options“/);
  for (const [name, answer] of FAULTS) {
    await test.step(name, async () => {
      sites.answer(HUB, PATH, answer);
      const before = sites.hits(HUB).length;
      // A tab leaves the hub alone for a while after it has asked.
      const page = await context.newPage();
      await stopClock(page);
      // Has loaded when it returns.
      await visit(HERE, { config, page });
      await expect.poll(() => sites.paths(HUB, before)).toEqual([PATH]);
      await page.clock.runFor(300);
      await expect(banner(page).region).toBeVisible();
      await expect(page.locator('iframe')).toHaveCount(0);
      await visit(HERE, { config, page });
      await expect(banner(page).region).toBeVisible();
      await settled(page, { frames: false });
      expect(sites.paths(HUB, before)).toEqual([PATH]);
      await page.close();
    });
  }
});

test('a hub is asked only when the page has loaded, and none where there is none', async ({
  page,
  sites,
  vendors,
  visit,
}) => {
  await publish(sites, HUB, 'hub', { sites: OFFICE.sites });
  await visit(HERE, { config: OFFICE });
  await settled(page);
  expect(sites.paths(HUB)).toEqual([]);

  // By a real clock, files that take their time would be taken for ones that hang.
  await stopClock(page);
  const before = sites.hits(HERE).length;
  const latch = vendors.hold('/slow.js');
  const body = `<script async src="${vendors.url('/slow.js')}"></script>`;
  await page.goto(sites.install(HERE, { config, body }), { waitUntil: 'commit' });
  await latch.reached;
  await expect.poll(() => sites.paths(HERE, before)).toContain('/dist/soglasie-siblings.js');
  // The question waits for the hub only so long, and does not wait for the page.
  await page.clock.runFor(1000);
  await expect(banner(page).region).toBeVisible();
  expect(sites.paths(HUB)).toEqual([]);
  latch.open();
  await expect.poll(() => sites.paths(HUB)).toContain(PATH);
});
