import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveConfig } from '../../../src/config/resolve.js';
import { CATEGORIES } from '../../../src/model/category.js';

const idsOf = (categories: unknown): string[] =>
  resolveConfig({ categories }).settings.categories.map(({ id }) => id);

describe('the order of categories', () => {
  it.each([
    ['one is dropped', { technical: false }, 'necessary analytics functional advertising'],
    [
      'an own one comes last',
      { chat: {} },
      'necessary analytics technical functional advertising chat',
    ],
    [
      'those named keep the order they are named in',
      { advertising: {}, analytics: {} },
      'necessary advertising analytics technical functional',
    ],
    [
      'an own one stands where it is written',
      { necessary: {}, chat: {}, analytics: {} },
      'necessary chat analytics technical functional advertising',
    ],
    [
      'all are named backwards',
      { advertising: {}, functional: {}, technical: {}, analytics: {}, necessary: {} },
      'advertising functional technical analytics necessary',
    ],
    [
      'all optional ones are dropped',
      { analytics: false, technical: false, functional: false, advertising: false },
      'necessary',
    ],
  ])('when %s', (_, categories, order) => {
    expect(idsOf(categories).join(' ')).toBe(order);
  });

  it('names every category once, whatever the config says', () => {
    const names = fc.uniqueArray(fc.constantFrom(...CATEGORIES, 'chat', 'maps'));
    fc.assert(
      fc.property(names, fc.boolean(), (named, isDropped) => {
        const ids = idsOf(Object.fromEntries(named.map((id) => [id, isDropped ? false : {}])));
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids).toContain('necessary');
        if (!isDropped)
          expect(ids.filter((id) => named.includes(id as never))).toEqual(
            expect.arrayContaining(named),
          );
      }),
    );
  });
});
