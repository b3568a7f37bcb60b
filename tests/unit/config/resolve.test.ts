import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveConfig } from '../../../src/config/resolve.js';
import { CATEGORIES } from '../../../src/model/category.js';
import { anyJson, assertClean, INHERITED } from '../support/hostile.js';

describe('without a config', () => {
  it.each([undefined, {}])('%s means the defaults', (input) => {
    const { settings, faults, unknown } = resolveConfig(input);
    expect({ faults, unknown }).toEqual({ faults: [], unknown: [] });
    expect(settings).toMatchObject({
      mode: 'opt-in',
      gpc: 'honour',
      expires: 365,
      reaskAfterRefusal: 182,
      onWithdraw: 'offer-reload',
      cookie: { name: 'soglasie', domain: '' },
      ui: { layout: 'card', theme: 'page', launcher: 'auto', prompt: 'auto', isHeadless: false },
      sites: [],
      services: [],
    });
  });

  it('has the five categories in the order of the policy, and only the first is required', () => {
    const { categories } = resolveConfig({}).settings;
    expect(categories.map(({ id }) => id)).toEqual([...CATEGORIES]);
    expect(categories.filter(({ required }) => required).map(({ id }) => id)).toEqual([
      'necessary',
    ]);
    expect(categories[1]).toMatchObject({ title: '', description: '', cookies: [], vendors: [] });
  });
});

describe('a category', () => {
  it('cannot drop «necessary», nor make it optional', () => {
    const dropped = resolveConfig({ categories: { necessary: false } });
    expect(dropped.settings.categories[0]).toMatchObject({ id: 'necessary', required: true });
    expect(dropped.faults).toEqual([
      { path: 'config.categories.necessary', expected: 'object', got: 'false' },
    ]);
    const optional = resolveConfig({ categories: { necessary: { required: false } } });
    expect(optional.settings.categories[0]?.required).toBe(true);
  });

  it.each(['true', 'yes', 1, null, {}, [true]])('is not required by %j', (required) => {
    const { settings, faults } = resolveConfig({ categories: { chat: { required } } });
    expect(settings.categories.at(-1)?.required).toBe(false);
    expect(faults).toEqual([
      {
        path: 'config.categories.chat.required',
        expected: 'false|true',
        got: JSON.stringify(required),
      },
    ]);
  });

  it('is required by a written true', () => {
    const { settings } = resolveConfig({ categories: { chat: { required: true } } });
    expect(settings.categories.at(-1)).toMatchObject({ id: 'chat', required: true });
  });

  it.each([
    'Chat',
    '1st',
    'a b',
    'чат',
    '',
    '-a',
    'a!b',
    'a*b',
    `a${'b'.repeat(32)}`,
    ...INHERITED,
  ])('is dropped with a fault when its id is «%s»', (id) => {
    const isId = /^[a-z][a-z0-9_-]{0,31}$/.test(id);
    const { settings, faults } = resolveConfig(JSON.parse(`{"categories":{"${id}":{}}}`));
    expect(settings.categories.some((category) => category.id === id)).toBe(isId);
    expect(faults.length).toBe(isId ? 0 : 1);
  });

  it('takes its texts as one or by locale', () => {
    const title = { ru: 'Чат', en: 'Chat' };
    const { settings, faults } = resolveConfig({
      categories: { chat: { title, description: 'Ч' } },
    });
    expect(faults).toEqual([]);
    expect(settings.categories.at(-1)).toMatchObject({ title, description: 'Ч' });
  });

  it.each([5, null, { ru: 5 }, { ru: { dangerouslySetInnerHTML: { __html: 'x' } } }, true])(
    'has the built-in text instead of %j',
    (title) => {
      const { settings, faults } = resolveConfig({ categories: { analytics: { title } } });
      expect(settings.categories[1]?.title).toBe('');
      expect(faults[0]).toMatchObject({
        path: 'config.categories.analytics.title',
        expected: expect.stringMatching(/^text(s by locale)?$/),
      });
    },
  );

  it('completes its cookies and vendors, and drops those without a name', () => {
    const { settings, faults } = resolveConfig({
      categories: {
        analytics: {
          cookies: [{ name: '_ga_*' }, { purpose: 'x' }, { name: 5 }, { name: '' }, 'ym'],
          vendors: [{ name: 'Яндекс', policyUrl: 'javascript:a' }, { country: 'RU' }],
        },
      },
    });
    expect(settings.categories[1]).toMatchObject({
      cookies: [{ name: '_ga_*', purpose: '', expires: '', kind: 'cookie', keep: false }],
      vendors: [{ name: 'Яндекс', country: '', policyUrl: '', optOutUrl: '' }],
    });
    const where = 'config.categories.analytics';
    expect(faults.map(({ path }) => path).sort()).toEqual([
      `${where}.cookies[1].name`,
      `${where}.cookies[2].name`,
      `${where}.cookies[3].name`,
      `${where}.cookies[4]`,
      `${where}.cookies[4].name`,
      `${where}.vendors[0].policyUrl`,
      `${where}.vendors[1].name`,
    ]);
  });
});

describe('any config', () => {
  const isText = (value: unknown) => typeof value === 'string';

  it('gives complete settings without throwing, for whatever JSON it is', () => {
    fc.assert(
      fc.property(anyJson, (input) => {
        const { settings, faults } = resolveConfig(input);
        assertClean();
        const { categories, policy, cookie, ui, sites } = settings;
        expect(categories.length).toBeLessThanOrEqual(16);
        expect(categories.find(({ id }) => id === 'necessary')?.required).toBe(true);
        expect([settings.operator, policy.url, policy.version, cookie.name].every(isText)).toBe(
          true,
        );
        expect(policy.url === '' || /^https?:/.test(new URL(policy.url, 'https://a.ru').href)).toBe(
          true,
        );
        expect(sites.every(({ host }) => host.includes('.'))).toBe(true);
        expect([true, false, 'auto']).toContain(ui.launcher);
        if (faults.length) expect(settings.mode).toBe('opt-in');
      }),
      { numRuns: 2000 },
    );
  });
});
