import { expect, it } from 'vitest';
import { kindOf } from '../../../../src/chunks/embeds/kind.js';

it.each([
  ['https://yandex.ru/map-widget/v1/', 'map'],
  ['https://www.google.com/maps/embed', 'map'],
  ['yandex-maps', 'map'],
  ['2gis', 'map'],
  ['Карта проезда', 'map'],
  ['https://example.ru/bitmap.html', 'other'],
  ['Картинка дня', 'other'],
  ['https://rutube.ru/play/embed/1/', 'video'],
  ['https://vk.com/video_ext.php', 'video'],
  ['https://youtu.be/1', 'video'],
  ['Видеоролик о заводе', 'video'],
  ['jivo', 'chat'],
  ['Чат поддержки', 'chat'],
  ['Печать документов', 'other'],
  ['https://forms.example.ru/', 'other'],
  ['', 'other'],
])('takes %o for %s', (words, kind) => {
  expect(kindOf(words)).toBe(kind);
});
