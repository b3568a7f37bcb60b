import type { Preset } from '../../model/presets.js';

/** VK Ads has the same loader and the same cookies. */
export const topMailRu: Preset = {
  id: 'top-mail-ru',
  title: { ru: 'Топ Mail.ru и пиксель VK Рекламы', en: 'Top Mail.ru and VK Ads pixel' },
  provider: 'VK',
  country: 'RU',
  category: 'advertising',
  // C: the loader, `/js/code.js`. `privacy-cs.mail.ru` is unconfirmed.
  match: ['top-fwz1.mail.ru'],
  // Names: K. Lifetimes: none confirmed.
  cookies: [
    {
      name: 'tmr_lvid',
      purpose: { ru: 'Отличает посетителей друг от друга', en: 'Tells visitors apart' },
    },
    {
      name: 'tmr_lvidTS',
      purpose: { ru: 'Хранит время первого визита', en: 'Keeps the time of the first visit' },
    },
    {
      name: 'tmr_detect',
      purpose: { ru: 'Служебная: нужна счётчику', en: 'Needed by the counter itself' },
    },
    {
      name: 'tmr_reqNum',
      purpose: { ru: 'Считает запросы к счётчику', en: 'Counts requests to the counter' },
    },
    {
      name: 'domain_sid',
      purpose: { ru: 'Отличает один визит от другого', en: 'Tells one visit from another' },
    },
  ],
};

/** Widgets come by the same file; a page that has both is held for this one, the stricter. */
export const vkRetargeting: Preset = {
  id: 'vk-retargeting',
  title: { ru: 'Ретаргетинг ВКонтакте', en: 'VK retargeting' },
  provider: 'VK',
  country: 'RU',
  category: 'advertising',
  // C: the loader, and the pixel as public pages have it, in `<noscript>` (`/rtrg?p=VK-RTRG-…`) and by
  // the older snippet (`/rtrg?r=…`); on `vk.ru` too, as new snippets have it. A host alone is too broad.
  match: ['vk.com/js/api/openapi.js', 'vk.com/rtrg', 'vk.ru/js/api/openapi.js', 'vk.ru/rtrg'],
};

export const vkWidgets: Preset = {
  id: 'vk-widgets',
  title: { ru: 'Виджеты ВКонтакте', en: 'VK widgets' },
  provider: 'VK',
  country: 'RU',
  category: 'functional',
  // C. A host alone is too broad.
  match: ['vk.com/js/api/openapi.js', 'vk.ru/js/api/openapi.js'],
};

export const vkVideo: Preset = {
  id: 'vk-video',
  title: { ru: 'VK Видео', en: 'VK Video' },
  provider: 'VK',
  country: 'RU',
  category: 'functional',
  // C: addresses of frames.
  match: ['vkvideo.ru/video_ext.php', 'vk.com/video_ext.php', 'vk.ru/video_ext.php'],
};

/** What it keeps is on its own hosts. */
export const vkId: Preset = {
  id: 'vk-id',
  title: { ru: 'Вход через VK ID', en: 'Signing in with VK ID' },
  provider: 'VK',
  country: 'RU',
  category: 'functional',
  // D: the loader, as the vendor's instructions have it. The page that it leads to is no tag: nothing
  // of `id.vk.com` and `id.vk.ru` comes without the loader, and an own server speaks to them as well.
  match: ['unpkg.com/@vkid/sdk'],
};
