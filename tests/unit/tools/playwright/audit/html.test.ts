import { describe, expect, it } from 'vitest';
import { reportHtml } from '../../../../../src/tools/playwright/audit/html.js';
import { type AuditReport, CODES } from '../../../../../src/tools/playwright/audit/report.js';

const EVIL = `"'><script>alert(1)</script>&`;

const SHOT = 'data:image/jpeg;base64,/9j/AA==';

const REPORT: AuditReport = {
  version: '1.2.3',
  date: '2026-11-26T00:00:00.000Z',
  lang: 'ru',
  site: { name: EVIL, host: 'xn--e1afmkfd.xn--p1ai' },
  tool: EVIL,
  browser: { name: 'firefox', version: '150.0' },
  urls: [EVIL],
  states: ['unset', 'advertising'],
  titles: { advertising: { ru: 'Рекламные', en: 'Advertising' } },
  axe: '4.14.1',
  visits: [
    { url: EVIL, state: 'unset', requests: 7, kept: [EVIL] },
    { url: EVIL, state: 'advertising', requests: 8, kept: [] },
  ],
  screenshots: { shot: SHOT, evil: `data:image/svg+xml,${EVIL}` },
  findings: CODES.map((code) => ({
    code,
    severity: code === 'never-seen' ? 'minor' : 'serious',
    url: EVIL,
    state: 'unset',
    message: EVIL,
    subject: EVIL,
    category: EVIL,
    entry: EVIL,
    urls: [EVIL],
    states: code === 'no-opener' ? ['unset', 'advertising'] : ['unset'],
    seen: [EVIL],
    screenshot: code === 'static-tag' ? 'evil' : 'shot',
  })),
};

it('says what is true of a whole page without a word of what is not known', () => {
  const whole = {
    ...REPORT.findings[0],
    code: 'no-library',
    message: 'English',
    subject: '',
    category: '',
    entry: '',
    seen: [],
    screenshot: '',
  };
  const bare = { ...REPORT, tool: '', findings: [whole], visits: [] } as unknown as AuditReport;
  const html = reportHtml(bare, 'ru');
  expect(html).not.toMatch(/English|—<|<(?:dd|dt|td|li|h3|ul|div[^>]*)><\/|Категория|asks|<table/);
  expect(html).toContain('<h2><small>Серьёзно</small>');
});

it('calls categories by their titles, and states by what is granted', () => {
  const findings = [{ ...REPORT.findings[3], category: 'advertising', states: ['advertising'] }];
  const report = { ...REPORT, findings } as AuditReport;
  expect(reportHtml(report)).toContain('<dt>Категория</dt><dd>Рекламные</dd>');
  expect(reportHtml(report)).toContain('только «Рекламные»');
  expect(reportHtml(report, 'en')).toContain('only “Advertising”');
});

it('speaks the language that the audit was made in', () => {
  const html = reportHtml({ ...REPORT, lang: 'en', site: { name: '', host: 'shop.ru' } });
  expect(html).toMatch(/<html lang="en">[\s\S]*What was looked at/);
  expect(html).not.toMatch(/[а-яё]/i);
});

it('says how to name a known service, as code', () => {
  const findings = [{ ...REPORT.findings[0], entry: '"vimeo": {"match":[]}' }];
  expect(reportHtml({ ...REPORT, findings } as AuditReport)).toContain(
    '<dt>services</dt><dd><code>&quot;vimeo&quot;: {&quot;match&quot;:[]}</code></dd>',
  );
});

describe.each(['ru', 'en'] as const)('a report to read (%s)', (lang) => {
  const html = reportHtml(REPORT, lang);

  it('holds every finding, and nothing of a page as markup', () => {
    expect(html.match(/<section/g)).toHaveLength(CODES.length + 1);
    expect(html.match(/<article>/g)).toHaveLength(CODES.length);
    expect(html).not.toMatch(/<script|undefined|\[object/);
    expect(html).toContain('&quot;&#39;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;');
    expect(html).toContain(`<html lang="${lang}">`);
    expect(html).toContain('<dd>4.14.1</dd>');
    expect(html).toContain('<dd>firefox 150.0</dd>');
    expect(html).toContain('пример.рф');
    expect(html).toContain('<td>7</td>');
    expect(html).toContain('2026-11-26 00:00 UTC');
    expect(html.match(lang === 'ru' ? /при любом/g : /under any/g)).toHaveLength(1);
    expect(html).toContain(`<b>${CODES.length - 1}</b> ${lang === 'ru' ? 'серьёзно' : 'serious'}`);
    expect(html).toContain(`<b>1</b> ${lang === 'ru' ? 'мелочь' : 'minor'}`);
  });

  it('loads nothing and runs nothing', () => {
    expect(html).toContain(
      `content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"`,
    );
    expect(html).not.toMatch(/\bhref=/);
    const pictures = [...html.matchAll(/\bsrc="([^"]*)"/g)].map(([, src]) => src);
    // One each, but for what is no picture.
    expect(pictures).toEqual(Array(CODES.length - 1).fill(SHOT));
  });

  it('says when there is nothing to say, and when nobody looked', () => {
    const clean = reportHtml({ ...REPORT, findings: [], axe: null }, lang);
    expect(clean.match(/<section/g)).toHaveLength(1);
    expect(clean).toMatch(lang === 'ru' ? 'Ошибок не найдено.' : 'Nothing is wrong.');
    expect(clean).toMatch(lang === 'ru' ? /не проверялась/ : /not looked at/);
  });
});
