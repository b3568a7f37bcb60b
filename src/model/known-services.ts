/**
 * What of the most used presets the core has to know before anything else is there: the category, and
 * the addresses of hosts (a path behind some) that it is held by. Descriptions stand in the presets'
 * own file, which is loaded where they are shown; a test holds the two equal. In the order of the
 * README. An own table of texts, not objects: this is parsed on every page view.
 */
export const KNOWN_SERVICES: Readonly<Record<string, string>> = {
  __proto__: null as never,
  'yandex-metrika':
    'analytics mc.yandex.ru mc.yandex.az mc.yandex.by mc.yandex.co.il mc.yandex.com mc.yandex.com.am mc.yandex.com.ge mc.yandex.com.tr mc.yandex.ee mc.yandex.fr mc.yandex.kg mc.yandex.kz mc.yandex.lt mc.yandex.lv mc.yandex.md mc.yandex.tj mc.yandex.tm mc.yandex.uz mc.webvisor.com mc.webvisor.org cdn.jsdelivr.net/npm/yandex-metrica-watch/',
  'yandex-maps': 'functional api-maps.yandex.ru yandex.ru/map-widget/v1 yandex.ru/map-constructor',
  smartcaptcha: 'necessary smartcaptcha.yandexcloud.net',
  'yandex-direct': 'advertising yandex.ru/ads/ an.yandex.ru',
  'top-mail-ru': 'advertising top-fwz1.mail.ru',
  'vk-retargeting':
    'advertising vk.com/js/api/openapi.js vk.com/rtrg vk.ru/js/api/openapi.js vk.ru/rtrg',
  'vk-widgets': 'functional vk.com/js/api/openapi.js vk.ru/js/api/openapi.js',
  'vk-video': 'functional vkvideo.ru/video_ext.php vk.com/video_ext.php vk.ru/video_ext.php',
  rutube: 'functional rutube.ru/play/embed/ rutube.ru/video/embed/',
  roistat: 'advertising cloud.roistat.com',
  calltouch: 'advertising mod.calltouch.ru',
  comagic: 'advertising app.comagic.ru app.uiscom.ru',
  mindbox: 'advertising api.mindbox.ru',
  jivo: 'functional code.jivo.ru jivosite.com',
  bitrix24:
    'functional cdn-ru.bitrix24.ru/b cdn-ru.bitrix24.kz/b cdn-ru.bitrix24.by/b cdn.bitrix24.ru/b cdn.bitrix24.com/b bitrix24.ru/pub/form.php',
  'carrot-quest': 'functional cdn.carrotquest.app cdn.carrotquest.io api.carrotquest.io',
  smartcallback: 'functional smartcallback.ru/api/SmartCallBack.js',
  'google-analytics': 'analytics www.googletagmanager.com/gtag/js google-analytics.com',
  'google-ads': 'advertising www.googleadservices.com googleads.g.doubleclick.net',
  'google-tag-manager': 'advertising www.googletagmanager.com/gtm.js',
  youtube: 'functional youtube.com/embed/ youtube-nocookie.com/embed/ youtube.com/iframe_api',
};
