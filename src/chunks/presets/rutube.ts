import type { Preset } from '../../model/presets.js';

export const rutube: Preset = {
  id: 'rutube',
  title: 'Rutube',
  provider: 'Rutube',
  country: 'RU',
  category: 'functional',
  // C: addresses of frames; the second is the older one.
  match: ['rutube.ru/play/embed/', 'rutube.ru/video/embed/'],
};
