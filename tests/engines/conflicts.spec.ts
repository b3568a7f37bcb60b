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
  offered,
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
  /** What is in force then, when that is news; and what is only shown. */
  readonly taken?: readonly string[];
  readonly isOffered?: true;
}

const OTHERS = choiceOf(SMARTIS, []).key;

/** What links of a sibling bring, one after the other, to a site where everything was accepted. */
const STEPS: Step[] = [
  { name: 'an older refusal', granted: [], decided: -60 },
  { name: 'the same consent again', granted: OPTIONAL, decided: 5 },
  { name: 'a refusal of another operator', granted: [], decided: 60, key: OTHERS },
  { name: 'a refusal in an old link', granted: [], decided: 60, age: 125 },
  { name: 'a refusal from the future', granted: [], decided: 3700 },
  {
    name: 'a withdrawal of some, under another policy',
    granted: ['analytics', 'technical'],
    decided: 5,
    policyVersion: '8',
    taken: ['analytics', 'technical'],
  },
  { name: 'a newer consent', granted: OPTIONAL, decided: 30, isOffered: true },
  {
    name: 'some more and some less',
    granted: ['technical', 'advertising'],
    decided: 40,
    taken: ['technical'],
    isOffered: true,
  },
  {
    name: 'a consent of another policy',
    granted: OPTIONAL,
    decided: 50,
    policyVersion: '8',
  },
  {
    name: 'a refusal in a link that took its time',
    granted: [],
    decided: 60,
    age: 100,
    taken: [],
  },
  { name: 'an older consent', granted: OPTIONAL, decided: -60 },
  { name: 'a consent from the future', granted: OPTIONAL, decided: 3700 },
];

test('what narrows counts at once when it is newer, and nothing else without a press', async ({
  context,
  page,
  sites,
  vendors,
  visit,
}) => {
  const target = await visit(HERE, { config: OFFICE, body: tag(vendors) }).then(() => page.url());
  await accept(page);
  // Counted below, it must not be on its way when the page is left.
  await expect.poll(() => tagRuns(vendors)).toBe(1);
  let expected = { via: 'banner', granted: OPTIONAL as readonly string[] };
  for (const { name, granted, decided, age, taken, isOffered, ...rest } of STEPS) {
    await test.step(name, async () => {
      const decidedAt = Date.now() + decided * 1000;
      const fragment = fragmentOf(choiceOf(OFFICE, granted, { decidedAt, ...rest }), age);
      sites.page(SIBLING, '/', `<a href="${target}#${fragment}">к нам</a>`);
      await page.goto(sites.url(SIBLING));
      const before = tagRuns(vendors);
      await follow(page.getByRole('link', { name: 'к нам' }));
      if (taken) {
        await expect(adopted(page)).toContainText(SIBLING);
        expected = { via: 'handoff', granted: taken };
        if (isOffered) {
          await expect(offered(page)).toHaveCount(0);
          await page.getByRole('button', { name: 'Закрыть', exact: true }).click();
        }
      }
      if (isOffered) await expect(offered(page)).toContainText(SIBLING);
      await settled(page);
      await expect(adopted(page)).toHaveCount(taken && !isOffered ? 1 : 0);
      await expect(offered(page)).toHaveCount(isOffered ? 1 : 0);
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
