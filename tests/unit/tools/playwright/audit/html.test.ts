import { describe, expect, it } from 'vitest';
import { reportHtml } from '../../../../../src/tools/playwright/audit/html.js';
import { type AuditReport, CODES } from '../../../../../src/tools/playwright/audit/report.js';

const EVIL = `"'><script>alert(1)</script>&`;

const REPORT: AuditReport = {
  version: '1.2.3',
  date: '2026-11-26T00:00:00.000Z',
  urls: [EVIL],
  states: ['unset', 'advertising'],
  axe: '4.14.1',
  visits: [{ url: EVIL, state: 'refused', requests: 7, kept: [EVIL] }],
  findings: CODES.map((code) => ({
    code,
    url: EVIL,
    state: 'unset',
    message: EVIL,
    subject: EVIL,
    category: EVIL,
    entry: EVIL,
    urls: [EVIL],
    states: code === 'no-opener' ? ['unset', 'advertising'] : ['unset'],
    seen: [EVIL],
  })),
};

it('says in Russian what is true of a whole page', () => {
  const whole = {
    ...REPORT.findings[0],
    code: 'no-library',
    message: 'English',
    subject: '',
    entry: '',
    seen: [],
  };
  const html = reportHtml({ ...REPORT, findings: [whole] } as AuditReport, 'ru');
  expect(html).toContain('<td>—</td>');
  expect(html).not.toContain('English');
});

it('says how to name a known service, as code', () => {
  const findings = [{ ...REPORT.findings[0], entry: '"vimeo": {"match":[]}' }];
  expect(reportHtml({ ...REPORT, findings } as AuditReport)).toContain(
    '</ul><code>&quot;vimeo&quot;: {&quot;match&quot;:[]}</code></td>',
  );
});

describe.each(['ru', 'en'] as const)('a report to read (%s)', (lang) => {
  const html = reportHtml(REPORT, lang);

  it('holds every finding, and nothing of a page as markup', () => {
    expect(html.match(/<section>/g)).toHaveLength(CODES.length + 1);
    expect(html).not.toMatch(/<script|undefined|\[object/);
    expect(html).toContain('&quot;&#39;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;');
    expect(html).toContain(`<html lang="${lang}">`);
    expect(html).toContain('axe-core 4.14.1.');
    expect(html).toContain('<td>7</td>');
    expect(html).toContain('2026-11-26 00:00 UTC');
    expect(html.match(lang === 'ru' ? /при любом/g : /under any/g)).toHaveLength(1);
  });

  it('loads nothing and runs nothing', () => {
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(html).not.toMatch(/\b(?:src|href)=/);
  });

  it('says when there is nothing to say, and when nobody looked', () => {
    const clean = reportHtml({ ...REPORT, findings: [], axe: null }, lang);
    expect(clean.match(/<section>/g)).toHaveLength(1);
    expect(clean).toMatch(lang === 'ru' ? 'Ошибок не найдено.' : 'Nothing is wrong.');
    expect(clean).toMatch(lang === 'ru' ? /не проверялась/ : /not looked at/);
  });
});
