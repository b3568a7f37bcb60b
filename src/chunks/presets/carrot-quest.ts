import type { Preset } from '../../model/presets.js';

export const carrotQuest: Preset = {
  id: 'carrot-quest',
  title: { ru: 'Чат Carrot quest', en: 'Carrot quest chat' },
  provider: 'Carrot quest',
  country: 'RU',
  category: 'functional',
  // C: the loader, `/api.min.js`, new and old, and the API.
  match: ['cdn.carrotquest.app', 'cdn.carrotquest.io', 'api.carrotquest.io'],
  // Names: K; in localStorage: C. Lifetimes: none confirmed.
  cookies: [
    {
      name: 'carrotquest_*',
      purpose: {
        ru: 'Узнают посетителя и помнят разговор в чате',
        en: 'Know the visitor and remember the chat',
      },
    },
    {
      name: 'carrotquest_data',
      kind: 'local',
      purpose: { ru: 'Хранит данные чата', en: 'Keeps data of the chat' },
    },
  ],
};
