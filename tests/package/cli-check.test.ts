import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandLine } from './command-line.js';

const cli = commandLine();
afterAll(cli.close);

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'soglasie-check-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const check = (...args: string[]) => cli.run(['check', ...args], { cwd: folder });

const put = (name: string, content: string | Uint8Array): string => {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), content);
  return name;
};

interface Found {
  code: string;
  file?: string;
  line?: number;
}

/** `code file:line`, and the exit code. */
const found = async (...args: string[]): Promise<[number | null, ...string[]]> => {
  const { status, out, err } = await check(...args, '--json');
  expect(err).toBe('');
  const findings: Found[] = JSON.parse(out).findings;
  return [
    status,
    ...findings.map(({ code, file, line }) => (file ? `${code} ${file}:${line}` : code)),
  ];
};

/** As windows-1251 has it. */
const old = (text: string): Buffer =>
  Buffer.from(
    [...text].map((sign) => {
      const code = sign.charCodeAt(0);
      if (code < 128) return code;
      return { '«': 0xab, '»': 0xbb }[sign] ?? code - 0x410 + 0xc0;
    }),
  );

const TAG = '<script src="/soglasie/soglasie.js"></script>';
const inline = (json: string): string =>
  `<!doctype html><meta charset="utf-8">\n<script type="application/json" data-soglasie>${json}</script>\n${TAG}`;

describe('soglasie check, of how a config is written', () => {
  it('shows line, place and what to change', async () => {
    put('slips.json', '{\n  "operator": "ООО «Ромашка»",\n  "sites": ["romashka.ru", ],\n}\n');
    const { status, out } = await check('slips.json', '--lang', 'ru');
    expect(status).toBe(1);
    expect(out).toBe(`slips.json: ошибок — 2, замечаний — 0

ошибка  config.sites  trailing-comma
  После последнего значения запятая не ставится. Уберите её.
  slips.json:3:26
    "sites": ["romashka.ru", ],
                           ^

ошибка  config  trailing-comma
  После последнего значения запятая не ставится. Уберите её.
  slips.json:3:29
    "sites": ["romashka.ru", ],
                              ^
`);
    expect((await check('slips.json', '--lang', 'en')).out).toMatch(
      /error {2}config {2}trailing-comma\n {2}No comma/,
    );
  });

  it('reads what a hand meant, and goes on', async () => {
    put('meant.json', "\uFEFF{ // mine\n 'operator': 'ООО', “mode”: 'OPT-OUT' }");
    expect(await found('meant.json')).toEqual([
      1,
      ...['bom meant.json:1', 'comment meant.json:1', 'single-quote meant.json:2'],
      ...[
        'single-quote meant.json:2',
        'typographic-quote meant.json:2',
        'single-quote meant.json:2',
      ],
      'wrong-value',
    ]);
  });

  // Bug: these passed (issue 11).
  it.each<[string, string | Uint8Array, ...string[]]>([
    ['windows-1251', old('{"operator": "ООО «Ромашка»"}'), 'not-utf8 a.json:1'],
    ['doubled fields', '{"policy": {"url": "/a"},\n"policy": {}}', 'duplicate-key a.json:2'],
    ['a contact that is a page', '{"contact": "/politika.html"}', 'no-mail'],
    ['a mark at the beginning', '\uFEFF{}', 'bom a.json:1'],
    ['nothing', '', 'empty a.json:1'],
    ['lost letters', '{"operator": "\uFFFD"}', 'lost-letters a.json:1'],
    ['a script', 'window.soglasieConfig = {};', 'not-only-json a.json:1'],
  ])('tells of %s', async (_, content, ...codes) => {
    put('a.json', content);
    expect(await found('a.json')).toEqual([1, ...codes]);
  });

  it('writes hosts as people do', async () => {
    put(
      'rf.json',
      '{ "sites": ["пример.рф", "www.пример.рф"], "hub": "https://ромашка.рф/hub.html" }',
    );
    const { out } = await check('rf.json', '--csp', '--lang', 'ru');
    expect(out).toContain('www.пример.рф уже входит в другой сайт списка');
    expect(out).not.toContain('xn--');
    put('rf.json', '{ "block": [{ "match": "счётчик.рф", "category": "analytics" }] }');
    expect((await check('rf.json', '--csp')).out).toContain('  счётчик.рф  analytics\n');
  });

  it('lets other commands take nothing that is not written as it should be', async () => {
    put('loose.json', "{ 'sites': ['a.ru', 'b.ru'] }");
    const { status, err } = await cli.run('pages loose.json', { cwd: folder });
    expect([status, err]).toEqual([2, expect.stringContaining('soglasie check loose.json')]);
  });
});

