import type { Page } from '@playwright/test';
import { settled } from '../support/settled.js';
import type { Vendors } from '../support/vendors.js';
import { banner } from '../support/widget.js';
import {
  addresses,
  adopted,
  choiceOf,
  fragmentOf,
  keptOn,
  OFFICE,
  OPTIONAL,
  SMARTIS,
  WITNESS,
} from './support/family.js';
import { expect, test } from './support/fixtures.js';
import { follow } from './support/follow.js';
import type { Sites } from './support/sites.js';
import { tag } from './support/tag.js';

const [VICTIM, SIBLING, STRANGER] = [
  'autoweboffice.com',
  'autoweboffice.ru',
  'prize.example',
] as const;
const config = { ...OFFICE, sites: [...OFFICE.sites, 'shop.example'] };
const victim = `https://${VICTIM}/`;

/** What everybody can make: the key is no secret and the check no signature. */
const forged = (rest = {}) => choiceOf(config, OPTIONAL, rest);
const fresh = () => fragmentOf(forged());

/** The page that a visitor is lured to, with a link to press. */
const lure = (sites: Sites, host: string, address: string, head = '') =>
  sites.page(host, '/lure', `${head}<a href="${address}">приз</a>`);

const press = (page: Page) => follow(page.getByRole('link', { name: 'приз' }));

/** The attacks that are one link: where it stands, and what is in it. */
const LINKS: readonly (readonly [
  name: string,
  host: string,
  fragment: () => string,
  head?: string,
])[] = [
  ["a stranger's link", STRANGER, fresh],
  [
    'a link that hides where it stands',
    STRANGER,
    fresh,
    '<meta name="referrer" content="no-referrer">',
  ],
  ['a link posted on this very site', VICTIM, fresh],
  ['a host that begins like a sibling', `${SIBLING}.${STRANGER}`, fresh],
  ['a host that ends like a sibling', 'notshop.example', fresh],
  ['a link posted on a sibling two minutes ago', SIBLING, () => fragmentOf(forged(), 121)],
  // By the time that it is followed it must not have come within the two minutes.
  ['a link from over two minutes ahead', SIBLING, () => fragmentOf(forged(), -180)],
  [
    'a refusal rewritten as consent',
    SIBLING,
    () => fragmentOf(choiceOf(config, [])).replace(/~/g, '*'),
  ],
  [
    "another operator's consent",
    SIBLING,
    () => fragmentOf({ ...forged(), key: choiceOf(SMARTIS, []).key }),
  ],
  [
    'consent from the far future',
    SIBLING,
    () => fragmentOf(forged({ decidedAt: Date.now() + 72e5 })),
  ],
];

/** Nothing came of it: the question stands, and no trace of the token is left in the address. */
async function isStopped(page: Page, vendors: Vendors) {
  expect(await addresses(page)).toEqual([victim, victim]);
  await settled(page);
  await expect(banner(page).region).toBeVisible();
  await expect(adopted(page)).toHaveCount(0);
  expect(await keptOn(page.context(), VICTIM)).toBeNull();
  expect(vendors.paths()).toEqual([]);
}

test.beforeEach(({ sites, vendors }) => {
  sites.install(VICTIM, { config, head: WITNESS, body: tag(vendors) });
});

for (const [what, isMeant] of [
  ['links on pages of strangers and on this very site', (host: string) => host !== SIBLING],
  ["links on a sibling's page with a wrong choice in them", (host: string) => host === SIBLING],
] as const) {
  test(`are stopped: ${what}`, async ({ page, sites, vendors }) => {
    for (const [name, host, fragment, head] of LINKS.filter(([, it]) => isMeant(it))) {
      await test.step(name, async () => {
        lure(sites, host, `${victim}#${fragment()}`, head);
        await page.goto(sites.url(host, '/lure'));
        await press(page);
        await isStopped(page, vendors);
      });
    }
  });
}

test("are stopped: a pasted address, and a sibling's redirect by its server", async ({
  page,
  sites,
  vendors,
}) => {
  await page.goto(`${victim}#${fresh()}`);
  await isStopped(page, vendors);
  sites.answer(SIBLING, '/go', { status: 302, headers: { location: victim } });
  lure(sites, STRANGER, `https://${SIBLING}/go#${fresh()}`);
  await page.goto(sites.url(STRANGER, '/lure'));
  await press(page);
  await isStopped(page, vendors);
});

test('is stopped: an opener that changes the fragment, and a reload', async ({
  page,
  sites,
  vendors,
}) => {
  lure(sites, SIBLING, victim);
  const steps = `<button onclick="tab = window.open('${sites.url(SIBLING, '/lure')}')">открыть</button>
<button onclick="tab.location = '${victim}#${fresh()}'">подменить</button>`;
  sites.page(STRANGER, '/', steps);
  await page.goto(sites.url(STRANGER));
  const opening = page.waitForEvent('popup');
  await page.getByRole('button', { name: 'открыть' }).click();
  const tab = await opening;
  // Or its own load would be taken for that of the page that the link leads to.
  await tab.waitForURL(sites.url(SIBLING, '/lure'));
  await press(tab);
  await settled(tab);
  await page.bringToFront();
  await page.getByRole('button', { name: 'подменить' }).click();
  await expect.poll(() => tab.evaluate(() => location.hash)).toContain('soglasie=');
  await settled(tab, { frames: false });
  await expect(adopted(tab)).toHaveCount(0);
  await tab.bringToFront();
  await tab.reload();
  await isStopped(tab, vendors);
});
