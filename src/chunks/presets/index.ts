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
export { bitrix24 } from './bitrix24.js';
export { calltouch } from './calltouch.js';
export { carrotQuest } from './carrot-quest.js';
export { comagic } from './comagic.js';
export { googleAds, googleAnalytics, googleTagManager, youtube } from './google.js';
export { jivo } from './jivo.js';
export { mindbox } from './mindbox.js';
export { roistat } from './roistat.js';
export { rutube } from './rutube.js';
export { smartcallback } from './smartcallback.js';
export { topMailRu, vkRetargeting, vkVideo, vkWidgets } from './vk.js';
export { smartcaptcha, yandexMaps, yandexMetrika } from './yandex.js';
