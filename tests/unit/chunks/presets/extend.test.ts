import { describe, expect, it } from 'vitest';
import { extendConfig } from '../../../../src/chunks/presets/extend.js';
import { hotjar, jivo, roistat, vimeo } from '../../../../src/chunks/presets/index.js';

const services = (written: unknown) =>
  (extendConfig({ services: written }) as { services: Record<string, unknown> }).services;

describe('a config that names presets', () => {
  const own = { category: 'chat', title: 'Чат' };
  const { category, match, ...described } = vimeo;

  it.each([
    ['true is the preset', { roistat: true }, { roistat }],
    ['an empty object is the preset', { roistat: {} }, { roistat }],
    ['a field wins', { jivo: { category: 'chat' } }, { jivo: { ...jivo, category: 'chat' } }],
    [
      'a list wins as a whole',
      { jivo: { match: ['a.ru'] } },
      { jivo: { ...jivo, match: ['a.ru'] } },
    ],
    ['an own service stays as it is', { own, roistat: true }, { own, roistat }],
    ['true under another id stays', { own: true, roistat: true }, { own: true, roistat }],
    ['no inherited name is a preset', { toString: true }, { toString: true }],
    ['what is no object stays', { jivo: [], roistat: 5 }, { jivo: [], roistat: 5 }],
    [
      'a preset that the core does not know describes, and decides nothing',
      { hotjar: { category: 'technical', match: ['a.ru'] } },
      { hotjar: { ...hotjar, category: 'technical', match: ['a.ru'] } },
    ],
    [
      'nor holds it',
      { vimeo: { category: 'chat' } },
      { vimeo: { ...described, category: 'chat' } },
    ],
    ['nor is true', { vimeo: true, hotjar: 1 }, { vimeo: true, hotjar: 1 }],
    ['null and false stay', { jivo: null, roistat: false }, { jivo: null, roistat: false }],
  ])('%s', (_, written, expected) => {
    expect(services(written)).toEqual(expected);
  });

  it('keeps its order and every other field', () => {
    const config = { mode: 'opt-out', services: { own, roistat: true, jivo: {} }, locale: 'en' };
    const extended = extendConfig(config) as typeof config;
    expect(Object.keys(extended)).toEqual(Object.keys(config));
    expect(Object.keys(extended.services)).toEqual(['own', 'roistat', 'jivo']);
    expect(extended).toMatchObject({ mode: 'opt-out', locale: 'en' });
    expect(config.services.roistat).toBe(true);
  });

  it('keeps «__proto__» an own key, at every level', () => {
    const text = `{"__proto__":{"a":1},"services":{"__proto__":{"b":1},"jivo":{"__proto__":{"c":1}}}}`;
    const extended = extendConfig(JSON.parse(text)) as { services: { jivo: object } };
    for (const object of [extended, extended.services, extended.services.jivo]) {
      expect(Object.getPrototypeOf(object)).toBe(Object.prototype);
      expect(Object.hasOwn(object, '__proto__')).toBe(true);
    }
    expect(JSON.stringify(extended)).toContain('"__proto__":{"c":1}');
  });

  it('reads own properties alone', () => {
    const inherited = Object.create({ services: { roistat: true } });
    expect(extendConfig(inherited)).toEqual({ services: {} });
  });
});
