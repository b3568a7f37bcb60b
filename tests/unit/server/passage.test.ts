import { expect, it } from 'vitest';
import { createPassage } from '../../../src/server/passage.js';

it('takes edits on a page that goes on in parts, in places of the whole page', () => {
  const page = createPassage();
  page.add('abcdef');
  page.put([
    { at: 3, text: 'X', end: 3 },
    { at: 1, text: '', end: 2 },
  ]);
  expect(page.slice(2, 4)).toBe('cd');
  expect(page.take(4)).toBe('acXd');
  page.add('gh');
  expect(page.end).toBe(8);
  page.put([{ at: 6, text: 'Y', end: 7 }]);
  expect(page.take(page.end)).toBe('efYh');
  expect(page.take(page.end)).toBe('');
});
