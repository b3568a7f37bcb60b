import { describe, expect, it } from 'vitest';
import * as presets from '../../../src/chunks/presets/index.js';
import { KINDS } from '../../../src/core/gate/address.js';
import { ADDRESSES, BEGIN, CALLS, LEFT_ALONE, PIXELS } from '../../../src/server/known.js';

describe('what marking knows', () => {
  it('are the kinds of elements that the browser opens', () => {
    const opened = KINDS.filter((kind) => !/^(?:template|script)$/.test(kind));
    expect(Object.keys(ADDRESSES).sort()).toEqual(opened.map((kind) => kind.toLowerCase()).sort());
  });

  it('are patterns that mean the same in PHP: ASCII, without delimiters and classes of letters', () => {
    expect(CALLS.length).toBeGreaterThan(15);
    for (const pattern of [BEGIN, ...CALLS.map(([call]) => call), ...LEFT_ALONE]) {
      expect(pattern).toMatch(/^[ -}]+$/);
      expect(pattern).not.toMatch(/\\[swdbSWDB]|\\p/);
      expect(() => RegExp(pattern)).not.toThrow();
    }
  });

  it('are loaders of known services, or of some that an operator may name', () => {
    const places = Object.values(presets).flatMap(({ match = [] }) => match);
    const strange = [...CALLS, ...PIXELS].filter(
      ([, loader]) => !places.some((place) => `.${loader}`.includes(`.${place}`)),
    );
    expect([...new Set(strange.map(([, loader]) => loader))].sort()).toEqual([
      'analytics.tiktok.com/i18n/pixel/events.js',
    ]);
  });
});
