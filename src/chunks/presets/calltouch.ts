import type { Preset } from '../../model/presets.js';

export const calltouch: Preset = {
  id: 'calltouch',
  title: 'Calltouch',
  provider: 'Calltouch',
  country: 'RU',
  // It tells which ad a phone call came from.
  category: 'advertising',
  // C: the loader, `/init.js`.
  match: ['mod.calltouch.ru'],
  // Names: K. Lifetimes: none confirmed.
  cookies: [
    {
      name: '_ct',
      purpose: { ru: 'Отличает посетителей друг от друга', en: 'Tells visitors apart' },
    },
    {
      name: '_ct_*',
      purpose: {
        ru: 'Номера сайта, визита и посетителя',
        en: 'Numbers of the site, the visit and the visitor',
      },
    },
    {
      name: 'call_s',
      purpose: { ru: 'Связывает звонок с визитом', en: 'Connects a phone call with a visit' },
    },
    {
      name: 'cted',
      purpose: {
        ru: 'Хранит номера посетителя в других счётчиках',
        en: 'Keeps the visitor’s numbers in other counters',
      },
    },
  ],
};
