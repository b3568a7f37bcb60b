import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { encodeCp1251 } from '../../examples/operators/cp1251.mjs';
import { has } from './cases.js';

const ID = '0123456789abcdef0123456789abcdef';
const record = {
  ...{ id: ID, event: 'choice', decidedAt: '2026-11-20T10:00:00.000Z', via: 'banner' },
  ...{ site: 'romashka.ru', operator: 'ООО «Ромашка»', group: [], version: '0.1.0' },
  ...{ policy: { url: '/cookies/', version: '1' }, grants: { analytics: false }, gpc: false },
  texts: null,
};
const METRIKA =
  '<script type="text/javascript" src="https://mc.yandex.ru/metrika/tag.js"></script>';
const page = (body: string) =>
  `<!DOCTYPE html>\n<html lang="ru">\n<head>\n<meta charset="utf-8">\n<title>Ромашка</title>${METRIKA}<script>core()</script></head><body>${body}</body></html>`;
const options = (more: object = {}) => ({
  sessid: 'right',
  soglasie: {
    ...{
      enabled: 'Y',
      operator: 'ООО «Ромашка»',
      policy_url: '/cookies/',
      hold_known: 'Y',
      records: 'Y',
    },
    ...{
      keep_days: '10',
      services: { jivo: { on: 'Y', category: 'advertising', number: 'AbCdEf1234' } },
    },
    ...more,
  },
});