describe('soglasie check, of a page', () => {
  it('takes the config that the library takes', async () => {
    put('page.html', inline('\n{ "operator": "ООО", }'));
    expect(await found('page.html')).toEqual([1, 'trailing-comma page.html:3']);
    put('late.html', `${TAG}\n<script type="application/json" data-soglasie>{}</script>`);
    expect(await found('late.html')).toEqual([1, 'late-config late.html:2']);
    put('commented.html', `<!-- ${inline('{"a": 1}')} -->\n${inline('{}')}`);
    expect(await found('commented.html')).toEqual([0]);
    put('short.html', '<script src="/soglasie.js" data-locale="ru" data-layout="brick"></script>');
    expect(await found('short.html')).toEqual([1, 'wrong-value']);
    put('script.html', `<script>\nwindow.soglasieConfig = {};</script>${TAG}`);
    expect(await found('script.html')).toEqual([0, 'config-in-script script.html:1']);
  });

  it('reads a page in windows-1251, and its config', async () => {
    const page = inline('{"operator": "ООО", "mode": 1}');
    put('old.html', old(page.replace('utf-8', 'windows-1251')));
    expect(await found('old.html')).toEqual([1, 'wrong-value']);
    put('old.html', old(page));
    expect(await found('old.html')).toEqual([1, 'wrong-charset old.html:2', 'wrong-value']);
  });

  // Bug: «no config» (issue 11).
  it('follows data-config to the file beside the page, or says that it cannot', async () => {
    const page = (address: string): string =>
      `<!doctype html>\n<script src="/soglasie/soglasie.js" data-config="${address}"></script>`;
    put('site/consent.json', '{ "mode": "OPT-OUT", }');
    const codes = [1, 'trailing-comma site/consent.json:1', 'wrong-value'];
    put('site/index.html', page('/consent.json?v=2'));
    put('site/shop/item.html', page('/consent.json'));
    put('site/shop/other.html', page('../consent.json'));
    put('site/full.html', page('https://romashka.ru/consent.json'));
    for (const name of ['index', 'shop/item', 'shop/other', 'full']) {
      expect(await found(`site/${name}.html`)).toEqual(codes);
    }
    put('none.html', page('/api/consent'));
    expect(await found('none.html')).toEqual([1, 'config-elsewhere none.html:2']);
    expect((await check('none.html', '--lang', 'ru')).out).toContain(
      'такого файла рядом со страницей нет (api/consent)',
    );
  });

  // Bug: «nothing to correct» (issue 11).
  it('names what is asked for before consent', async () => {
    put(
      'live.html',
      `${inline('{ "services": { "yandex-metrika": true } }')}
<link rel="preconnect" href="https://mc.yandex.ru">
<script src="//code.jivo.ru/widget/x" async></script>
<script>(function(){ k.src = "https://mc.yandex.ru/metrika/tag.js" })()</script>
<noscript><img src="https://mc.yandex.ru/watch/1" style="position:absolute; left:-9999px"></noscript>
<iframe src="https://www.youtube.com/embed/1"></iframe>`,
    );
    expect(await found('live.html')).toEqual([
      1,
      ...['live-link live.html:4', 'live-script live.html:5'],
      ...['noscript-request live.html:7', 'live-tag live.html:8'],
    ]);
    const { out } = await check('live.html', '--lang', 'ru');
    expect(out).toMatch(
      /ошибка {2}<iframe> {2}live-tag\n {2}YouTube \(functional\) загрузится до согласия/,
    );
    expect(out).toMatch(
      /Чат Jivo \(functional\).*"services": \{ "jivo": true \}\.\n {2}live\.html:5:1\n/,
    );
  });

  it('looks for what opens the preferences', async () => {
    const page = inline('{ "ui": { "launcher": false } }');
    put('opener.html', page);
    expect(await found('opener.html')).toEqual([0, 'no-opener']);
    put('opener.html', `${page}<footer><a href="/cookies" data-soglasie-open>Cookie</a></footer>`);
    expect(await found('opener.html')).toEqual([0]);
  });
});

