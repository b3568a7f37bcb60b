import { describe, expect, it } from 'vitest';
import { recordIdOf } from '../../../../src/ui/preferences/record-id.js';

describe('the number of a record', () => {
  it.each([
    ['{"id":"7f3a","site":"a.ru"}', '7f3a'],
    ['{"site":"a.ru"}', ''],
    ['{"id":7}', ''],
    ['{"id":null}', ''],
  ])('of the copy %s is "%s"', (copy, id) => {
    expect(recordIdOf(copy)).toBe(id);
  });
});
