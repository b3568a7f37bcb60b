import type { Preset } from '../../model/presets.js';

export const adriver: Preset = {
  id: 'adriver',
  title: 'AdRiver',
  provider: 'AdRiver',
  country: 'RU',
  category: 'advertising',
  // D: banners and counters, `/cgi-bin/`; C: scripts, `/AdRiverFPS.js`.
  match: ['ad.adriver.ru', 'content.adriver.ru'],
  // Names: K. Lifetimes: none confirmed.
  cookies: [
    {
      name: 'adrcid',
      purpose: { ru: 'Отличает посетителей друг от друга', en: 'Tells visitors apart' },
    },
    {
      name: 'adrdel',
      purpose: { ru: 'Служебная: нужна счётчику', en: 'Needed by the counter itself' },
    },
  ],
};

export const metaPixel: Preset = {
  id: 'meta-pixel',
  title: { ru: 'Пиксель Meta (Facebook)', en: 'Meta (Facebook) pixel' },
  provider: 'Meta',
  country: 'US',
  category: 'advertising',
  // C: the loader, and the pixel in `<noscript>`. The loader's host has widgets too, so by path.
  match: ['connect.facebook.net/en_US/fbevents.js', 'facebook.com/tr'],
  // Names: D. Lifetimes: S.
  cookies: [
    {
      name: '_fbp',
      purpose: { ru: 'Отличает посетителей друг от друга', en: 'Tells visitors apart' },
      expires: '3m',
    },
    {
      name: '_fbc',
      purpose: {
        ru: 'Хранит номер объявления, которое привело на сайт',
        en: 'Keeps the number of the ad that led to the site',
      },
      expires: '3m',
    },
  ],
};
