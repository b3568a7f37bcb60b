import { strFromU8, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type Draft, EMPTY, PLATFORMS } from '../../../src/constructor/draft/draft.js';
import { isNumber, NUMBERS, numberIn } from '../../../src/constructor/draft/numbers.js';
import { pageFound } from '../../../src/constructor/draft/page.js';
import { archiveOf, neededOf } from '../../../src/constructor/lines/archive.js';
import { COUNTED, counterOf } from '../../../src/constructor/lines/counters.js';
import { addressOf, nameOf } from '../../../src/constructor/lines/folder.js';
import { FRAMED, frameOf } from '../../../src/constructor/lines/frames.js';
import { piecesOf } from '../../../src/constructor/lines/lines.js';

const WORDS = { opener: 'Настройки cookie' };
const draft: Draft = {
  ...EMPTY,
  config: {
    operator: 'ООО «</script><script>alert(1)»',
    policy: { url: '/cookies?a="1"&b' },
    services: { 'yandex-metrika': true, jivo: true, youtube: true },
  },
  numbers: { 'yandex-metrika': '12345678', jivo: 'нет' },
};

describe('the tag of a counter', () => {
  it('is there for every service that has a number, and for none else', () => {
    expect([...COUNTED].sort()).toEqual(Object.keys(NUMBERS).sort());
  });

  it.each(COUNTED)('waits for its service, and is found again with its number: %s', (id) => {
    const { example } = NUMBERS[id] as { example: string };
    const html = counterOf(id, example);
    const tags = html.match(/<script[^>]*>/g) ?? [];
    expect(tags.length).toBeGreaterThan(0);
    for (const tag of tags) expect(tag).toMatch(/^<script type="text\/plain" data-service="/);
    expect(numberIn(id, html.replaceAll('window._tmr', '_tmr'))).toBe(example);
    expect(pageFound(html).services).toContain(id);
  });

  it.each(["1');alert(1)//", '', '"><b>', '12', 'G-ABC 1'])(
    'is none for what is no number: %s',
    (number) => {
      for (const id of COUNTED) {
        expect(isNumber(id, number)).toBe(false);
        expect(counterOf(id, number)).toBe('');
      }
    },
  );
});

describe('the frame of a service', () => {
  it.each(FRAMED)('is marked, and is what the service is known by: %s', (id) => {
    const html = frameOf(id);
    expect(html).toMatch(/^<iframe data-service="[a-z-]+" data-consent-src="https:[^"<>]+" /);
    expect(pageFound(html).services).toEqual([id]);
  });

  it.each(['jivo', 'nothing', 'toString'])('is none for %s', (id) => {
    expect(frameOf(id)).toBe('');
  });
});

describe('the lines for a platform', () => {
  it('hold the config, the library and the counters, in this order', () => {
    const [head, footer, frames, policy] = piecesOf(draft, WORDS);
    expect(frames?.code).toBe(frameOf('youtube'));
    const order = ['data-soglasie>', '/soglasie/soglasie.js', 'ym(12345678'];
    const places = order.map((part) => head?.code.indexOf(part) ?? -1);
    expect(places.every((at) => at >= 0)).toBe(true);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
    expect(head?.code).not.toContain('jivo.ru');
    expect(footer?.code).toBe(
      '<a href="/cookies?a=&quot;1&quot;&amp;b" data-soglasie-open>Настройки cookie</a>',
    );
    expect(policy?.code).toBe('<div data-soglasie-declaration></div>');
  });

  it.each(PLATFORMS)('let no text of the owner end a tag: %s', (platform) => {
    const all = piecesOf({ ...draft, platform }, WORDS);
    const html = all
      .filter(({ place }) => place !== 'code')
      .map(({ code }) => code)
      .join('\n');
    expect(html).not.toContain('</script><script>alert');
  });

  it('are kept in place by Bitrix, all of them', () => {
    const [head] = piecesOf({ ...draft, platform: 'bitrix' }, WORDS);
    const tags = head?.code.match(/<script[^>]*>/g) ?? [];
    expect(tags.length).toBeGreaterThan(3);
    for (const tag of tags) expect(tag).toContain('data-skip-moving="true"');
  });

  it('name one file at its address for Tilda', () => {
    const [head] = piecesOf(
      { ...draft, platform: 'tilda', folder: 'https://files.romashka.ru' },
      WORDS,
    );
    expect(head?.code).toContain('src="https://files.romashka.ru/soglasie.all.js"');
  });

  it('hold the container for Google Tag Manager, and leave what it brings along to it', () => {
    const numbers = { ...draft.numbers, 'google-tag-manager': 'GTM-ABCD12' };
    const [head] = piecesOf({ ...draft, numbers, platform: 'gtm' }, WORDS);
    expect(head?.code).toContain('gtm.js?id=GTM-ABCD12');
    expect(head?.code).not.toContain('ym(12345678');
  });

  it('are a plug-in of its own for WordPress, and an import for npm', () => {
    const [php] = piecesOf({ ...draft, platform: 'wordpress' }, WORDS);
    expect(php?.file).toBe('soglasie.php');
    expect(php?.code).toMatch(/add_action\('wp_head'[\s\S]*data-soglasie>[\s\S]*-1000\);/);
    const pieces = piecesOf({ ...draft, platform: 'npm' }, WORDS);
    expect(pieces.map(({ place }) => place)).toEqual([
      'install',
      'code',
      'body',
      'footer',
      'frames',
      'policy',
    ]);
    expect(pieces[1]?.code).toContain("import { createConsent } from 'soglasie';");
  });
});

describe('the archive', () => {
  const HUB =
    '<script type="application/json" data-soglasie>\n{ "sites": [] }\n</script>\n<script src="/soglasie/soglasie.js"></script>';
  const all = [
    'soglasie.js',
    'soglasie-ui.js',
    'soglasie.all.js',
    'hub.html',
    'hub.js',
    'tour.html',
    'locales/en.json',
  ];
  const made = (own: Draft) => {
    const pieces = piecesOf(own, WORDS);
    const library = Object.fromEntries(
      neededOf(own, all).map((path) => [path, strToU8(path.endsWith('.html') ? HUB : path)]),
    );
    return archiveOf({
      draft: own,
      pieces,
      library,
      licence: 'MIT',
      titles: pieces.map(({ place }) => place),
      note: { name: 'ЧИТАЙ.txt', text: 'Раз\nДва\n' },
      linesName: 'строки.html',
    });
  };

  it.each([
    [
      'html',
      [
        'soglasie/soglasie.js',
        'soglasie/soglasie-ui.js',
        'soglasie/locales/en.json',
        'soglasie/LICENSE',
      ],
    ],
    ['gtm', ['soglasie/soglasie.js', 'soglasie/LICENSE']],
    ['bitrix', ['soglasie/soglasie.js']],
    ['wordpress', ['soglasie/soglasie.js', 'wp-content/mu-plugins/soglasie.php']],
    ['tilda', ['soglasie.all.js', 'LICENSE']],
    ['npm', ['consent.js']],
  ] as const)('holds what %s needs', (platform, files) => {
    const paths = Object.keys(made({ ...draft, platform }));
    expect(paths).toEqual(
      expect.arrayContaining([...files, 'consent.json', 'строки.html', 'ЧИТАЙ.txt']),
    );
    const isLibrary = (path: string) => /soglasie[.-].*\.js$|hub|tour/.test(path);
    if (platform === 'npm') expect(paths.filter(isLibrary)).toEqual([]);
    if (platform === 'tilda') expect(paths.filter(isLibrary)).toEqual(['soglasie.all.js']);
    else expect(paths).not.toContain('soglasie/soglasie.all.js');
    expect(paths.some((path) => /hub|tour/.test(path))).toBe(false);
  });

  it.each([
    ['/soglasie/', '/soglasie/', 'soglasie'],
    ['', '/soglasie/', 'soglasie'],
    ['/', '/', ''],
    ['/static/consent', '/static/consent/', 'consent'],
    ['https://files.romashka.ru', 'https://files.romashka.ru/', ''],
    ['https://files.romashka.ru/a/', 'https://files.romashka.ru/a/', 'a'],
    ['js', 'js/', 'js'],
  ])('knows what the folder %s is called', (folder, address, name) => {
    expect([addressOf(folder), nameOf(folder)]).toEqual([address, name]);
  });

  it('puts the files where the page asks for them', () => {
    expect(Object.keys(made({ ...draft, folder: '/static/consent/' }))).toContain(
      'consent/soglasie.js',
    );
  });

  it('holds hub and tour, with their own configs, where there are several sites', () => {
    const config = { ...draft.config, sites: ['a.ru', 'b.ru'], hub: 'https://a.ru/hub.html' };
    const files = made({ ...draft, config, folder: '/a/soglasie/' });
    const read = (path: string) => strFromU8(files[path] ?? new Uint8Array());
    expect(JSON.parse(/>([\s\S]*?)</.exec(read('soglasie/hub.html'))?.[1] ?? '')).toEqual({
      sites: ['a.ru', 'b.ru'],
    });
    expect(read('soglasie/tour.html')).toContain('"prompt": "manual"');
    expect(read('soglasie/tour.html')).toContain('<script src="/a/soglasie/soglasie.js">');
    expect(Object.keys(files)).toContain('soglasie/hub.js');
  });

  it('writes notes for any editor, and the config alone for the next time', () => {
    const files = made(draft);
    expect([...(files['ЧИТАЙ.txt'] ?? [])].slice(0, 3)).toEqual([0xef, 0xbb, 0xbf]);
    expect(strFromU8(files['ЧИТАЙ.txt'] ?? new Uint8Array())).toContain('Раз\r\nДва\r\n');
    expect(JSON.parse(strFromU8(files['consent.json'] ?? new Uint8Array()))).toMatchObject({
      services: { youtube: true },
    });
  });
});
