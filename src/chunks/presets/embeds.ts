import type { Preset } from '../../model/presets.js';

/** What these keep is on their own hosts. */

export const telegramWidgets: Preset = {
  id: 'telegram-widgets',
  title: { ru: 'Виджеты Telegram', en: 'Telegram widgets' },
  provider: 'Telegram',
  country: 'AE',
  category: 'functional',
  // C: the loader of posts, comments and sign-in, and the frame of the last. A frame on `t.me` comes by
  // the loader; the host is that of every link to a channel.
  match: ['telegram.org/js/telegram-widget.js', 'oauth.telegram.org/embed/'],
};

export const dzen: Preset = {
  id: 'dzen',
  title: { ru: 'Видео Дзена', en: 'Dzen video' },
  provider: 'Дзен',
  country: 'RU',
  category: 'functional',
  // C: addresses of frames.
  match: ['dzen.ru/embed/'],
};

export const okWidgets: Preset = {
  id: 'ok-widgets',
  title: { ru: 'Виджеты Одноклассников', en: 'OK widgets' },
  provider: 'Одноклассники',
  country: 'RU',
  category: 'functional',
  // C: the loader. Links «share» lead to the same host.
  match: ['connect.ok.ru/connect.js'],
};

export const okVideo: Preset = {
  id: 'ok-video',
  title: { ru: 'Видео Одноклассников', en: 'OK video' },
  provider: 'Одноклассники',
  country: 'RU',
  category: 'functional',
  // C: addresses of frames.
  match: ['ok.ru/videoembed/'],
};

/** 2ГИС; an id begins with a letter, and the vendor's own scripts say DG. */
export const dgis: Preset = {
  id: 'dgis',
  title: { ru: 'Карты 2ГИС', en: '2GIS maps' },
  provider: '2ГИС',
  country: 'RU',
  category: 'functional',
  // C: the widget as script and as frame, and two APIs.
  match: ['widgets.2gis.com', 'maps.api.2gis.ru', 'mapgl.2gis.com'],
};

/** Of Otzovik no widget is confirmed, so there is none here. */
export const flamp: Preset = {
  id: 'flamp',
  title: { ru: 'Отзывы Flamp', en: 'Flamp reviews' },
  provider: 'Flamp',
  country: 'RU',
  category: 'functional',
  // C: the loader, `/loader.js`.
  match: ['widget.flamp.ru'],
};

export const vimeo: Preset = {
  id: 'vimeo',
  title: 'Vimeo',
  provider: 'Vimeo',
  country: 'US',
  category: 'functional',
  // C: addresses of frames.
  match: ['player.vimeo.com/video/'],
};
