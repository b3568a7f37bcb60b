import { describe, expect, it } from 'vitest';
import { extendConfig } from '../../../../src/chunks/presets/extend.js';
import { resolveConfig } from '../../../../src/config/resolve.js';
import type { ConsentConfig } from '../../../../src/model/config.js';
import { libraryOf } from '../../../../src/tools/cli/page/library.js';
import { liveOn, NOWHERE } from '../../../../src/tools/cli/page/live.js';
import { parsePage } from '../../../../src/tools/cli/page/parse.js';
import { requestsOf } from '../../../../src/tools/cli/page/requests.js';

const TAG = '<script src="/soglasie/soglasie.js"></script>';

/** `code address`, of a page with our tag first; a warning begins with `?`. */
const live = (html: string, config: ConsentConfig = {}, base = NOWHERE, tag = TAG): string[] => {
  const text = tag + html;
  const elements = parsePage(text);
  const { settings } = resolveConfig(extendConfig(config));
  const source = { file: 'page.html', text, from: 0 };
  return liveOn(requestsOf(elements, base), settings, libraryOf(elements).tag, source, base).map(
    ({ code, severity, got, remedy }) => {
      expect(remedy.ru).toMatch(/[а-яё].*\.$/);
      expect(remedy.en).toMatch(/^[^а-яё]*[A-Za-z].*\.$/);
      return `${severity === 'warning' ? '?' : ''}${code} ${got}`;
    },
  );
};

const METRIKA = 'https://mc.yandex.ru/metrika/tag.js';
const VIDEO = 'https://www.youtube.com/embed/1';

it('says how to name a service whose addresses the library does not know', () => {
  const html = '<script async src="https://static.hotjar.com/c/hotjar-1.js"></script>';
  const text = TAG + html;
  const elements = parsePage(text);
  const source = { file: 'page.html', text, from: 0 };
  const { settings } = resolveConfig({});
  const { tag } = libraryOf(elements);
  const [told] = liveOn(requestsOf(elements, NOWHERE), settings, tag, source, NOWHERE);
  expect(told?.remedy.ru).toContain(
    '"services": { "hotjar": {"category":"analytics","match":["static.hotjar.com","script.hotjar.com"]} }',
  );
});

