import { describe, expect, it } from 'vitest';
import { readTag } from '../../../src/server/tag.js';

describe('a tag', () => {
  it.each([
    ['<a>', 'a', {}],
    ['<A B=C>', 'a', { b: 'C' }],
    ['<lin\u212a \u212a>', 'lin\u212a', { '\u212a': '' }],
    ['</a b=">">', 'a', { b: '>' }],
    [`<a b='"' c = "d" e>`, 'a', { b: '"', c: 'd', e: '' }],
    ['<a b"c>', 'a', { 'b"c': '' }],
    ['<a =b>', 'a', { '=b': '' }],
    ['<a b=>', 'a', { b: '' }],
    ['<a/b/c=d/>', 'a', { b: '', c: 'd/' }],
    ['<a b="c"d>', 'a', { b: 'c', d: '' }],
  ])('is read as browsers read it: %s', (html, name, values) => {
    const tag = readTag(`${html}x>`, 0);
    expect(tag).toMatchObject({ name, end: html.length, isEnd: html[1] === '/' });
    const found = tag?.attributes.map((one) => [one.name, one.value]);
    expect(Object.fromEntries(found ?? [])).toEqual(values);
  });

  it.each(['<a', '<a ', '<a b="c>', "<a b='>", '<a b=c', '<a b '])(
    'is none when cut: %s',
    (html) => {
      expect(readTag(html, 0)).toBeNull();
    },
  );

  it('closes itself with a slash that belongs to no value', () => {
    const closes = (html: string) => readTag(html, 0)?.isSelfClosing;
    expect(['<a/>', '<a b />', '<a b="c"/>', '<a b=c/>', '<a>'].map(closes)).toEqual([
      ...[true, true, true, false, false],
    ]);
  });
});
