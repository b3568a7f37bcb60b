import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveConfig } from '../../../../src/config/resolve.js';
import { readCore } from '../../../../src/core/config/lenient.js';
import { configWith, FIELDS } from '../../config/fields.js';
import { anyJson, assertClean } from '../../support/hostile.js';

/** What both readings say, the one of every page view and the whole one. */
const both = (config: unknown) => {
  const core = readCore(config);
  const { settings } = resolveConfig(config);
  const shared = Object.keys(core) as (keyof typeof core)[];
  expect(shared.length).toBeGreaterThan(15);
  const pick = ({ policy, ui, cookie, categories, services, ...rest }: typeof core) => ({
    version: policy.version,
    covers: policy.covers,
    // One that says not both is none: see decision/policy.ts.
    upcoming: !!policy.upcoming?.version &&
      !!policy.upcoming.effective && [
        policy.upcoming.version,
        policy.upcoming.effective,
        policy.upcoming.reconsent,
      ],
    ui: {
      prompt: ui.prompt,
      isHeadless: ui.isHeadless,
      // Where it stands says the whole reading alone.
      launcher: typeof ui.launcher === 'boolean' ? ui.launcher : 'auto',
    },
    name: cookie.name,
    categories: categories.map(({ id, required, expires }) => ({ id, required, expires })),
    services: services.map(({ id, category, isApart }) => ({ id, category, isApart })),
    block: rest.block,
    sites: rest.sites,
    expires: rest.expires,
    reaskAfterRefusal: rest.reaskAfterRefusal,
    gpc: rest.gpc,
    signals: rest.signals,
    importChoice: rest.compat.importChoice,
  });
  return [pick(core), pick(settings)] as const;
};

describe('what every page view reads of a config', () => {
  it('is what the whole reading says, for everything that is right', () => {
    const rights = FIELDS.flatMap(({ path, right }) => right.map((value) => ({ path, value })));
    expect(rights.length).toBeGreaterThan(70);
    for (const { path, value } of rights) {
      const [core, whole] = both(configWith(path, value));
      expect(core, `${path}: ${JSON.stringify(value)}`).toEqual(whole);
    }
  });

  it('is what the whole reading says, for everything that is wrong', () => {
    const wrongs = FIELDS.flatMap(({ path, wrong }) => wrong.map((value) => ({ path, value })));
    expect(wrongs.length).toBeGreaterThan(80);
    for (const { path, value } of wrongs) {
      const [core, whole] = both(configWith(path, value));
      expect(core, `${path}: ${JSON.stringify(value)}`).toEqual(whole);
    }
  });

  it('is what the whole reading says, whatever JSON it is; and nothing throws', () => {
    fc.assert(
      fc.property(anyJson, (config) => {
        const [core, whole] = both(config);
        // Says the same of nearly all of them, in a fifth of the time.
        if (!isDeepStrictEqual(core, whole)) expect(core).toEqual(whole);
        assertClean();
      }),
      { numRuns: 2000 },
    );
  });

  it('never takes silence for consent: that is said by a config that was read whole', () => {
    expect(readCore({ mode: 'opt-out' }).mode).toBe('opt-in');
  });

  it('has no widget where the operator says so in one word, and nothing else says that', () => {
    const [core, whole] = both({ ui: false });
    expect(core).toEqual(whole);
    expect(core.ui).toEqual({ prompt: 'manual', launcher: false, isHeadless: true });
    for (const ui of [undefined, null, true, 0, '', {}, [], 'false']) {
      const [read, all] = both({ ui });
      expect(read, JSON.stringify(ui)).toEqual(all);
      expect(read.ui.isHeadless).toBe(false);
    }
  });

  it('lets visitors choose a service where its category, or the config, says so', () => {
    const services = { own: { category: 'analytics' }, youtube: true, smartcaptcha: true };
    const apart = (config: object) => {
      const [core, whole] = both({ services, ...config });
      expect(core).toEqual(whole);
      return core.services.filter(({ isApart }) => isApart).map(({ id }) => id);
    };
    const byCategory = (choice: unknown) => ({ categories: { functional: { choice } } });
    expect(apart({})).toEqual([]);
    expect(apart({ choice: 'service' })).toEqual(['own', 'youtube']);
    expect(apart({ choice: 'category' })).toEqual([]);
    expect(apart(byCategory('service'))).toEqual(['youtube']);
    expect(apart({ choice: 'service', ...byCategory('category') })).toEqual(['own']);
    for (const wrong of [true, 'Service', 1, ['service'], {}]) {
      expect(apart({ choice: wrong, ...byCategory(wrong) }), `${wrong}`).toEqual([]);
    }
    const required = { functional: { choice: 'service', required: true } };
    expect(apart({ categories: required })).toEqual([]);
    // Ids are sixteen at most, categories and services together.
    const many = Array.from({ length: 20 }, (_, at) => [`s${at}`, { category: 'analytics' }]);
    expect(apart({ choice: 'service', services: Object.fromEntries(many) })).toHaveLength(11);
  });

  it('inherits nothing', () => {
    const config = JSON.parse(
      '{"__proto__":{"expires":30,"gpc":"ignore"},"categories":{"__proto__":{"required":true}}}',
    );
    expect(readCore(config)).toEqual(readCore({}));
    expect(readCore(Object.create({ expires: 30 }))).toEqual(readCore({}));
  });
});
