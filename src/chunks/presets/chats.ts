import type { Preset } from '../../model/presets.js';

/** Of none of these chats is it confirmed what it keeps on the page's own host. */

export const livetex: Preset = {
  id: 'livetex',
  title: { ru: 'Чат LiveTex', en: 'LiveTex chat' },
  provider: 'LiveTex',
  country: 'RU',
  category: 'functional',
  // C: the loader, `/js/client.js`, and what it asks where to connect. `livetex.ru` is the vendor's site.
  match: ['cs15.livetex.ru', 'balancer-cloud.livetex.ru'],
};

export const envybox: Preset = {
  id: 'envybox',
  title: { ru: 'Обратный звонок Envybox', en: 'Envybox call back' },
  provider: 'Envybox',
  country: 'RU',
  category: 'functional',
  // C: the loader, `/widget/cbk.js`, and its style.
  match: ['cdn.envybox.io/widget/'],
};

/** Whose the brand is today, and of which country, nobody has confirmed: no country is shown. */
export const chatra: Preset = {
  id: 'chatra',
  title: { ru: 'Чат Chatra', en: 'Chatra chat' },
  provider: 'Chatra',
  category: 'functional',
  // C: the loader, `/chatra.js`.
  match: ['call.chatra.io'],
};

export const usedesk: Preset = {
  id: 'usedesk',
  title: { ru: 'Чат Usedesk', en: 'Usedesk chat' },
  provider: 'Usedesk',
  country: 'RU',
  category: 'functional',
  // C: the loader, `/secure.usedesk.ru/widget_<id>.js`, its other address, and the chat's connection.
  match: ['lib.usedesk.ru', 's3.usedesk.ru/lib/', 'pubsubsec.usedesk.ru'],
};
