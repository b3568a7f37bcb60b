import { expect, it } from 'vitest';
import { lower } from '../../../src/server/ascii.js';

it.each([
  ['DiV', 'div'],
  ['lin\u212a', 'lin\u212a'],
  ['\u0130\u00d0A', '\u0130\u00d0a'],
])('puts ASCII letters alone in lower case: %s', (text, expected) => {
  expect(lower(text)).toBe(expected);
});
