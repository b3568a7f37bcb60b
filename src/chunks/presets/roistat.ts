import type { Preset } from '../../model/presets.js';

export const roistat: Preset = {
  id: 'roistat',
  title: 'Roistat',
  provider: 'Roistat',
  country: 'RU',
  category: 'advertising',
  // C. An operator may have a host of its own: then add it to `match`.
  match: ['cloud.roistat.com'],
  // Names: K; in localStorage: C. Lifetimes: none confirmed.
  cookies: [
    {
      name: 'roistat_visit',
      purpose: { ru: 'Хранит номер визита', en: 'Keeps the number of the visit' },
    },
    {
      name: 'roistat_visit',
      kind: 'local',
      purpose: { ru: 'Хранит номер визита', en: 'Keeps the number of the visit' },
    },
    {
      name: 'roistat_*',
      purpose: {
        ru: 'Связывают заявки и звонки с рекламой, которая привела на сайт',
        en: 'Connect requests and calls with the ad that led to the site',
      },
    },
  ],
};
