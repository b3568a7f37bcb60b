/**
 * Known services of the Russian market, one constant each, so that a bundler takes only what is
 * used. The letter beside a fact is its evidence:
 *
 * D  the vendor's own document;
 * C  seen in public code, as the loader;
 * K  name seen in real dumps of cookies;
 * S  a published cookie policy.
 *
 * A lifetime without D or S is left out: a visitor would take it for a fact. So is a host that
 * nobody has confirmed. Cookies that a vendor keeps on its own host are not listed: a page neither
 * sees nor erases them. Providers and countries are those of the brands; the default category and
 * the wording of a purpose are ours.
 */
export { adriver, metaPixel } from './advertisers.js';
export { bitrix24 } from './bitrix24.js';
export { calltouch } from './calltouch.js';
export { carrotQuest } from './carrot-quest.js';
export { chatra, envybox, livetex, usedesk } from './chats.js';
export { comagic } from './comagic.js';
export { dgis, dzen, flamp, okVideo, okWidgets, telegramWidgets, vimeo } from './embeds.js';
export {
  googleAds,
  googleAnalytics,
  googleMaps,
  googleTagManager,
  recaptcha,
  youtube,
} from './google.js';
export { hcaptcha } from './hcaptcha.js';
export { jivo } from './jivo.js';
export { sendpulse, sendsay } from './mailings.js';
export { clarity, cloudflareInsights, hotjar, sentry } from './measuring.js';
export { mindbox } from './mindbox.js';
export { roistat } from './roistat.js';
export { rutube } from './rutube.js';
export { smartcallback } from './smartcallback.js';
export { topMailRu, vkId, vkRetargeting, vkVideo, vkWidgets } from './vk.js';
export {
  smartcaptcha,
  yandexDelivery,
  yandexDirect,
  yandexMaps,
  yandexMetrika,
  yandexPay,
} from './yandex.js';
