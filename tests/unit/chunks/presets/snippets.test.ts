import { expect, it } from 'vitest';
import { resolveConfig } from '../../../../src/config/resolve.js';
import { isAt } from '../../../../src/tools/cli/page/known.js';

/** Addresses as vendors' own snippets, and public pages that paste them, have them. */
const SNIPPETS: Readonly<Record<string, readonly string[]>> = {
  'yandex-metrika': [
    'https://mc.yandex.ru/metrika/tag.js',
    'https://mc.yandex.ru/metrika/watch.js',
    'https://mc.yandex.ru/watch/12345678',
    'https://cdn.jsdelivr.net/npm/yandex-metrica-watch/tag.js',
    'https://cdn.jsdelivr.net/npm/yandex-metrica-watch/watch.js',
  ],
  'yandex-maps': [
    'https://api-maps.yandex.ru/2.1/?lang=ru_RU',
    'https://api-maps.yandex.ru/services/constructor/1.0/js/?um=constructor',
    'https://yandex.ru/map-widget/v1/?um=constructor',
    'https://yandex.ru/map-widget/v1/-/CBuTuQ~x0C',
  ],
  smartcaptcha: ['https://smartcaptcha.yandexcloud.net/captcha.js'],
  'top-mail-ru': [
    'https://top-fwz1.mail.ru/js/code.js',
    'https://top-fwz1.mail.ru/counter?id=1;js=na',
  ],
  'vk-retargeting': [
    'https://vk.com/js/api/openapi.js?169',
    'https://vk.com/rtrg?p=VK-RTRG-1-abc',
    'https://vk.ru/js/api/openapi.js?173',
    'https://vk.ru/rtrg?p=VK-RTRG-1-abc',
  ],
  'vk-widgets': ['https://vk.com/js/api/openapi.js?169', 'https://vk.ru/js/api/openapi.js?169'],
  'vk-video': [
    'https://vk.com/video_ext.php?oid=-1&id=2',
    'https://vk.ru/video_ext.php?oid=-1&id=2',
    'https://vkvideo.ru/video_ext.php?oid=-1&id=2',
  ],
  rutube: ['https://rutube.ru/play/embed/1/', 'https://rutube.ru/video/embed/1/'],
  roistat: ['https://cloud.roistat.com/api/site/1.0/abc/init'],
  calltouch: [
    'https://mod.calltouch.ru/init.js?id=abc',
    'https://mod.calltouch.ru/init-min.js?id=a',
  ],
  comagic: [
    'https://app.comagic.ru/static/cs.min.js',
    'https://app.uiscom.ru/static/cs.min.js?k=abc',
  ],
  mindbox: ['https://api.mindbox.ru/scripts/v1/tracker.js'],
  jivo: ['https://code.jivo.ru/widget/abc', 'https://code.jivosite.com/script/widget/abc'],
  'carrot-quest': [
    'https://cdn.carrotquest.app/api.min.js',
    'https://cdn.carrotquest.io/api.min.js',
  ],
  smartcallback: ['https://smartcallback.ru/api/SmartCallBack.js?t=abc'],
  'google-analytics': [
    'https://www.googletagmanager.com/gtag/js?id=G-1',
    'https://www.google-analytics.com/analytics.js',
    'https://ssl.google-analytics.com/ga.js',
  ],
  'google-ads': ['https://www.googleadservices.com/pagead/conversion.js'],
  'google-tag-manager': ['https://www.googletagmanager.com/gtm.js?id=GTM-1'],
  youtube: [
    'https://www.youtube.com/embed/abc',
    'https://youtube.com/embed/abc',
    'https://www.youtube-nocookie.com/embed/abc',
    'https://youtube-nocookie.com/embed/abc',
  ],
};

it.each(Object.entries(SNIPPETS).flatMap(([id, urls]) => urls.map((url) => [id, url] as const)))(
  'the preset %s holds %s',
  (id, url) => {
    const { block } = resolveConfig({ services: { [id]: true } }).settings;
    expect(block.some((rule) => isAt(url, rule))).toBe(true);
  },
);

it('no preset holds what is another product of its vendor', () => {
  const services = Object.fromEntries(Object.keys(SNIPPETS).map((id) => [id, true]));
  const halves = Object.entries(services).map((_, at, all) => all.slice(at, at + 1));
  const rules = halves.flatMap(
    (half) => resolveConfig({ services: Object.fromEntries(half) }).settings.block,
  );
  expect(rules.length).toBeGreaterThan(40);
  for (const url of [
    ...[
      'https://vk.com/romashka',
      'https://vk.ru/romashka',
      'https://yandex.ru/',
      'https://mail.ru/',
    ],
    ...['https://www.youtube.com/watch?v=1', 'https://rutube.ru/video/1/', 'https://youtu.be/1'],
    ...['https://cdn.jsdelivr.net/npm/vue', 'https://jivo.ru/', 'https://www.bitrix24.ru/'],
  ]) {
    expect(
      rules.filter((rule) => isAt(url, rule)),
      url,
    ).toEqual([]);
  }
});
