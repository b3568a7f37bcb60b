import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { encodeCp1251 } from '../../examples/operators/cp1251.mjs';
import { bitrixSites, form, record, sender, textOf } from './bitrix/run.js';
import { has } from './cases.js';

const METRIKA =
  '<script type="text/javascript" src="https://mc.yandex.ru/metrika/tag.js"></script>';
const page = (body: string) =>
  `<!DOCTYPE html>\n<html lang="ru">\n<head>\n<meta charset="utf-8">\n<title>Ромашка</title>${METRIKA}<script>core()</script></head><body>${body}</body></html>`;

describe.skipIf(!has('php', '-v', 'php-cli'))('the module for Bitrix, in a stand-in', () => {
  const { run, clear } = bitrixSites();
  afterAll(clear);

  const pageCall = (html: string | Buffer) => ['page', Buffer.from(html).toString('base64')];

  it('marks a page, and puts our tag first, where it stays', () => {
    const { given, root } = run([
      ['install'],
      ['options', form()],
      pageCall(page('<p>Привет</p>')),
    ]);
    expect(textOf(given[1])).toBe('→ /bitrix/admin/settings.php?mid=soglasie.consent&lang=ru');
    const html = textOf(given[2]);
    const [, json = ''] = /data-soglasie data-skip-moving="true">(.*?)<\/script>/.exec(html) ?? [];
    expect(JSON.parse(json)).toMatchObject({
      operator: 'ООО «Ромашка»',
      policy: { url: '/cookies/', version: '1' },
      ui: { layout: 'card', theme: 'page', launcher: 'auto' },
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
      ['options', form({ enabled: '' })],
      ['answer', page('')],
      ['uninstall', { step: '2', sessid: 'right' }],
      ['answer', page('')],
    ]);
    expect([given[1], given[2]]).toEqual([json, xml]);
    for (const at of [4, 7, 9]) expect(given[at]).toBe(page(''));
  });

  it('keeps the records of this site, once, for as long as the owner wants', () => {
    const body = JSON.stringify(record);
    const withdrawal = { ...record, event: 'withdrawal' };
    const { given } = run([
      ['install'],
      ['options', form()],
      ['later', 11],
      ['record', sender, body],
      ['later', 0],
      ['record', sender, body],
      ['record', sender, JSON.stringify(withdrawal)],
      ['records'],
      ['record', { ...sender, HTTP_ORIGIN: 'https://evil.example' }, body],
      ['record', { ...sender, REQUEST_METHOD: 'GET' }, body],
      ['record', sender, JSON.stringify({ ...record, ip: '10.0.0.1' })],
      ['record', sender, 'x'.repeat(17_000)],
      ['agent'],
      ['records'],
      ['crowd', 1_000_000],
      ['record', sender, JSON.stringify({ ...record, event: 'reset' })],
      ['crowd', 1_000_002],
      ['record', sender, JSON.stringify({ ...record, event: 'reset' })],
      ['options', form({ records: '' })],
      ['record', sender, body],
    ]);
    expect([given[3], given[5], given[6]]).toEqual([204, 204, 204]);
    expect(given[7]).toMatchObject([record, withdrawal]);
    expect(given[7][0].receivedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    expect(given.slice(8, 12)).toEqual([403, 405, 422, 413]);
    expect(given[12]).toEqual(['\\Soglasie\\Consent\\RecordTable::prune();']);
    expect(given[13]).toMatchObject([withdrawal]);
    expect([given[15], given[17], given[19]]).toEqual([204, 507, 404]);
  });

  // Bug: a new version that was unpacked over the old one went on with the old files for browsers.
  it('brings its files up to date when its settings are opened, once', () => {
    const script = '/bitrix/js/soglasie.consent/soglasie.js';
    const old = [['install'], ['write', script, 'old']];
    const read = ({ root }: { root: string }) => readFileSync(join(root, script), 'utf8');
    const version = ['set', 'version', Buffer.from('0.0.1').toString('base64')];
    expect(read(run([...old, ['options', []]]))).toBe('old');
    expect(read(run([...old, version, ['options', []]]))).not.toBe('old');
    const again = [version, ['options', []], ['write', script, 'new'], ['options', []]];
    expect(read(run([...old, ...again]))).toBe('new');
  });

  // Bug: nothing was marked, and the page was lost, when a setting had bytes that are no letters.
  it('marks a page whatever the settings hold', () => {
    const bytes = Buffer.from([0x41, 0xff, 0xc0]).toString('base64');
    const { given } = run([
      ...[['install'], ['set', 'operator', bytes], ['set', 'services', bytes]],
      ...[
        ['set', 'block', bytes],
        ['answer', page('')],
      ],
    ]);
    expect(given[4]).toContain('data-category="analytics"');
    expect(given[4]).toContain('"operator":"A\\ufffd');
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
    const bytes = Buffer.from(given[4], 'base64').toString('latin1');
    expect(bytes).toContain(encodeCp1251('Оператор').toString('latin1'));
    // By their numbers: the page may not have all of the letters.
    const shown = bytes.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
    for (const words of ['Яндекс Метрика', 'ООО «Ромашка»', 'հայերեն'])
      expect(shown).toContain(words);
  });
});
