import { describe, expect, it } from 'vitest';
import { configOf } from '../../../src/constructor/draft/config.js';
import { imported } from '../../../src/constructor/draft/import.js';

const METRIKA = `<script>
  (function(m,e,t,r,i,k,a){m[i]=m[i]||function(){(m[i].a=m[i].a||[]).push(arguments)};
  k=e.createElement(t),k.async=1,k.src=r})(window, document,'script','https://mc.yandex.ru/metrika/tag.js?id=12345678', 'ym');
  ym(12345678, 'init', {webvisor:true});
</script>
<noscript><div><img src="https://mc.yandex.ru/watch/12345678" alt=""></div></noscript>`;
const gtag = (number: string): string =>
  `<script async src="https://www.googletagmanager.com/gtag/js?id=${number}"></script>
   <script>function gtag(){dataLayer.push(arguments)} gtag('config', '${number}');</script>`;

describe('a page that is pasted', () => {
  it.each<[what: string, html: string, services: readonly string[], numbers: object]>([
    ['Metrika', METRIKA, ['yandex-metrika'], { 'yandex-metrika': '12345678' }],
    ['Analytics', gtag('G-ABCD1234'), ['google-analytics'], { 'google-analytics': 'G-ABCD1234' }],
    ['Google Ads alone', gtag('AW-12345678'), ['google-ads'], { 'google-ads': 'AW-12345678' }],
    [
      'both of Google',
      gtag('G-ABCD1234') + gtag('AW-12345678'),
      ['google-ads', 'google-analytics'],
      { 'google-ads': 'AW-12345678', 'google-analytics': 'G-ABCD1234' },
    ],
    [
      'a chat and a video',
      '<script src="//code.jivo.ru/widget/aBcDeFgH12" async></script><iframe src="https://www.youtube.com/embed/x"></iframe>',
      ['jivo', 'youtube'],
      { jivo: 'aBcDeFgH12' },
    ],
    [
      'what waits already',
      '<script type="text/plain" data-category="functional" src="https://code.jivosite.com/script/widget/aBcDeFgH12"></script><iframe data-consent-src="https://rutube.ru/play/embed/1/"></iframe>',
      ['jivo', 'rutube'],
      { jivo: 'aBcDeFgH12' },
    ],
    [
      'a pixel of VK',
      `<script>t.src='https://vk.com/js/api/openapi.js?169',t.onload=function(){VK.Retargeting.Init("VK-RTRG-123456-abCD"),VK.Retargeting.Hit()}</script>`,
      ['vk-retargeting'],
      { 'vk-retargeting': 'VK-RTRG-123456-abCD' },
    ],
    [
      'a widget of VK',
      `<script src="https://vk.com/js/api/openapi.js?169"></script><script>VK.Widgets.Group('a', {}, 1)</script>`,
      ['vk-widgets'],
      {},
    ],
    [
      'a host that code has by itself',
      `<script>(function(w,d,s,h,id){w.roistatProjectId=id;w.roistatHost=h;js.src=p+h+u})(window,document,'script','cloud.roistat.com','0123456789abcdef0123456789abcdef');</script>`,
      ['roistat'],
      { roistat: '0123456789abcdef0123456789abcdef' },
    ],
    [
      'an address in JSON',
      String.raw`<script>var settings = {"src":"https:\/\/mod.calltouch.ru\/init.js?id=abcd1234"};</script>`,
      ['calltouch'],
      { calltouch: 'abcd1234' },
    ],
    [
      'the container of Google',
      `<script>(function(w,d,s,l,i){j.src='https://www.googletagmanager.com/gtm.js?id='+i})(window,document,'script','dataLayer','GTM-ABCD12');</script>
       <noscript><iframe src="https://www.googletagmanager.com/ns.html?id=GTM-ABCD12"></iframe></noscript>`,
      ['google-tag-manager'],
      { 'google-tag-manager': 'GTM-ABCD12' },
    ],
    [
      'Top Mail.ru',
      `<script>var _tmr = window._tmr || (window._tmr = []);
       _tmr.push({id: "3123456", type: "pageView", start: (new Date()).getTime()});
       ts.src = "https://top-fwz1.mail.ru/js/code.js";</script>`,
      ['top-mail-ru'],
      { 'top-mail-ru': '3123456' },
    ],
    [
      'code without its tag',
      "ym(87654321,'init',{}); x.src='https://mc.yandex.ru/metrika/tag.js'",
      ['yandex-metrika'],
      { 'yandex-metrika': '87654321' },
    ],
  ])('tells %s', (_, html, services, numbers) => {
    const found = imported(html);
    expect([...(found?.services ?? [])].sort()).toEqual([...services].sort());
    expect(found?.draft.numbers).toEqual(numbers);
    expect(Object.keys(configOf(found?.draft as never).services ?? {}).sort()).toEqual(
      [...services].sort(),
    );
  });

  it('keeps what its own config says', () => {
    const config = { operator: 'Ромашка', services: { jivo: { category: 'advertising' } } };
    const html = `<script type="application/json" data-soglasie>${JSON.stringify(config)}</script>
      <script src="/soglasie/soglasie.js"></script><script src="https://code.jivo.ru/widget/aBcDeFgH12"></script>${METRIKA}`;
    expect(configOf(imported(html)?.draft as never)).toEqual({
      operator: 'Ромашка',
      services: { jivo: { category: 'advertising' }, 'yandex-metrika': true },
    });
  });

  it.each([
    ['nothing', ''],
    ['a letter', 'Здравствуйте! Пришлите счёт.'],
    [
      'a page without services',
      '<h1>Ромашка</h1><a href="https://yandex.ru/map-widget/v1/">Карта</a>',
    ],
    ['a comment', '<!-- <script src="https://code.jivo.ru/widget/abc"></script> -->'],
    ['the address of a mailbox', '<script>send("shop@mc.yandex.ru")</script>'],
    ['a list', '[1, 2]'],
    ['a number', '7'],
  ])('invents nothing: %s', (_, text) => {
    expect(imported(text)).toBeNull();
  });
});

