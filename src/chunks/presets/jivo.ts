import type { Preset } from '../../model/presets.js';

export const jivo: Preset = {
  id: 'jivo',
  title: { ru: 'Чат Jivo', en: 'Jivo chat' },
  provider: 'Jivo',
  country: 'RU',
  category: 'functional',
  // C: the loader, `code.jivo.ru/widget/<id>`, and the chat's own hosts.
  match: ['code.jivo.ru', 'jivosite.com'],
  // Names: K. Lifetimes: none confirmed.
  cookies: [
    {
      name: 'jv_*',
      purpose: {
        ru: 'Помнят разговор в чате, число визитов и откуда пришёл посетитель',
        en: 'Remember the chat, the number of visits and where the visitor came from',
      },
    },
  ],
};
