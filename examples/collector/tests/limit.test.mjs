import assert from 'node:assert/strict';
import { it } from 'node:test';
import { createLimit } from '../limit.mjs';

it('lets so many through in a minute, of each address, and then as many again', () => {
  let time = 0;
  const isWithin = createLimit(2, () => time);
  assert.deepEqual(
    [1, 2, 3].map(() => isWithin('a')),
    [true, true, false],
  );
  assert.equal(isWithin('b'), true);
  time = 60_000;
  assert.equal(isWithin('a'), true);
});
