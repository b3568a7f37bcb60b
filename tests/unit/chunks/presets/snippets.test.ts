import { expect, it } from 'vitest';
import { writtenOut } from '../../../../src/chunks/check/written-out.js';
import { resolveConfig } from '../../../../src/config/resolve.js';
import { KNOWN_SERVICES } from '../../../../src/model/known-services.js';
import { OTHER_SERVICES } from '../../../../src/model/other-services.js';
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
    'https://www.youtube.com/iframe_api',
    'https://youtube.com/iframe_api?v=1',
  ],
  'yandex-direct': [
    'https://yandex.ru/ads/system/context.js',
    'https://yandex.ru/ads/system/ap-loader.js',
    'https://an.yandex.ru/system/context.js',
  ],
  'cloudflare-insights': ['https://static.cloudflareinsights.com/beacon.min.js'],
  hotjar: ['https://static.hotjar.com/c/hotjar-1.js?sv=6'],
  clarity: ['https://www.clarity.ms/tag/abc'],
  sentry: [
    'https://browser.sentry-cdn.com/8.45.0/bundle.min.js',
    'https://js.sentry-cdn.com/abc.min.js',
    'https://o1.ingest.sentry.io/api/1/envelope/',
    'https://o1.ingest.de.sentry.io/api/1/envelope/',
  ],
  adriver: [
    'https://content.adriver.ru/AdRiverFPS.js',
    'https://ad.adriver.ru/cgi-bin/rle.cgi?sid=1',
  ],
  sendsay: ['https://image.sendsay.ru/app/js/sdk/sdk.min.js'],
  sendpulse: [
    'https://web.webpushs.com/js/push/abc_1.js',
    'https://cdn.pulse.is/livechat/loader.js',
    'https://static-login.sendpulse.com/apps/fc3/build/loader.js',
  ],
  'meta-pixel': [
    'https://connect.facebook.net/en_US/fbevents.js',
    'https://www.facebook.com/tr?id=1&ev=PageView&noscript=1',
  ],
  livetex: ['https://cs15.livetex.ru/js/client.js'],
  envybox: [
    'https://cdn.envybox.io/widget/cbk.js?wcb_code=abc',
    'https://cdn.envybox.io/widget/cbk.css',
  ],
  usedesk: [
    'https://lib.usedesk.ru/secure.usedesk.ru/widget_1_2.js',
    'https://s3.usedesk.ru/lib/secure.usedesk.ru/widget_1_2.js',
  ],
  chatra: ['https://call.chatra.io/chatra.js'],
  'vk-id': [
    'https://unpkg.com/@vkid/sdk@<3.0.0/dist-sdk/umd/index.js',
    'https://unpkg.com/@vkid/sdk@2.6.1/dist-sdk/umd/index.js',
  ],
  'telegram-widgets': [
    'https://telegram.org/js/telegram-widget.js?22',
    'https://oauth.telegram.org/embed/romashka_bot?origin=https%3A%2F%2Fromashka.ru',
  ],
  'yandex-pay': ['https://pay.yandex.ru/sdk/v1/pay.js'],
  'yandex-delivery': ['https://ndd-widget.landpro.site/widget.js'],
  dgis: [
    'https://widgets.2gis.com/js/DGWidgetLoader.js',
    'https://widgets.2gis.com/widget?type=firmsonmap&options=%7B%7D',
    'https://maps.api.2gis.ru/2.0/loader.js?pkg=full',
    'https://mapgl.2gis.com/api/js/v1',
  ],
  flamp: ['https://widget.flamp.ru/loader.js'],
  dzen: ['https://dzen.ru/embed/abc?from_block=partner'],
  'ok-video': ['https://ok.ru/videoembed/1', 'https://www.ok.ru/videoembed/1'],
  'ok-widgets': ['https://connect.ok.ru/connect.js'],
  vimeo: ['https://player.vimeo.com/video/1?h=2'],
  'google-maps': [
    'https://maps.googleapis.com/maps/api/js?key=abc',
    'https://www.google.com/maps/embed?pb=!1m18',
    'https://www.google.com/maps/d/embed?mid=abc',
    'https://maps.google.com/maps?q=a&output=embed',
  ],
  recaptcha: [
    'https://www.google.com/recaptcha/api.js',
    'https://www.google.com/recaptcha/enterprise.js?render=abc',
    'https://www.recaptcha.net/recaptcha/api.js',
    'https://www.gstatic.com/recaptcha/releases/abc/recaptcha__ru.js',
  ],
  hcaptcha: ['https://js.hcaptcha.com/1/api.js', 'https://hcaptcha.com/1/api.js'],
};

const rulesOf = (id: string) =>
  resolveConfig({ services: { [id]: writtenOut(id) } }).settings.block;

it('every preset has a snippet', () => {
  const without = [...Object.keys(KNOWN_SERVICES), ...OTHER_SERVICES].filter((id) => !SNIPPETS[id]);
  // Its addresses have the number of an account in them.
  expect(without).toEqual(['bitrix24']);
});

it.each(Object.entries(SNIPPETS).flatMap(([id, urls]) => urls.map((url) => [id, url] as const)))(
  'the preset %s holds %s',
  (id, url) => {
    expect(rulesOf(id).some((rule) => isAt(url, rule))).toBe(true);
  },
);

it('no preset holds what is another product of its vendor', () => {
  const rules = Object.keys(SNIPPETS).flatMap(rulesOf);
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
    ...[
      'https://unpkg.com/vue',
      'https://t.me/romashka',
      'https://telegram.org/',
      'https://ok.ru/a',
    ],
    ...['https://dzen.ru/romashka', 'https://yandex.ru/pay', 'https://www.google.com/search?q=a'],
    ...['https://www.facebook.com/romashka', 'https://connect.facebook.net/en_US/sdk.js'],
    ...['https://connect.ok.ru/offer?url=a', 'https://2gis.ru/moscow', 'https://vimeo.com/1'],
    ...['https://www.gstatic.com/charts/loader.js', 'https://image.sendsay.ru/image/a.png'],
  ]) {
    expect(
      rules.filter((rule) => isAt(url, rule)),
      url,
    ).toEqual([]);
  }
});
