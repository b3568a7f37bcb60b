import type { Preset } from '../../model/presets.js';

export const mindbox: Preset = {
  id: 'mindbox',
  title: 'Mindbox',
  provider: 'Mindbox',
  country: 'RU',
  // Mailings and offers by what a visitor has done.
  category: 'advertising',
  // C.
  match: ['api.mindbox.ru'],
  // Names: K. Lifetimes: none confirmed.
  cookies: [
    {
      name: 'mindboxDeviceUUID',
      purpose: { ru: 'Узнаёт браузер при новом визите', en: 'Knows the browser on the next visit' },
    },
    {
      name: 'directCrm-session',
      purpose: { ru: 'Отличает один визит от другого', en: 'Tells one visit from another' },
    },
  ],
};
