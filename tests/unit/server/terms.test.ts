import { describe, expect, it } from 'vitest';
import { resolveConfig } from '../../../src/config/resolve.js';
import { termsOf } from '../../../src/server/terms.js';
import { configWith, FIELDS } from '../config/fields.js';
import { NOW } from '../support/choice.js';

const READ = ['policy.version', 'cookie.name', 'expires', 'reaskAfterRefusal'];
const fields = FIELDS.filter(({ path }) => READ.includes(path));

/** What a server goes by, as the browser reads it. */
const inBrowser = (config: unknown) => {
  const { policy, categories, sites, cookie, ...settings } = resolveConfig(config).settings;
  return {
    name: cookie.name,
    sites,
    policy: { version: policy.version, covers: policy.covers },
    categories: categories.map(({ id, required, expires }) => ({ id, required, expires })),
    expires: settings.expires,
    reaskAfterRefusal: settings.reaskAfterRefusal,
    mode: 'opt-in',
  };
};

describe('the terms of a config', () => {
  const rights = fields.flatMap(({ path, right }) => right.map((value) => ({ path, value })));

  it('have fields to be compared', () => {
    expect(fields).toHaveLength(READ.length);
    expect(rights.length).toBeGreaterThan(10);
  });

  it.each([
    ...rights.map(({ path, value }) => configWith(path, value)),
    {},
    { sites: ['http://a.ru:80', 'пример.рф', ''], policy: { covers: ['1', ''] } },
    { categories: { analytics: { expires: 30 }, technical: { expires: 401 } } },
    { categories: { technical: false, necessary: false, analytics: { required: true } } },
    { categories: { functional: { required: 'yes' }, Chat: { required: true } } },
    { categories: { advertising: { required: 1 }, constructor: { required: true } } },
  ])('are those of the browser: %j', (config) => {
    expect(termsOf(config, NOW)).toMatchObject(inBrowser(config));
  });

  it.each(fields.flatMap(({ path, wrong, safe }) => wrong.map((value) => ({ path, value, safe }))))(
    'never widen by a wrong $path: $value',
    ({ path, value, safe }) => {
      const { name, policy, expires, reaskAfterRefusal } = termsOf(configWith(path, value), NOW);
      if (path === 'expires') expect(expires).toBe(safe);
      if (path === 'reaskAfterRefusal') expect(reaskAfterRefusal).toBe(safe);
      // Such a name is none, and no choice was made under such an edition.
      if (path === 'cookie.name') expect([safe, value]).toContain(name);
      if (path === 'policy.version') expect([safe, value]).toContain(policy.version);
    },
  );

  it('are never those of opt-out: nobody knows here what the browser asks for', () => {
    expect(termsOf({ mode: 'opt-out' }, NOW).mode).toBe('opt-in');
  });

  it('inherit nothing', () => {
    const config = JSON.parse(
      '{"__proto__":{"expires":30},"categories":{"__proto__":{"required":true}}}',
    );
    expect(termsOf(config, NOW)).toEqual(termsOf({}, NOW));
    expect(termsOf(Object.create({ expires: 30 }), NOW)).toEqual(termsOf({}, NOW));
  });
});
