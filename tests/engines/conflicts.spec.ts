import { settled } from '../support/settled.js';
import { accept } from '../support/visits.js';
import { banner } from '../support/widget.js';
import {
  adopted,
  choiceOf,
  fragmentOf,
  keptOn,
  OFFICE,
  OPTIONAL,
  SMARTIS,
} from './support/family.js';
import { expect, test } from './support/fixtures.js';
import { follow } from './support/follow.js';
import { tag, tagRuns } from './support/tag.js';

const [HERE, SIBLING] = ['autoweboffice.com', 'autoweboffice.ru'] as const;

interface Step {
  readonly name: string;
  readonly granted: readonly string[];
  /** Seconds from now at which it was decided. */
  readonly decided: number;
  /** How many seconds the link is old. */
  readonly age?: number;
  readonly policyVersion?: string;
  readonly key?: string;
  readonly isTaken?: true;
}

/** What links of a sibling bring, one after the other, to a site where everything was accepted. */
const STEPS: Step[] = [
  { name: 'an older refusal', granted: [], decided: -60 },
  { name: 'a newer refusal', granted: [], decided: 5, isTaken: true },
  { name: 'an older consent', granted: OPTIONAL, decided: -60 },
  { name: 'a newer consent', granted: ['analytics'], decided: 30, isTaken: true },
  { name: 'the same again', granted: ['analytics'], decided: -60 },
  { name: 'a refusal of another policy', granted: [], decided: 60, policyVersion: '8' },
  {
    name: 'a refusal of another operator',
    granted: [],
    decided: 60,
    key: choiceOf(SMARTIS, []).key,
  },
  { name: 'a refusal in an old link', granted: [], decided: 60, age: 125 },
  { name: 'a refusal from the future', granted: [], decided: 3700 },
  {
    name: 'a refusal in a link that took its time',
    granted: [],
    decided: 60,
    age: 100,
    isTaken: true,
  },
];

test('the newest decision holds, whatever it says, and nothing else changes it', async ({
  context,
  page,
  sites,
  vendors,
  visit,
}) => {
  const target = await visit(HERE, { config: OFFICE, body: tag(vendors) }).then(() => page.url());
  await accept(page);
  let expected = { via: 'banner', granted: OPTIONAL as readonly string[] };
  for (const { name, granted, decided, age, isTaken, ...rest } of STEPS) {
    await test.step(name, async () => {
      const decidedAt = Date.now() + decided * 1000;
      const fragment = fragmentOf(choiceOf(OFFICE, granted, { decidedAt, ...rest }), age);
      sites.page(SIBLING, '/', `<a href="${target}#${fragment}">к нам</a>`);
      await page.goto(sites.url(SIBLING));
      const before = tagRuns(vendors);
      await follow(page.getByRole('link', { name: 'к нам' }));
      if (isTaken) {
        await expect(adopted(page)).toContainText(SIBLING);
        expected = { via: 'handoff', granted };
      }
      await settled(page);
      await expect(adopted(page)).toHaveCount(isTaken ? 1 : 0);
      await expect(banner(page).region).toHaveCount(0);
      expect(await keptOn(context, HERE)).toEqual(expected);
      const runs = expected.granted.includes('analytics') ? 1 : 0;
      await expect.poll(() => tagRuns(vendors)).toBe(before + runs);
    });
  }
});

test('a reload and a way back bring nothing, though the address holds a choice', async ({
  context,
  page,
  sites,
  vendors,
}) => {
  // A page that the browser does not keep alive.
  const head = '<script>addEventListener("unload", () => {});</script>';
  const target = sites.install(HERE, { config: OFFICE, head, body: tag(vendors) });
  sites.page(SIBLING, '/', `<a href="${target}">к нам</a>`);
  await page.goto(sites.url(SIBLING));
  await follow(page.getByRole('link', { name: 'к нам' }));
  const returns = [
    ['reload', () => page.reload()],
    ['back_forward', () => page.goto(sites.url(SIBLING)).then(() => page.goBack())],
  ] as const;
  for (const [type, comeBack] of returns) {
    await page.evaluate(
      (hash) => {
        location.hash = hash;
      },
      fragmentOf(choiceOf(OFFICE, OPTIONAL)),
    );
    await comeBack();
    const came = await page.evaluate(() => [
      (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming).type,
      document.referrer,
      location.href,
    ]);
    expect(came).toEqual([type, sites.url(SIBLING), target]);
    await settled(page);
    await expect(banner(page).region).toBeVisible();
    expect(await keptOn(context, HERE)).toBeNull();
    expect(vendors.paths()).toEqual([]);
  }
});
