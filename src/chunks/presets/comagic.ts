import type { Preset } from '../../model/presets.js';

export const comagic: Preset = {
  id: 'comagic',
  title: 'CoMagic',
  provider: 'UIS',
  country: 'RU',
  // It tells which ad a phone call came from.
  category: 'advertising',
  // C: the loader, `/static/cs.min.js`, by the old name and by the new.
  match: ['app.comagic.ru', 'app.uiscom.ru'],
  // Names: K. Lifetimes: none confirmed.
  cookies: [
    {
      name: '_cmg_csst*',
      purpose: { ru: 'Отличает один визит от другого', en: 'Tells one visit from another' },
    },
    {
      name: '_comagic_id*',
      purpose: { ru: 'Отличает посетителей друг от друга', en: 'Tells visitors apart' },
    },
  ],
};
