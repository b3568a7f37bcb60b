import { describe, expect, it } from 'vitest';
import {
  type AuditReport,
  CODES,
  type Finding,
} from '../../../../../src/tools/playwright/audit/report.js';
import { reportText } from '../../../../../src/tools/playwright/audit/text.js';

const finding = (over: Partial<Finding>): Finding => ({
  code: 'request-without-consent',
  severity: 'serious',
  url: 'https://shop.ru/',
  state: 'unset',
  message: 'English sentence',
  subject: 'ads.ru',
  category: 'advertising',
  urls: ['https://shop.ru/', 'https://shop.ru/b'],
  states: ['unset', 'refused', 'analytics'],
  seen: ['ads.ru/a', 'ads.ru/b'],
  ...over,
});

/** Said by axe, in the language of the audit. */
const OF_AXE = { message: 'Слова axe' };

const STATES = ['unset', 'refused', 'analytics', 'all'];

const report = (...findings: Finding[]): AuditReport => ({
  version: '1.2.3',
  date: '2026-11-26T00:00:00.000Z',
  lang: 'ru',
  site: { name: 'Ромашка', host: 'shop.ru' },
  tool: 'soglasie',
  browser: { name: 'webkit', version: '26.0' },
  urls: ['https://shop.ru/'],
  states: STATES,
  titles: { analytics: { ru: 'Аналитические', en: 'Analytics' }, advertising: 'Реклама' },
  axe: null,
  visits: STATES.map((state) => ({ url: 'https://shop.ru/', state, requests: 1, kept: [] })),
  findings,
  screenshots: {},
});

describe('an audit in a terminal', () => {
  it('says in Russian what is wrong, what to do, and where', () => {
    const other = finding({ subject: 'vk.com', seen: ['vk.com/rtrg'], states: ['unset'] });
    expect(reportText(report(finding({}), other), 'ru')).toBe(`Ромашка (shop.ru): серьёзно — 2
Согласие спрашивает: soglasie
Браузер: webkit 26.0

Серьёзно. Запрос без согласия  request-without-consent
  Что сделать: Пометьте то, что его делает, через \`data-category\`; CSS и \`import()\` библиотека не удержит.
  - ads.ru
    ads.ru/a
    ads.ru/b
    категория: Реклама
    где: https://shop.ru/, https://shop.ru/b
    при каком ответе: ответа нет, отказ, только «Аналитические»
  - vk.com
    vk.com/rtrg
    категория: Реклама
    где: https://shop.ru/, https://shop.ru/b
    при каком ответе: ответа нет`);
  });

  it('says how to name a known service', () => {
    const entry = '"hotjar": {"category":"analytics"}';
    const text = reportText(report(finding({ code: 'undeclared-request', entry })), 'ru');
    expect(text).toContain(`    категория: Реклама\n    services: ${entry}\n    где:`);
  });

  it('says nothing of a subject or a category that is not there', () => {
    const whole = finding({
      code: 'no-opener',
      subject: '',
      category: '',
      seen: [],
      states: ['refused'],
    });
    expect(reportText(report(whole), 'en')).toContain(`

Serious. Nothing opens the preferences  no-opener
  What to do: Put a button with \`data-soglasie-open\` into the footer, or drop \`launcher: false\`.
    where: https://shop.ru/, https://shop.ru/b
    under which answer: refused`);
  });

  it('lists the first few of many', () => {
    const seen = Array.from({ length: 9 }, (_, at) => `ads.ru/${at}`);
    const text = reportText(report(finding({ seen })));
    expect(text).toContain('ads.ru/4\n    и ещё 4\n');
    expect(text).not.toContain('ads.ru/5');
  });

  it.each(['ru', 'en'] as const)('has words for every finding (%s)', (lang) => {
    const all = reportText(
      report(...CODES.map((code) => finding({ code, ...(code === 'accessibility' && OF_AXE) }))),
      lang,
    );
    for (const code of CODES) expect(all).toMatch(new RegExp(`  ${code}\\n  .{8,}: .{20,}\\.\\n`));
    expect(all.includes(OF_AXE.message)).toBe(lang === 'ru');
    expect(all).not.toMatch(/English sentence|undefined|\[object/);
    // What is said under any answer is said so.
    expect(reportText(report(finding({ states: STATES })), lang)).toMatch(
      lang === 'ru' ? /ответе: при любом$/ : /answer: under any$/,
    );
  });

  it('writes hosts as people do', () => {
    const [subject, url] = ['xn--e1afmkfd.xn--p1ai', 'https://xn--e1afmkfd.xn--p1ai/a'];
    const text = reportText(report(finding({ subject, seen: [`${subject}/a`], urls: [url] })));
    expect(text).toContain('- пример.рф\n    пример.рф/a\n');
    expect(text).toContain('где: https://пример.рф/a');
    expect(text).not.toContain('xn--');
  });

  it('says what to do in words of the tool that the site runs', () => {
    const other = { ...report(finding({})), tool: 'Klaro' };
    expect(reportText(other)).toMatch(
      /Согласие спрашивает: Klaro\n[\s\S]*ждёт ответа: `type=.*data-name=/,
    );
    expect(reportText({ ...other, tool: '' })).toMatch(/Пусть то, что его делает, ждёт ответа\.\n/);
    expect(reportText(other)).not.toContain('библиотека');
  });

  it('calls no state by “any” that nobody could bring about', () => {
    const few = { ...report(finding({ states: ['unset'] })), visits: [] };
    expect(reportText({ ...few, visits: [report().visits[0] as never] })).toMatch(/ответа нет$/);
  });

  it('is empty where nothing was found', () => {
    expect(reportText(report(), 'ru')).toBe('');
  });
});
