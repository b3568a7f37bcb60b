import { describe, expect, it } from 'vitest';
import { hash } from '../../../../src/core/choice/hash.js';

describe('the check value', () => {
  // PHP: hash('fnv1a32', …).
  it.each([
    ['', '811c9dc5'],
    ['a', 'e40c292c'],
    ['foobar', 'bf9cf968'],
  ])('of %j is %s, as PHP has it', (text, expected) => {
    expect(hash(text)).toBe(expected);
  });

  it('has eight digits, also for a small sum', () => {
    const texts = Array.from({ length: 5000 }, (_, at) => hash(String(at)));
    expect(texts.every((text) => /^[0-9a-f]{8}$/.test(text))).toBe(true);
    expect(texts.some((text) => text.startsWith('0'))).toBe(true);
  });
});
