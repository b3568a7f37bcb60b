import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../../src/chunks/record/sha256.js';

const expected = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('the digest', () => {
  // One block holds 55 bytes besides the padding.
  it.each([0, 1, 54, 55, 56, 63, 64, 65, 118, 119, 120, 128, 5000])(
    'is that of Node for %d bytes',
    (length) => {
      expect(sha256('a'.repeat(length))).toBe(expected('a'.repeat(length)));
    },
  );

  it('is that of Node for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        expect(sha256(`${text}ё`)).toBe(expected(`${text}ё`));
      }),
    );
  });
});