describe('soglasie check --csp', () => {
  it('prints a policy, for those who have granted nothing or something', async () => {
    put('csp.json', '{ "sites": ["romashka.ru"], "services": { "youtube": true, "jivo": true } }');
    const { status, out } = await check('csp.json', '--csp');
    expect(status).toBe(0);
    expect(out).toMatch(
      /\n\nContent-Security-Policy: script-src 'self' .*; object-src 'self' [^;]*\n\n/,
    );
    expect(out).toContain('  youtube.com/embed/  functional\n');
    const { csp } = JSON.parse(
      (await check('csp.json', '--csp', '--granted', 'functional', '--json')).out,
    );
    expect(csp).toEqual({
      held: [],
      others: [],
      header: expect.stringContaining('https://code.jivo.ru'),
    });
    expect(await check('csp.json', '--csp', '--granted', 'ads')).toMatchObject({
      status: 2,
      out: '',
    });
    put('plain.json', '{}');
    expect((await check('plain.json', '--csp')).out).not.toContain('Security-Policy:');
  });
});

describe('soglasie check --fix', () => {
  const VIMEO = '{ "category": "functional", "match": [ "player.vimeo.com/video/" ] }';
  const take = (name: string): string => readFileSync(join(folder, name), 'utf8');

  it('writes what a config has to say of known services, and changes nothing else', async () => {
    const json = (vimeo: string, dzen: string) =>
      `{\n\t"operator":  "Ромашка {}",\n  "services": {"jivo": true, "vimeo" :${vimeo},\n"dzen": ${dzen} }\n}\n`;
    put('fix.json', json('true', '{"title": "Дзен } \\" true"}'));
    const { status, out } = await check('fix.json', '--fix', '--lang', 'ru');
    const dzen =
      '{ "category": "functional", "match": [ "dzen.ru/embed/" ], "title": "Дзен } \\" true" }';
    expect(take('fix.json')).toBe(json(VIMEO, dzen));
    expect(out).toContain('Дописано: config.services.vimeo');
    expect(out).toContain('Дописано: config.services.dzen');
    // Vimeo is abroad: no matter of how it is written.
    expect([status, out]).toEqual([0, expect.stringContaining('ошибок — 0, замечаний — 1')]);
    expect((await check('fix.json', '--fix', '--json')).out).toContain('"fixed": []');
  });

  it.each([
    ['\n', ''],
    ['\r\n', ''],
    ['\n', '<p>Ёж</p>'],
  ])('does so in a page with line ends %j, after %j', async (end, before) => {
    const page = (vimeo: string) =>
      [
        `<!doctype html>${before}`,
        inline(`${end}{ "services":${end}{ "vimeo": ${vimeo} } }`),
        '<p>',
      ]
        .join(end)
        .replace(/\r?\n/g, end);
    put('fix.html', page('true'));
    expect(JSON.parse((await check('fix.html', '--fix', '--json')).out).fixed).toEqual([
      'config.services.vimeo',
    ]);
    expect(take('fix.html')).toBe(page(VIMEO));
  });

  it('touches nothing that it cannot read as it is written', async () => {
    put('slip.json', '{ "services": { "vimeo": true, } }');
    const slip = await check('slip.json', '--fix', '--lang', 'ru');
    expect([slip.status, take('slip.json')]).toEqual([1, '{ "services": { "vimeo": true, } }']);
    expect(slip.out).toContain('slip.json не изменён');
    put('old.json', old('{ "operator": "Ромашка", "services": { "vimeo": true } }'));
    expect((await check('old.json', '--fix', '--lang', 'en')).out).toContain(
      'old.json is as it was',
    );
    put('sound.json', '{ "services": { "jivo": true } }');
    expect((await check('sound.json', '--fix')).out).not.toMatch(/Written|as it was/);
  });
});
