import { inFull } from '../support/in-full.js';
import { expect, plant, planted, QUIET, qa, test } from '../support/qa.js';

// A page in every state, each until it is quiet.
test.describe.configure({ timeout: 60_000 });

/** Page of `tests/pages` → the only thing that is wrong with it. */
const FAULTS: Readonly<Record<string, object>> = {
  accessibility: {
    code: 'accessibility',
    subject: 'image-alt',
    states: ['unset'],
    // Of axe’s own words, those of the report’s language.
    message: expect.stringMatching(/^[А-ЯЁ]/),
  },
  'never-seen': { code: 'never-seen', subject: 'counter_old', category: 'analytics' },
  'no-opener': { code: 'no-opener', states: ['refused'] },
  'noscript-pixel': {
    code: 'noscript-request',
    subject: expect.stringMatching(/^counter\.vendor\.localhost:\d+\/pixel\.gif$/),
    category: 'analytics',
  },
  'request-after-refusal': {
    code: 'request-without-consent',
    category: 'advertising',
    states: ['refused', 'analytics'],
    seen: [expect.stringMatching(/^ads\.vendor\.localhost:\d+\/answered\.gif$/)],
  },
  'request-before-consent': {
    code: 'request-without-consent',
    category: 'advertising',
    states: ['unset', 'refused', 'analytics'],
    seen: [expect.stringMatching(/^ads\.vendor\.localhost:\d+\/back\.gif$/)],
  },
  'static-tag': {
    code: 'static-tag',
    category: 'advertising',
    seen: [expect.stringMatching(/^<iframe src="[^"]+" title="Реклама">$/)],
  },
  'storage-key': {
    code: 'storage-without-consent',
    subject: 'counter_visits',
    category: 'analytics',
    states: ['unset', 'refused', 'advertising'],
    seen: ['localStorage'],
  },
  'undeclared-cookie': { code: 'undeclared-cookie', subject: 'visitor', category: '' },
  'wrong-category': {
    code: 'cookie-without-consent',
    subject: 'ads_segment',
    category: 'advertising',
    states: ['analytics'],
  },
};

/** Seen in a browser in every run; what the others differ in is judged by judge.test.ts too. */
const ALWAYS = 'request-before-consent';

test('has a fault for every page but the clean one', () => {
  expect(planted.filter((name) => name !== 'clean')).toEqual(Object.keys(FAULTS).sort());
  expect(planted.length).toBeGreaterThan(10);
});

for (const [name, fault] of Object.entries(FAULTS)) {
  test(
    `finds what is wrong on the page ${name}, and nothing else`,
    inFull(name !== ALWAYS),
    async ({ page, site }) => {
      const url = plant(site, name);
      const report = await qa.audit(page, { urls: [url], quiet: QUIET });
      expect(report.findings).toEqual([expect.objectContaining({ url, ...fault })]);
    },
  );
}

test('looks at a withdrawal of ours where that is wanted', async ({ page, site }) => {
  const urls = [plant(site, 'clean')];
  const { findings, visits } = await qa.audit(page, { urls, states: ['withdrawn'], quiet: QUIET });
  expect(visits).toEqual([expect.objectContaining({ state: 'withdrawn', kept: [] })]);
  expect(findings).toEqual([]);
});
