import { describe, expect, it } from 'vitest';
import { hotjar, yandexMetrika } from '../../../src/chunks/presets/index.js';
import { namesPreset } from '../../../src/config/presets.js';

describe('a preset', () => {
  it.each<unknown>([
    { 'yandex-metrika': true },
    { 'yandex-metrika': {} },
    { 'yandex-metrika': { category: 'technical' } },
    { 'yandex-metrika': { id: 'jivo' } },
    { 'yandex-metrika': 5 },
    { stat: { category: 'analytics' }, youtube: true },
    { hotjar: { category: 'analytics' } },
    { hotjar: { category: 'analytics', match: ['static.hotjar.com'] } },
  ])('is named by %j', (services) => {
    expect(namesPreset({ services })).toBe(true);
  });

  it.each<[unknown]>([
    [undefined],
    [null],
    ['services'],
    [[]],
    [{}],
    [{ services: null }],
    [{ services: 'youtube' }],
    [{ services: ['youtube'] }],
    [{ services: { stat: { category: 'analytics' }, metrika: true, yandex: true } }],
    [{ services: { 'my-youtube': true, youtube2: true, toString: true } }],
    [{ services: { 'yandex-metrika': yandexMetrika } }],
    [{ services: { 'yandex-metrika': { ...yandexMetrika, category: 'technical' } } }],
    // Of these the core knows nothing: there is no such service.
    [{ services: { hotjar: true, vimeo: {}, sentry: { match: ['sentry.io'] } } }],
    [{ services: { hotjar } }],
    [Object.create({ services: { youtube: true } })],
    [{ services: Object.create({ youtube: true }) }],
  ])('is not named by %j', (config) => {
    expect(namesPreset(config)).toBe(false);
  });
});
