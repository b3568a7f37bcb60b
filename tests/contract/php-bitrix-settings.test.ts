import { afterAll, describe, expect, it } from 'vitest';
import { bitrixSites, form, textOf } from './bitrix/run.js';
import { has } from './cases.js';

const PAGE = '<!DOCTYPE html><html><head></head><body></body></html>';

/** Settings of the library in a page. */
const configIn = (html: string) =>
  JSON.parse(/data-soglasie data-skip-moving="true">(.*?)<\/script>/.exec(html)?.[1] ?? 'null');

describe.skipIf(!has('php', '-v', 'php-cli'))('the settings of the module for Bitrix', () => {
  const { run, clear } = bitrixSites();
  afterAll(clear);

  it('saves nothing that another site sends, and nothing that has not its form', () => {
    const odd = form({
      ...{ policy_url: 'javascript:alert(1)', consent_url: 'cookies', policy_version: 'a b' },
      ...{ expires: '401', reask: '0', contact: 'x', accent: 'red;}', radius: '-1' },
      ...{ layout: 'x', theme: ['x'], locale: 'xx', keep_days: '-5' },
      services: { 'yandex-metrika': { on: 'Y', number: '1);alert(1)//' }, nobody: { on: 'Y' } },
    });
    const { given } = run([
      ['install'],
      ['options', { ...form({ operator: 'Чужой' }), sessid: 'wrong' }],
      ['options', odd],
      ['answer', PAGE],
      ['options', []],
    ]);
    expect(textOf(given[1])).not.toContain('Чужой');
    expect(given[3]).not.toContain('alert(1)');
    const config = configIn(given[3]);
    expect(config).toMatchObject({ expires: 365, reaskAfterRefusal: 182 });
    expect(config.ui).toEqual({ layout: 'card', theme: 'page', launcher: 'auto' });
    for (const key of ['policy', 'contact', 'locale']) expect(config).not.toHaveProperty(key);
    expect(config.services).toEqual({ 'yandex-metrika': true });
    expect(textOf(given[4])).toContain('name="soglasie[keep_days]" value="1095"');
  });

  it('keeps what the owner sets, and the site follows', () => {
    const set = form({
      ...{ contact: 'info@romashka.ru', policy_version: '2', consent_url: '/consent/' },
      ...{ expires: '90', reask: '30', locale: 'en', layout: 'bar', theme: 'dark' },
      ...{ accent: '#2271b1', radius: '4', launcher: '', google_mode: 'Y', hold_known: '' },
      categories: { analytics: 'Y', advertising: 'Y' },
      services: {
        'yandex-metrika': { on: 'Y', category: 'analytics', number: '12345678' },
        youtube: { on: 'Y', category: 'functional' },
      },
      block: 'ads.example.ru analytics\nпример.рф/pixel\n\nb.example.ru nothing',
    });
    const { given } = run([['install'], ['options', set], ['answer', PAGE], ['options', []]]);
    const config = configIn(given[2]);
    expect(config).toMatchObject({
      ...{ contact: 'info@romashka.ru', expires: 90, reaskAfterRefusal: 30, locale: 'en' },
      policy: { url: '/cookies/', version: '2', consentUrl: '/consent/' },
      ui: { layout: 'bar', theme: 'dark', launcher: false },
      signals: { googleConsentMode: true, yandexMetrika: [12345678] },
      services: { 'yandex-metrika': true, youtube: { category: 'advertising' } },
      categories: { analytics: {}, technical: false, functional: false, advertising: {} },
    });
    expect(config.categories.necessary.cookies.map(({ name }: { name: string }) => name)).toContain(
      'BITRIX_SM_SALE_UID',
    );
    expect(config.block).toEqual([
      { match: 'ads.example.ru', category: 'analytics' },
      { match: 'пример.рф/pixel', category: 'advertising' },
      { match: 'b.example.ru', category: 'advertising' },
    ]);
    expect(given[2]).toContain('--sg-accent:#2271b1;--sg-radius:4px;');
    expect(given[2]).toContain("ym(12345678,'init'");
    const page = textOf(given[3]);
    expect(page).toMatch(/name="soglasie\[services\]\[youtube\]\[on\]" value="Y" checked/);
    expect(page).not.toMatch(/name="soglasie\[categories\]\[technical\]" value="Y" checked/);
    expect(page).toContain('value="12345678" placeholder="12345678" pattern="\\d{4,12}"');
  });

  // Bug: Bitrix keeps 2000 letters of a value, and a longer list of services was cut, and lost.
  it.each(['UTF-8', 'windows-1251'])('keeps long lists whole, in %s', (charset) => {
    const lines = Array.from({ length: 300 }, (_, at) => `host-${at}.example.ru functional`);
    const { given } = run(
      [
        ['install'],
        ['options', form({ block: lines.join('\n') })],
        ['answer', PAGE],
        ['options', form({ block: lines.slice(0, 2).join('\n'), hold_known: '' })],
        ['answer', PAGE],
      ],
      charset,
    );
    expect(configIn(given[2]).block).toContainEqual({
      match: 'host-299.example.ru',
      category: 'functional',
    });
    expect(configIn(given[4]).block).toHaveLength(2);
  });

  it('has settings for all sites, and for one its own', () => {
    const own = (more: object) => form({ own: 'Y', ...more });
    const { given } = run([
      ['install'],
      ['options', form({ operator: 'Общий' })],
      ['options', own({ operator: 'Другой' }), { site: 's2' }],
      ['answer', PAGE],
      ['options', own({ operator: 'Свой', records: '', block: 'a.ru' }), { site: 's1' }],
      ['answer', PAGE],
      ['options', [], { site: 's1' }],
      ['options', []],
      ['options', form({ operator: 'Свой' }), { site: 's1' }],
      ['answer', PAGE],
      ['options', form({ operator: 'Ничей' }), { site: 'xx' }],
      ['answer', PAGE],
    ]);
    expect(textOf(given[2])).toMatch(/&site=s2$/);
    expect(configIn(given[3]).operator).toBe('Общий');
    // There is one table of records, for all sites.
    expect(configIn(given[5])).toMatchObject({ operator: 'Свой', record: {} });
    expect(configIn(given[5]).block[0].match).toBe('a.ru');
    expect(textOf(given[6])).toContain('name="soglasie[own]" value="Y" checked');
    expect(textOf(given[6])).not.toContain('soglasie[keep_days]');
    expect(textOf(given[7])).toContain('value="Общий"');
    expect(configIn(given[9])).toMatchObject({ operator: 'Общий' });
    // A site that there is not: the page is that of all sites.
    expect(configIn(given[11])).toMatchObject({ operator: 'Ничей' });
  });

  // Bug: pages in the composite cache stayed as they were marked, whatever the owner changed.
  it('makes Bitrix forget the pages that it has kept when what they hold changes', () => {
    const { given } = run([
      ...[['install'], ['forgotten'], ['options', form({})], ['forgotten']],
      ...[['options', { ...form(), sessid: 'wrong' }], ['options', []], ['forgotten']],
      ...[['uninstall', { step: '2', sessid: 'right' }], ['forgotten']],
    ]);
    expect([given[1], given[3], given[6], given[8]]).toEqual([1, 2, 2, 3]);
  });

  it('ticks what is on the front page of a site', () => {
    const find = (site: string, sessid = 'right') => ['options', [], { find: 'Y', sessid, site }];
    const code =
      '<script>a("https:\\/\\/vk.com\\/js\\/api\\/openapi.js");VK.Retargeting.Hit()</script>';
    const pages = { 'https://shop.test/': `<head>${code}`, 'https://blog.test/': '<p>—' };
    const { given } = run([
      ...[['install'], ['options', form()], ['pages', pages], find('', 'wrong'), ['answer', PAGE]],
      ...[find(''), ['answer', PAGE], find('s2'), ['pages', {}], find('')],
      ['options', [], { found: 'vk-retargeting.<b>' }],
      ['options', [], { found: '' }],
      ['options', [], { found: 'nothing' }],
    ]);
    expect(configIn(given[4]).services).toEqual({ jivo: { category: 'advertising' } });
    expect(textOf(given[5])).toMatch(/&found=vk-retargeting$/);
    expect(configIn(given[6]).services).toMatchObject({ jivo: {}, 'vk-retargeting': true });
    expect(textOf(given[7])).toMatch(/&site=s2&found=$/);
    expect(textOf(given[9])).toMatch(/&found=nothing$/);
    const told = given.slice(10).map((it) => /<p>(.*?)<\/p>/.exec(textOf(it))?.[1]);
    expect(told).toEqual([
      'note: Найдены: Ретаргетинг ВКонтакте',
      'error: Известных сервисов на главной странице нет.',
      'error: Главную страницу прочитать не удалось.',
    ]);
  });

  it('shows the library as the form sets it, to an administrator only', () => {
    const given = { layout: 'bar', theme: 'dark', operator: 'ООО «"Роза"»', accent: '#000000' };
    const asked = { sessid: 'right', soglasie: given, view: 'preferences' };
    const setUp = [['install'], ['options', form()]];
    const seen = textOf(run([...setUp, ['admin', 'preview', asked]]).given[2]);
    expect(configIn(seen)).toMatchObject({
      ...{ operator: 'ООО «"Роза"»', cookie: { name: 'soglasie_preview' } },
      ui: { prompt: 'manual', layout: 'bar', theme: 'dark' },
    });
    expect(configIn(seen)).not.toHaveProperty('record');
    expect(seen).toContain('--sg-accent:#000000');
    expect(seen).toContain('<script>soglasie.open("preferences")</script>');
    expect(seen).not.toContain('jivo.ru/widget/AbCdEf1234');
    const forged = run([...setUp, ['admin', 'preview', { ...asked, sessid: 'wrong' }]]);
    const visitor = run([...setUp, ['visitor'], ['admin', 'preview', asked]]);
    expect(textOf(forged.given.at(-1))).toBe('denied: ');
    expect(textOf(visitor.given.at(-1))).toBe('denied: ');
  });
});
