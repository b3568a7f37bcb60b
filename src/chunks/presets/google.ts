import type { Preset } from '../../model/presets.js';

export const googleAnalytics: Preset = {
  id: 'google-analytics',
  title: 'Google Analytics',
  provider: 'Google',
  country: 'US',
  category: 'analytics',
  // D. The host of the loader is shared with Tag Manager, so by path.
  match: ['www.googletagmanager.com/gtag/js', 'google-analytics.com'],
  // Names and lifetimes: D. The last three are of older versions, and still found.
  cookies: [
    {
      name: '_ga',
      purpose: { ru: 'Отличает посетителей друг от друга', en: 'Tells visitors apart' },
      expires: '2y',
    },
    {
      name: '_ga_*',
      purpose: { ru: 'Хранит данные о визите', en: 'Keeps data of the visit' },
      expires: '2y',
    },
    {
      name: '_gid',
      purpose: { ru: 'Отличает посетителей друг от друга', en: 'Tells visitors apart' },
      expires: '24h',
    },
    {
      name: '_gat*',
      purpose: { ru: 'Ограничивает число запросов', en: 'Limits the number of requests' },
      expires: '1min',
    },
    {
      name: '_gac_*',
      purpose: {
        ru: 'Хранит сведения о рекламе, которая привела на сайт',
        en: 'Keeps data of the ad that led to the site',
      },
      expires: '90d',
    },
  ],
  // C.
  consentSwitch: 'ga-disable-<ID>',
};

export const googleAds: Preset = {
  id: 'google-ads',
  title: { ru: 'Google Реклама', en: 'Google Ads' },
  provider: 'Google',
  country: 'US',
  category: 'advertising',
  // D. Its tag is that of Analytics, `gtag/js`: on a page without Analytics add it to `match`.
  match: ['www.googleadservices.com', 'googleads.g.doubleclick.net'],
  // Name: K. Lifetime: none confirmed.
  cookies: [
    {
      name: '_gcl_au',
      purpose: {
        ru: 'Связывает покупку с рекламой, которая привела на сайт',
        en: 'Connects a purchase with the ad that led to the site',
      },
    },
  ],
};

export const googleTagManager: Preset = {
  id: 'google-tag-manager',
  title: { ru: 'Google Менеджер тегов', en: 'Google Tag Manager' },
  provider: 'Google',
  country: 'US',
  // A container may bring anything along, so the strictest.
  category: 'advertising',
  // D. The host is shared with Analytics, so by path.
  match: ['www.googletagmanager.com/gtm.js'],
};

export const youtube: Preset = {
  id: 'youtube',
  title: 'YouTube',
  provider: 'Google',
  country: 'US',
  category: 'functional',
  // C: addresses of frames, with `www` and without, and the loader of a player that a script builds.
  match: ['youtube.com/embed/', 'youtube-nocookie.com/embed/', 'youtube.com/iframe_api'],
};

export const googleMaps: Preset = {
  id: 'google-maps',
  title: { ru: 'Google Карты', en: 'Google Maps' },
  provider: 'Google',
  country: 'US',
  category: 'functional',
  // C: the API, frames (`/maps/embed`, `/maps/d/embed`, `/maps?…&output=embed`), and the older host.
  match: ['maps.googleapis.com', 'google.com/maps', 'maps.google.com'],
};

/** Its cookie is on the vendor's own host (D). */
export const recaptcha: Preset = {
  id: 'recaptcha',
  title: { ru: 'Проверка reCAPTCHA', en: 'reCAPTCHA check' },
  provider: 'Google',
  country: 'US',
  // Its data go abroad. Whether a form cannot do without it is for the operator to say.
  category: 'functional',
  // D: the loader, and its other host for those who cannot reach the first; C: what it loads.
  match: ['google.com/recaptcha/', 'recaptcha.net/recaptcha/', 'gstatic.com/recaptcha/'],
};
