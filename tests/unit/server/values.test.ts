import { expect, it } from 'vitest';
import { own, textsOf } from '../../../src/server/values.js';

it('takes own properties of anything', () => {
  expect(own({ a: 1 })).toEqual(Object.assign(Object.create(null), { a: 1 }));
  for (const value of [null, undefined, 1, Object.create({ a: 1 })]) {
    expect(Object.keys(own(value))).toEqual([]);
  }
});

it('takes texts that say something out of a list', () => {
  expect(textsOf(['a', '', 1, null])).toEqual(['a']);
  for (const value of [null, 'a', { 0: 'a' }]) expect(textsOf(value)).toEqual([]);
});
