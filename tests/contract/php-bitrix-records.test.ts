import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { bitrixSites, form, record, sender, textOf } from './bitrix/run.js';
import { has } from './cases.js';

/** Cells of a file of CSV: all of it in quotes, or without any. */
const cells = (line: string): string[] =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );

/** A site that has two records. */
const kept = [
  ['install'],
  ['options', form()],
  ['record', sender, JSON.stringify(record)],
  ['record', sender, JSON.stringify({ ...record, id: 'f'.repeat(32), operator: '=cmd|"/c"!A0' })],
];

describe.skipIf(!has('php', '-v', 'php-cli'))('the records of the module for Bitrix', () => {
  const { run, clear } = bitrixSites();
  afterAll(clear);

  it('are listed, escaped, and found by their number', () => {
    const named = { ...record, site: '<b>', grants: { analytics: true, own: true } };
    const { given } = run([
      ...kept,
      ['record', sender, JSON.stringify(named)],
      ['admin', 'records', {}],
      ['admin', 'records', { number: record.id }],
      ['admin', 'records', { number: 'nobody' }],
      ['admin', 'records', { mode: 'excel' }],
    ]);
    const [all = '', found = '', none = '', excel = ''] = given.slice(5).map(textOf);
    expect(all).toContain('Записи о согласии: 3');
    expect(all).toContain('<td>&lt;b&gt;</td>');
    expect(all).toContain('Аналитические, own');
    expect(all.indexOf('&lt;b&gt;')).toBeLessThan(all.indexOf('ffff'));
    expect(all).toContain('href="/bitrix/admin/settings.php?lang=ru&amp;csv=Y&amp;sessid=right"');
    expect(all).not.toContain('mode=excel');
    expect(found).toContain('Записи о согласии: 2');
    expect(none).toContain('Записи о согласии: 0');
    expect(excel).toMatch(/^→/);
  });

  it('are given as a table without formulas, to an administrator of this session only', () => {
    const get = { csv: 'Y', sessid: 'right' };
    const file = textOf(run([...kept, ['admin', 'records', get]]).given.at(-1));
    const [head = '', first = '', second = ''] = file.split('\n');
    expect(head).toMatch(/^\uFEFFreceivedAt,decidedAt,id,event,/);
    expect(cells(first)).toContain('ООО «Ромашка»');
    expect(cells(first)).toHaveLength(cells(head).length);
    expect(cells(second)).toContain('\'=cmd|"/c"!A0');
    const denied = run([...kept, ['visitor'], ['admin', 'records', get]]).given.at(-1);
    expect(textOf(denied)).toMatch(/^denied/);
    const forged = run([...kept, ['admin', 'records', { ...get, sessid: 'no' }]]).given.at(-1);
    expect(textOf(forged)).not.toContain('receivedAt');
    expect(run([['visitor'], ['menu']]).given[1]).toBe(false);
    expect(JSON.stringify(run([['menu']]).given[0])).toContain('soglasie_consent_records.php');
  });
});

describe.skipIf(!has('php', '-v', 'php-cli'))('what the module for Bitrix gives a site', () => {
  const { run, clear } = bitrixSites();
  afterAll(clear);

  it.each([
    ['ru', 'Настройки cookie', ['Держит вас', '1 год', 'пока открыт браузер', 'Чья']],
    ['ua', 'Настройки cookie', ['Держит вас', '1 год', '2 дня', '30 минут', 'Чья']],
    [
      'en',
      'Cookie settings',
      ['Keeps you signed in', '1 year', '2 days', 'until the browser', 'Whose'],
    ],
  ])(
    'has components for the settings and for the table of cookies, in %s',
    (language, link, words) => {
      const services = { jivo: { on: 'Y' }, youtube: { on: 'Y' }, 'yandex-metrika': { on: 'Y' } };
      const { given } = run(
        [
          ['install'],
          ['options', form({ services, expires: '365' })],
          ['component', 'consent.settings', {}],
          ['component', 'consent.settings', { TEXT: 'Мои <cookie>' }],
          ['component', 'consent.cookies', {}],
          ['describe', 'consent.settings'],
          ['describe', 'consent.cookies'],
        ],
        'UTF-8',
        language,
      );
      expect(textOf(given[2]).trim()).toBe(`<a href="/cookies/" data-soglasie-open>${link}</a>`);
      expect(textOf(given[3])).toContain('>Мои &lt;cookie&gt;</a>');
      const table = textOf(given[4]);
      for (const text of [...words, 'PHPSESSID', '_ym_uid', 'Shop', '<td>soglasie</td>']) {
        expect(table).toContain(text);
      }
      expect(table.indexOf('PHPSESSID')).toBeLessThan(table.indexOf('_ym_uid'));
      expect(given[5][0]).toMatchObject({ NAME: link, PATH: { ID: 'soglasie' } });
      expect(given[5][1].PARAMETERS.TEXT.DEFAULT).toBe(link);
      expect(given[6][0].NAME).not.toBe('');
    },
  );

  it('shows the same where the site is in windows-1251', () => {
    const decode = (given: string) =>
      new TextDecoder('windows-1251').decode(Buffer.from(given, 'base64'));
    const shown = (charset: string, decoded: (given: string) => string) => {
      const cookies = run([['install'], ['component', 'consent.cookies', {}]], charset).given[1];
      const calls = [...kept, ['admin', 'records', {}]];
      return [cookies, run(calls, charset).given.at(-1)].map((given) =>
        decoded(given).replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code))),
      );
    };
    const [table = '', list = ''] = shown('UTF-8', textOf);
    expect(table).toContain('Держит вас в личном кабинете');
    expect(list).toContain('Получена');
    const withoutTimes = (text: string) => text.replace(/\d\d:\d\d:\d\dZ/g, '');
    expect(shown('windows-1251', decode).map(withoutTimes)).toEqual(
      [table, list].map(withoutTimes),
    );
  });

  it('asks before it is deleted, and leaves nothing behind', () => {
    const go = { step: '2', sessid: 'right' };
    const start = [['install'], ['options', form()]];
    const asked = run([...start, ['uninstall', { sessid: 'right' }]]).given[2];
    expect(textOf(asked)).toContain('name="savedata" value="Y" checked');
    const { given, root } = run([
      ...[...start, ['left'], ['uninstall', { step: '2', sessid: 'wrong' }], ['left']],
      ...[['uninstall', go], ['left']],
    ]);
    const sizes = (left: object[]) => left.map((part) => Object.keys(part).length);
    const outside = (left: object[]) => [
      ...sizes(left).slice(0, 6),
      (left[6] as unknown as string[]).filter((path) => !path.startsWith(`${root}/local/`)).length,
    ];
    expect(outside(given[2]).every((count) => count > 0)).toBe(true);
    expect(outside(given[4])).toEqual(outside(given[2]));
    expect(outside(given[6])).toEqual(Array(7).fill(0));
    expect(existsSync(join(root, 'bitrix/admin'))).toBe(true);
  });

  it('keeps the records if the owner wants, and finds them when it is back', () => {
    const { given } = run([
      ['install'],
      ['record', sender, JSON.stringify(record)],
      ['uninstall', { step: '2', sessid: 'right', savedata: 'Y' }],
      ['left'],
      ['install'],
      ['records'],
    ]);
    expect(given[3][3]).toEqual(['b_soglasie_record']);
    expect(given[3][1]).toEqual([]);
    expect(given[5]).toMatchObject([record]);
  });
});