describe('a config that is pasted', () => {
  it.each([
    ['as it is', '{ "operator": "Ромашка", "policy": { "url": "/c" } }'],
    ['with a mark before it', '\uFEFF{ "operator": "Ромашка", "policy": { "url": "/c" } }'],
    ['written by hand', "{ operator: 'Ромашка', policy: { url: '/c', }, } // готово"],
  ])('is read %s', (_, text) => {
    const found = imported(text);
    expect(found?.kind).toBe('config');
    expect(found?.draft.config).toEqual({ operator: 'Ромашка', policy: { url: '/c' } });
  });

  it('comes out as it came in, asked for or not', () => {
    const upcoming = { version: '3', effective: '2027-01-01', url: '/c3', reconsent: false };
    const config = {
      policy: { url: '/c', version: '2', covers: ['1'], upcoming: { ...upcoming, summary: 'Чат' } },
      categories: { chat: { title: { ru: 'Чат', en: 'Chat' }, expires: 30 } },
      services: { hotjar: { category: 'analytics', match: ['static.hotjar.com'] } },
      block: [
        { match: 'ads.ru', category: 'advertising' },
        { match: ['a.ru', 'b.ru/x'], category: 'chat' },
      ],
      cookie: { name: 'sg', domain: 'romashka.ru', renewUrl: '/renew' },
      compat: { markup: ['klaro', 'onetrust'], importChoice: true },
      nonce: 'abc',
      signals: { yandexMetrika: [12345678] },
      texts: { 'banner.title': 'Печенье' },
    };
    expect(configOf(imported(JSON.stringify(config))?.draft as never)).toEqual(config);
  });
});

it('the result of a scan brings its draft, and the hosts that nobody knows', () => {
  const scan = {
    version: '0.1.0',
    states: ['unset'],
    services: [{ id: 'jivo' }],
    hosts: [{ host: 'cdn.chudo.ru', pages: [] }, { host: 'x.ru' }],
    config: { services: { jivo: true } },
  };
  const found = imported(JSON.stringify(scan));
  expect(found?.kind).toBe('scan');
  expect(found?.draft.strangers).toEqual(['cdn.chudo.ru', 'x.ru']);
  expect(found?.draft.config).toEqual({ services: { jivo: true } });
});
