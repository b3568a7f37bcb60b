import { describe, expect, it } from 'vitest';
import { resolveConfig } from '../../../src/config/resolve.js';
import { configWith, FIELDS } from './fields.js';

const services = (written: unknown, categories: unknown = {}) =>
  resolveConfig({ services: written, categories });

describe('a service', () => {
  it('is completed and keeps the order it is written in', () => {
    const { settings, faults } = services({
      metrika: { category: 'analytics', provider: 'Яндекс', country: 'RU' },
      chat: { category: 'functional', cookies: [{ name: 'chat', kind: 'local', keep: true }] },
    });
    expect(faults).toEqual([]);
    expect(settings.services).toEqual([
      {
        ...{ id: 'metrika', category: 'analytics', title: '', provider: 'Яндекс', country: 'RU' },
        ...{ policyUrl: '', optOutUrl: '', match: [], cookies: [], isApart: false },
      },
      {
        ...{ id: 'chat', category: 'functional', title: '', provider: '', country: '' },
        ...{ policyUrl: '', optOutUrl: '', match: [], isApart: false },
        cookies: [{ name: 'chat', purpose: '', expires: '', kind: 'local', keep: true }],
      },
    ]);
  });

  it('may follow a category of the operator', () => {
    const { settings, faults } = services({ jivo: { category: 'chat' } }, { chat: {} });
    expect(faults).toEqual([]);
    expect(settings.services.map(({ id }) => id)).toEqual(['jivo']);
  });

  it.each([
    ['an unknown category', 'ads', '"ads"'],
    ['an inherited key', 'toString', '"toString"'],
    ['the prototype', '__proto__', '"__proto__"'],
    ['a number', 5, '5'],
    ['nothing', undefined, '""'],
  ])('is dropped when its category is %s', (_, category, got) => {
    const { settings, faults } = services({ metrika: { category } });
    expect(settings.services).toEqual([]);
    expect(faults[0]).toMatchObject({ path: 'config.services.metrika.category', got });
  });

  it('is dropped when its category has been dropped', () => {
    const { settings, faults } = services(
      { ads: { category: 'advertising' } },
      { advertising: false },
    );
    expect(settings.services).toEqual([]);
    expect(faults[0]?.expected).toBe('necessary|analytics|technical|functional');
  });

  it('is dropped when a category has its id', () => {
    const { settings, faults } = services({ analytics: { category: 'necessary' } });
    expect(settings.services).toEqual([]);
    expect(faults).toHaveLength(1);
    expect(faults[0]?.path).toMatch(/^config\.services\.analytics/);
  });

  it.each([5, null, 'analytics', true, []])('is dropped when it is %j', (written) => {
    const { settings, faults } = services({ metrika: written });
    expect(settings.services).toEqual([]);
    expect(faults[0]?.path).toMatch(/^config\.services\.metrika/);
  });
});

describe('a preset that has not come', () => {
  it.each([true, {}, { title: 'Метрика' }])(
    'is a service of its category, held by its hosts, and no fault: %j',
    (written) => {
      const { settings, faults, unknown } = services({ 'yandex-metrika': written });
      expect([faults, unknown]).toEqual([[], []]);
      expect(settings.services).toMatchObject([{ id: 'yandex-metrika', category: 'analytics' }]);
      expect(settings.block[0]).toEqual({
        ...{ host: 'mc.yandex.ru', path: '/', mark: 'data-service', id: 'yandex-metrika' },
      });
    },
  );

  it('leaves a service that says its category', () => {
    const { settings, faults } = services({ 'yandex-metrika': { category: 'technical' } });
    expect(faults).toEqual([]);
    expect(settings.services).toMatchObject([{ id: 'yandex-metrika', category: 'technical' }]);
  });

  it('is held by what the service itself matches instead, a list or one text', () => {
    for (const match of [['chat.ru'], 'chat.ru', '*.chat.ru']) {
      expect(services({ jivo: { match } }).settings.block).toEqual([
        { host: 'chat.ru', path: '/', mark: 'data-service', id: 'jivo' },
      ]);
    }
  });

  it.each([5, null, {}, true, '', 'no place'])(
    'is held by its hosts when its match is %j',
    (match) => {
      const { settings } = services({ jivo: { match } });
      expect(settings.block.map(({ host }) => host)).toEqual(['code.jivo.ru', 'jivosite.com']);
    },
  );

  it.each(['metrika', 'yandex', 'youtube2'])('is none of the name %s', (id) => {
    expect(services({ [id]: true }).faults).toEqual([
      { path: `config.services.${id}`, expected: 'a known preset', got: 'true' },
    ]);
  });
});

describe('ids', () => {
  const own = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, at) => [`own${at}`, {}]));
  const following = (count: number) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, at) => [`service${at}`, { category: 'analytics' }]),
    );

  it('may be sixteen, categories and services together', () => {
    expect(resolveConfig({ categories: own(11) }).faults).toEqual([]);
    expect(resolveConfig({ categories: own(5), services: following(6) }).faults).toEqual([]);
  });

  it.each([
    ['categories', { categories: own(12) }],
    ['services', { services: following(12) }],
    ['both', { categories: own(6), services: following(6) }],
  ])('are at fault when %s make them seventeen', (_, config) => {
    const { settings, faults } = resolveConfig(config);
    expect(faults).toEqual([
      { path: 'config', expected: 'at most 16 categories and services', got: '17' },
    ]);
    expect(settings.categories.length).toBeLessThanOrEqual(16);
  });
});

describe('any fault', () => {
  const faulty = FIELDS.filter(({ path }) => path !== 'mode').map(
    ({ path, wrong }) => [path, wrong[0]] as const,
  );

  it.each(faulty)('in %s means opt-in', (path, value) => {
    const config = configWith(path, value) as object;
    expect(resolveConfig({ ...config, mode: 'opt-out' }).settings.mode).toBe('opt-in');
  });

  it.each([
    { mode: ['opt-out'] },
    { mode: 'opt-out', categories: { advertising: 5 } },
    { mode: 'opt-out', categories: { Chat: {} } },
    { mode: 'opt-out', services: { ads: { category: 'ads' } } },
    { mode: 'opt-out', sites: ['com'] },
    { mode: 'opt-out', categories: { necessary: false } },
  ])('in %j means opt-in', (config) => {
    expect(resolveConfig(config).settings.mode).toBe('opt-in');
  });

  it('is no key that this version does not read', () => {
    const { settings, unknown } = resolveConfig({ mode: 'opt-out', banner: 'x' });
    expect(unknown).toEqual(['config.banner']);
    expect(settings.mode).toBe('opt-out');
  });
});

describe('sites', () => {
  it('are hosts in ASCII, with the scheme that they were written with', () => {
    const { settings } = resolveConfig({
      sites: ['ПРИМЕР.рф', 'http://old.example.com:8080', 'com'],
    });
    expect(settings.sites).toEqual([
      { host: 'xn--e1afmkfd.xn--p1ai', secure: true },
      { host: 'old.example.com', secure: false },
    ]);
  });
});
