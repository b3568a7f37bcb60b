import { mergeTests } from '@playwright/test';
import { test as demoTest } from '../support/demo.js';
import { inFull } from '../support/in-full.js';
import { OPERATOR_SITES } from '../support/operators.js';
import { expect, QUIET, qa, test as qaTest } from '../support/qa.js';

const test = mergeTests(demoTest, qaTest);

/** Front pages of the demo, by operator. */
const OPERATORS = [/crmcalls/, /smart/, /autoweboffice|mixseller/, /integrus/, /aisgorod/];

for (const operator of OPERATORS) {
  const hosts = OPERATOR_SITES.map(({ host }) => host).filter((host) => operator.test(host));

  test(`finds nothing on ${hosts.join(', ')}`, inFull(), async ({ demo, page }) => {
    test.setTimeout(120_000);
    const urls = hosts.map((host) => demo.url(host));
    const { axe, findings, states, visits } = await qa.audit(page, { urls, quiet: QUIET });
    expect(findings).toEqual([]);
    expect(axe).toMatch(/^4\./);
    expect(visits).toHaveLength(urls.length * states.length);
    // It saw something: more leaves the browser when more is granted.
    const count = (state: string): number =>
      visits.filter((it) => it.state === state).reduce((sum, { requests }) => sum + requests, 0);
    expect(count('all')).toBeGreaterThan(count('refused'));
  });
}

test('covers every site of the demo', () => {
  const covered = OPERATOR_SITES.filter(({ host }) => OPERATORS.some((it) => it.test(host)));
  expect(covered).toEqual(OPERATOR_SITES);
});