describe.skipIf(!has('php', '-v', 'php-cli'))('the module for Bitrix, in a stand-in', () => {
  const homes: string[] = [];
  afterAll(() => {
    for (const home of homes) rmSync(home, { recursive: true });
  });

  /** Runs a scenario with the module as it is published. */
  const run = (calls: unknown[][], charset = 'UTF-8') => {
    const file = `dist/bitrix/soglasie.consent${charset === 'UTF-8' ? '' : `-${charset}`}.zip`;
    if (!existsSync(file)) throw new Error(`${file} is not built: npm run build`);
    const home = mkdtempSync(join(tmpdir(), 'bitrix-'));
    homes.push(home);
    for (const [path, bytes] of Object.entries(unzipSync(readFileSync(file)))) {
      mkdirSync(dirname(join(home, path)), { recursive: true });
      writeFileSync(join(home, path), bytes);
    }
    const root = join(home, 'www');
    const args = ['tests/contract/bitrix.php', join(home, 'soglasie.consent'), root, charset];
    const output = execFileSync('php', args, { input: JSON.stringify(calls), encoding: 'utf8' });
    return { given: JSON.parse(output), root };
  };
  const pageCall = (html: string | Buffer) => ['page', Buffer.from(html).toString('base64')];
  const text = (given: string) => Buffer.from(given, 'base64').toString();

  it('marks a page, and puts our tag first, where it stays', () => {
    const { given, root } = run([
      ['install'],
      ['options', options()],
      pageCall(page('<p>Привет</p>')),
    ]);
    expect(given[1]).toBe('redirected');
    const html = text(given[2]);
    const [, json = ''] = /data-soglasie data-skip-moving="true">(.*?)<\/script>/.exec(html) ?? [];
    expect(JSON.parse(json)).toMatchObject({
      operator: 'ООО «Ромашка»',
      policy: { url: '/cookies/', version: '1' },
      services: { jivo: { category: 'advertising' } },
      record: { url: '/bitrix/tools/soglasie.consent/records.php' },
    });
    expect(html.indexOf('data-soglasie')).toBeLessThan(html.indexOf('<title>'));
    expect(html).toContain(
      '<script data-bx-type="text/template" data-skip-moving="true" type="text/plain" data-category="analytics" src="https://mc.yandex.ru/metrika/tag.js"></script></head>',
    );
    expect(html).toContain(
      'data-category="advertising" src="https://code.jivo.ru/widget/AbCdEf1234"',
    );
    expect(html).toMatch(/<script>core\(\)<\/script><\/body>/);
    expect(readdirSync(join(root, 'bitrix/js/soglasie.consent'))).toContain('soglasie-ui.js');
    expect(existsSync(join(root, 'bitrix/tools/soglasie.consent/records.php'))).toBe(true);
  });

  it('marks what comes without a reload, so that Bitrix does not run it, and nothing twice', () => {
    const part = `<div class="news">${METRIKA}<iframe src="https://www.youtube.com/embed/1"></iframe></div>`;
    const { given } = run([['install'], ['answer', part]]);
    expect(given[1]).toBe(
      '<div class="news"><script data-bx-type="text/template" data-skip-moving="true" type="text/plain" data-category="analytics" src="https://mc.yandex.ru/metrika/tag.js"></script><iframe data-category="functional" data-consent-src="https://www.youtube.com/embed/1"></iframe></div>',
    );
    const whole = run([['install'], ['answer', page('')]]).given[1];
    expect(run([['install'], ['answer', whole]]).given[1]).toBe(whole);
  });

  it('leaves alone what is no page, what is being edited, and everything when it is off', () => {
    const json = JSON.stringify({ html: METRIKA });
    const xml = `<?xml version="1.0"?><rss>${METRIKA}</rss>`;
    const { given } = run([
      ['install'],
      ['answer', json],
      ['answer', xml],
      ['edited', true],
      ['answer', page('')],
      ['edited', false],
      ['options', options({ enabled: '' })],
      ['answer', page('')],
      ['uninstall'],
      ['answer', page('')],
    ]);
    expect([given[1], given[2]]).toEqual([json, xml]);
    for (const at of [4, 7, 9]) expect(given[at]).toBe(page(''));
  });

  it('keeps the records of this site, once, for as long as the owner wants', () => {
    const server = {
      REQUEST_METHOD: 'POST',
      HTTP_ORIGIN: 'https://romashka.ru',
      HTTP_HOST: 'romashka.ru',
    };
    const body = JSON.stringify(record);
    const { given } = run([
      ['install'],
      ['options', options()],
      ['later', 11],
      ['record', server, body],
      ['later', 0],
      ['record', server, body],
      ['record', server, JSON.stringify({ ...record, event: 'withdrawal' })],
      ['ofNumber', ID],
      ['record', { ...server, HTTP_ORIGIN: 'https://evil.example' }, body],
      ['record', { ...server, REQUEST_METHOD: 'GET' }, body],
      ['record', server, JSON.stringify({ ...record, ip: '10.0.0.1' })],
      ['record', server, 'x'.repeat(17_000)],
      ['agent'],
      ['ofNumber', ID],
    ]);
    expect([given[3], given[5], given[6]]).toEqual([204, 204, 204]);
    expect(given[7]).toEqual([record, { ...record, event: 'withdrawal' }]);
    expect(given.slice(8, 12)).toEqual([403, 405, 422, 413]);
    expect(given[13]).toEqual([{ ...record, event: 'withdrawal' }]);
  });

  it('saves nothing that another site sends, and no number that is none', () => {
    const forged = { ...options({ operator: 'Чужой' }), sessid: 'wrong' };
    const odd = options({ services: { 'yandex-metrika': { on: 'Y', number: '1);alert(1)//' } } });
    const { given } = run([
      ['install'],
      ['options', forged],
      ['options', odd],
      ['options', []],
      ['answer', page('')],
    ]);
    expect(text(given[1])).not.toContain('Чужой');
    expect(text(given[3])).toContain('Удерживать и те известные сервисы');
    expect(given[4]).not.toContain('alert(1)');
  });

  it('leaves nothing behind', () => {
    const { given } = run([['install'], ['options', options()], ['left'], ['uninstall'], ['left']]);
    expect(given[2].map((part: object) => Object.keys(part).length > 0)).toEqual(
      Array(6).fill(true),
    );
    expect(given[4].map((part: object) => Object.keys(part).length)).toEqual(Array(6).fill(0));
  });

  it('speaks windows-1251 where the site does, and leaves its letters as they are', () => {
    const html = encodeCp1251(page('<p>Привет</p>'));
    const operator = Buffer.from(encodeCp1251('ООО «Ромашка»'));
    const { given } = run(
      [
        ['name'],
        ['install'],
        ['set', 'operator', operator.toString('base64')],
        pageCall(html),
        ['options', []],
      ],
      'windows-1251',
    );
    const name = Buffer.from(given[0], 'base64');
    expect(name).toEqual(Buffer.from(encodeCp1251('Согласие на cookie')));
    const marked = Buffer.from(given[3], 'base64').toString('latin1');
    expect(marked).toContain(encodeCp1251('<p>Привет</p>').toString('latin1'));
    const [, json = ''] =
      /data-soglasie data-skip-moving="true">(.*?)<\/script>/.exec(marked) ?? [];
    expect(json).toMatch(/^[ -~]+$/);
    expect(JSON.parse(json).operator).toBe('ООО «Ромашка»');
    const form = Buffer.from(given[4], 'base64').toString('latin1');
    for (const words of ['Яндекс Метрика', 'ООО «Ромашка»', 'Оператор']) {
      expect(form).toContain(encodeCp1251(words).toString('latin1'));
    }
  });
});