describe('a page, before anybody is asked', () => {
  it.each<[string, string, ...string[]]>([
    ['nothing', '<p>Hello'],
    [
      'its own',
      '<img src="/a.png"><iframe src="b.html"></iframe><script src="//cdn.com/a.js"></script>',
    ],
    ['a frame', `<iframe width=560 src=${VIDEO}></iframe>`, `live-tag ${VIDEO}`],
    [
      'a frame without scheme',
      '<iframe src="//vk.com/video_ext.php?oid=1"></iframe>',
      'live-tag https://vk.com/video_ext.php?oid=1',
    ],
    [
      'a frame of a stranger',
      '<iframe src="https://a.com/x"></iframe>',
      '?foreign-frame https://a.com/x',
    ],
    [
      'an image',
      '<img srcset="/a.png, https://vk.com/rtrg?p=1 2x">',
      'live-tag https://vk.com/rtrg?p=1',
    ],
    ['an object', `<object data="${VIDEO}"></object>`, `live-tag ${VIDEO}`],
    [
      'a page in an attribute',
      `<iframe srcdoc="&lt;iframe src='${VIDEO}'&gt;"></iframe>`,
      `live-tag ${VIDEO}`,
    ],
    ['a script', `<script async src=${METRIKA}></script>`, `live-script ${METRIKA}`],
    [
      'a module',
      '<script type=module src="//code.jivo.ru/widget/x"></script>',
      'live-script https://code.jivo.ru/widget/x',
    ],
    [
      'a snippet',
      `<script>k.src = "${METRIKA}"; ym(1, "init"); "https://mc.yandex.ru/x"</script>`,
      `live-script ${METRIKA}`,
    ],
    [
      'an old snippet',
      "<script>s.src='//code.jivosite.com/script/widget/'+id</script>",
      'live-script https://code.jivosite.com/script/widget/',
    ],
    [
      'an import',
      `<script type="module">await import("${METRIKA}")</script>`,
      `live-import ${METRIKA}`,
    ],
    [
      'an import by a statement',
      `<script type="module">import x from '${METRIKA}'</script>`,
      `live-import ${METRIKA}`,
    ],
    [
      'styles',
      '<style>@import "//vk.com/rtrg"; a { background: url( "https://vk.com/rtrg?p" ) }</style>',
      'live-css https://vk.com/rtrg',
    ],
    [
      'a style of an element',
      '<p style="background: url(https://vk.com/rtrg)">',
      'live-css https://vk.com/rtrg',
    ],
    [
      'a connection',
      '<link rel="dns-prefetch" href="//mc.yandex.ru">',
      'live-link https://mc.yandex.ru/',
    ],
    ['a preload', `<link rel=preload as=script href=${METRIKA}>`, `live-link ${METRIKA}`],
    ['another link', '<link rel="canonical" href="https://vk.com/rtrg">'],
    [
      'a pixel for those without scripts',
      '<noscript><img src="https://mc.yandex.ru/watch/1"></noscript>',
      'noscript-request https://mc.yandex.ru/watch/1',
    ],
    [
      'a stranger’s pixel',
      '<noscript><img width=1 height=1 src="https://a.com/tr"></noscript>',
      'noscript-request https://a.com/tr',
    ],
    [
      'a stranger’s picture',
      '<noscript><img src="https://a.com/photo.jpg"></noscript>',
      '?noscript-request https://a.com/photo.jpg',
    ],
    ['one’s own picture', '<noscript><img src="/photo.jpg"></noscript>'],
    [
      'a frame in noscript',
      '<noscript><iframe src="https://www.googletagmanager.com/ns.html?id=1" height=0 width=0></iframe></noscript>',
      'noscript-request https://www.googletagmanager.com/ns.html?id=1',
    ],
    [
      'what is marked',
      `<script type="text/plain" data-category=analytics src=${METRIKA}></script><iframe data-category=functional data-src=${VIDEO}></iframe>`,
    ],
    [
      'what is marked in vain',
      `<script data-category=analytics src=${METRIKA}></script><iframe data-service=youtube src=${VIDEO}></iframe>`,
      `live-mark ${METRIKA}`,
      `live-mark ${VIDEO}`,
    ],
    [
      'what is no markup',
      `<!-- <iframe src=${VIDEO}></iframe> --><template><iframe src=${VIDEO}></iframe></template><textarea><iframe src=${VIDEO}></textarea><script type="application/json">"${METRIKA}"</script>`,
    ],
    ['what a server is still to write', `<?php echo "<iframe src='${VIDEO}'>"; ?><p>`],
    [
      'what needs nobody’s consent',
      '<script src="https://smartcaptcha.yandexcloud.net/captcha.js"></script>',
    ],
  ])('is told of %s', (_, html, ...told) => {
    expect(live(html)).toEqual(told);
  });

  const services = { 'yandex-metrika': true, youtube: true } as const;
  it.each<[string, string, ConsentConfig, ...string[]]>([
    ['a snippet', `<script>k.src = "${METRIKA}"</script>`, { services }],
    ['a script', `<script src=${METRIKA}></script>`, { services }, `?late-script ${METRIKA}`],
    ['a frame', `<iframe src=${VIDEO}></iframe>`, { services }, `live-tag ${VIDEO}`],
    ['an import', `<script>import("${METRIKA}")</script>`, { services }, `live-import ${METRIKA}`],
    [
      'a rule',
      '<img src="https://ads.ru/a">',
      { block: [{ match: 'ads.ru', category: 'advertising' }] },
      'live-tag https://ads.ru/a',
    ],
    [
      'what the operator calls necessary',
      `<iframe src=${VIDEO}></iframe>`,
      { services: { youtube: { category: 'necessary' } } },
    ],
    [
      'what the operator requires',
      `<iframe src=${VIDEO}></iframe>`,
      { categories: { functional: { required: true } } },
    ],
    [
      'a site of the operator',
      '<iframe src="https://b.ru/x"></iframe>',
      { sites: ['a.ru', 'b.ru'] },
    ],
  ])('is judged by the config: %s', (_, html, config, ...told) => {
    expect(live(html, config)).toEqual(told);
  });

  it('is judged by where the library stands', () => {
    const snippet = `<script>k.src = "${METRIKA}"</script>`;
    expect(live('', { services }, NOWHERE, snippet + TAG)).toEqual([`script-above ${METRIKA}`]);
    expect(live('', { services }, NOWHERE, snippet)).toEqual([`live-script ${METRIKA}`]);
  });

  it('is judged by its own address', () => {
    const html =
      '<iframe src="https://www.a.ru/x"></iframe><noscript><img width=1 src="https://a.ru/x"></noscript>';
    expect(live(html, {}, 'https://www.a.ru/')).toEqual([]);
  });
});
