import { describe, expect, it } from 'vitest';
import { tagsOf } from '../../../../../src/tools/playwright/audit/markup.js';

const BASE = 'https://shop.ru/catalog/';

const plain = (html: string): string[] => tagsOf(html, BASE).plain.map(({ url }) => url);

describe('what a browser fetches while it parses', () => {
  it.each([
    ['<script src="https://a.ru/1.js"></script>', ['https://a.ru/1.js']],
    [`<SCRIPT async SRC='//a.ru/1.js?a=1&amp;b=2'></SCRIPT>`, ['https://a.ru/1.js?a=1&b=2']],
    ['<script type=module src=x.js></script>', ['https://shop.ru/catalog/x.js']],
    ['<script type="text/javascript" src="/x.js"></script>', ['https://shop.ru/x.js']],
    ['<img alt="a > b" src=/a.png srcset="/b.png 1x, /c.png 2x">', ['a', 'b', 'c']],
    ['<iframe title=Карта src="https://a.ru/map"></iframe>', ['https://a.ru/map']],
    ['<link rel="preload stylesheet" href="/a.css">', ['https://shop.ru/a.css']],
    ['<link href="https://a.ru" rel=preconnect>', ['https://a.ru/']],
    ['<video poster="/p.jpg"><source src="/v.mp4"></video>', ['/p.jpg', '/v.mp4']],
    ['<object data="https://a.ru/o"></object>', ['https://a.ru/o']],
    ['<img src="/first.png" src="/second.png">', ['https://shop.ru/first.png']],
  ])('is named by %s', (html, addresses) => {
    const full = addresses.map((address) =>
      /^[abc]$/.test(address)
        ? `https://shop.ru/${address}.png`
        : new URL(address, 'https://shop.ru').href,
    );
    expect(plain(html)).toEqual(full);
  });

  it.each([
    '<script type="text/plain" src="https://a.ru/1.js"></script>',
    '<script type="application/json" src="https://a.ru/1.js"></script>',
    '<iframe data-category="functional" data-src="https://a.ru/map"></iframe>',
    '<link rel="canonical" href="https://a.ru/">',
    '<a href="https://a.ru/">a</a>',
    '<img src="data:image/gif;base64,R0lG">',
    '<img src="https://">',
    '<img src>',
    '<!-- <img src="https://a.ru/1.gif"> -->',
    '<script>document.write("<img src=https://a.ru/1.gif>")</script>',
    '<style>/* <img src="https://a.ru/1.gif"> */</style>',
    '<template><img src="https://a.ru/1.gif"></template>',
    '<textarea><img src="https://a.ru/1.gif"></textarea>',
    '<noscript><img src="https://a.ru/1.gif"></noscript>',
  ])('is nothing in %s', (html) => {
    expect(plain(html)).toEqual([]);
  });

  it('is told with its markup and with what it names in vain', () => {
    const markup =
      '<img data-category="analytics !chat" data-service="counter" src="https://a.ru/1">';
    expect(tagsOf(`<p>${markup}</p>`, BASE).plain).toEqual([
      { url: 'https://a.ru/1', ids: ['analytics', 'chat', 'counter'], markup },
    ]);
  });
});

it('finds what is fetched without scripts', () => {
  const { noscript } = tagsOf(
    `<head><noscript>
<style>a{}</style><iframe src="//gtm.ru/ns"></iframe></noscript></head>
<NOSCRIPT><div><img src="https://mc.ru/watch/1" alt=""></div></NOSCRIPT>
<!-- <noscript><img src="https://old.ru/1"></noscript> -->`,
    BASE,
  );
  expect(noscript.map(({ url }) => url)).toEqual(['https://gtm.ru/ns', 'https://mc.ru/watch/1']);
});
