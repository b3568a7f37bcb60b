import type { Preset } from '../model/presets.js';

export const rutube: Preset = {
  id: 'rutube',
  title: 'Rutube',
  provider: 'Rutube',
  country: 'RU',
  category: 'functional',
  // C: address of frames.
  match: ['rutube.ru/play/embed/'],
};
