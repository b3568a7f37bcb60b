import { expect, it } from 'vitest';
import { nearest } from '../../../../src/chunks/check/nearest.js';

const NAMES = ['operator', 'policy', 'services', 'sites', 'yandex-metrika', 'banner.title'];

it.each([
  ['polcy', 'policy'],
  ['polciy', 'policy'],
  ['Policy', 'policy'],
  ['site', 'sites'],
  ['service', 'services'],
  ['yandexMetrika', 'yandex-metrika'],
  ['yandex_metrica', 'yandex-metrika'],
  ['banner.titel', 'banner.title'],
  ['colour', ''],
  ['', ''],
  ['x'.repeat(100_000), ''],
])('finds for %s the name %j', (written, known) => {
  expect(nearest(written, NAMES)).toBe(known);
});

it('finds nothing among no names', () => {
  expect(nearest('policy', [])).toBe('');
});
