import { inFull } from '../support/in-full.js';
import { CLOSED } from '../support/other-tools/closed-tools.js';
import { OPEN } from '../support/other-tools/open-tools.js';
import { publish } from '../support/other-tools/pages.js';
import { answerOutside } from '../support/outside.js';
import { expect, QUIET, qa, test } from '../support/qa.js';

const TOOLS = [...OPEN, ...CLOSED];

const NOTHING_GRANTED = ['unset', 'refused', 'withdrawn'];

/** A planted leak → all that is to be found of it. */
const LEAKS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'a request before consent': {
    code: 'request-without-consent',
    severity: 'serious',
    subject: 'mc.yandex.ru',
    category: 'analytics',
    states: expect.arrayContaining([...NOTHING_GRANTED, 'advertising']),
  },
  'a request after the refusal': {
    code: 'request-without-consent',
    severity: 'serious',
    subject: 'vk.com',
    category: 'advertising',
    states: expect.arrayContaining(['refused']),
  },
  'a request after the withdrawal': {
    code: 'request-without-consent',
    severity: 'serious',
    subject: 'mod.calltouch.ru',
    category: 'advertising',
    states: ['withdrawn'],
  },
  'a tag that does not wait': {
    code: 'static-tag',
    severity: 'serious',
    subject: 'top-fwz1.mail.ru/js/code.js',
    category: 'advertising',
    states: expect.arrayContaining([...NOTHING_GRANTED, 'analytics']),
  },
  'a cookie before consent': {
    code: 'cookie-without-consent',
    severity: 'serious',
    subject: '_ga',
    category: 'analytics',
    states: expect.arrayContaining(NOTHING_GRANTED),
  },
  'a cookie that stays after the withdrawal': {
    code: 'cookie-without-consent',
    severity: 'serious',
    subject: '_ym_d',
    category: 'analytics',
    states: ['withdrawn'],
  },
  'a storage key before consent': {
    code: 'storage-without-consent',
    severity: 'serious',
    subject: '_ym_uid',
    category: 'analytics',
    states: expect.arrayContaining(NOTHING_GRANTED),
  },
  'an advertiser that waits for analytics': {
    code: 'request-without-consent',
    severity: 'moderate',
    subject: 'api.mindbox.ru',
    category: 'advertising',
    states: ['analytics'],
  },
  'a stranger before consent': {
    code: 'undeclared-request',
    severity: 'moderate',
    subject: 'pixel.nobody.test',
    states: NOTHING_GRANTED,
  },
  'a counter in noscript': {
    code: 'noscript-request',
    severity: 'moderate',
    subject: 'mc.yandex.com/watch/2',
    category: 'analytics',
  },
};

for (const tool of TOOLS) {
  test(
    `finds each planted leak on a page with ${tool.name}, and nothing else`,
    inFull(tool !== OPEN[0]),
    async ({ context, page, site, watch }) => {
      test.slow();
      await answerOutside(context, watch);
      await page.goto(publish(site, tool));
      const report = await qa.audit(page, { quiet: QUIET });
      expect(report.tool).toBe(tool.name);
      expect(report.states).toEqual(expect.arrayContaining(['analytics', 'advertising']));
      expect(report.states).toEqual(expect.arrayContaining([...NOTHING_GRANTED, 'all']));
      // It saw something in all of them.
      const seen = new Set(report.visits.map(({ state }) => state));
      const unanswered = report.findings.filter(({ code }) => code === 'no-answer');
      expect([[...seen], unanswered]).toEqual([report.states, []]);
      const found = report.findings.filter(({ code }) => code !== 'accessibility');
      for (const [leak, what] of Object.entries(LEAKS)) {
        expect.soft(found, leak).toContainEqual(expect.objectContaining({ ...what }));
      }
      expect(found.map(({ code, subject }) => `${code} ${subject}`)).toHaveLength(
        Object.keys(LEAKS).length,
      );
    },
  );
}
