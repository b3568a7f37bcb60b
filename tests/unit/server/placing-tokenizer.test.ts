import { describe, expect, it } from 'vitest';
import { tagsOf } from '../../../src/server/reader.js';

describe('a tag', () => {
  it.each([
    ['<img>', {}],
    ['<IMG B=C>', { b: 'C' }],
    ['<img \u212a>', { '\u212a': '' }],
    ['</img b=">">', { b: '>' }],
    [`<img b='"' c = "d" e>`, { b: '"', c: 'd', e: '' }],
    ['<img b"c>', { 'b"c': '' }],
    ['<img =b>', { '=b': '' }],
    ['<img b=>', { b: '' }],
    ['<img/b/c=d/>', { b: '', c: 'd/' }],
    ['<img b="c"d>', { b: 'c', d: '' }],
    ['<img b=&sol;&ampc&amp=&#x430>', { b: '/&ampc&amp=\u0430' }],
  ])('is read as browsers read it: %s', (html, values) => {
    const [tag] = tagsOf(`${html}x>`);
    expect(tag).toMatchObject({ name: 'img', end: html.length, isEnd: html[1] === '/' });
    const found = tag?.attributes.map((one) => [one.name, one.value]);
    expect(Object.fromEntries(found ?? [])).toEqual(values);
  });

  it.each(['<img', '<img ', '<img b="c>', "<img b='>", '<img b=c', '<img b '])(
    'is none when cut: %s',
    (html) => {
      expect(tagsOf(html)).toEqual([]);
    },
  );

  it('closes itself with a slash that belongs to no value', () => {
    const closes = (html: string) => tagsOf(html)[0]?.isSelfClosing;
    const tags = ['<img/>', '<img b />', '<img b="c"/>', '<img b=c/>', '<img>'];
    expect(tags.map(closes)).toEqual([true, true, true, false, false]);
  });

  it('says where all of it is written, whatever stands there and before it', () => {
    const before =
      '\ufeff\r\n\0\u{1f36a}\ud83c\r<p title="\r\n\u{1f36a}&amp;">\r\r\n&lt;<!--\r\n-->';
    const pieces = ['src="a\r\nb"', 'alt = \u{1f36a}', 'SRC', '\0\u{1f36a}=\r\n"&quot;"', 'b=\r\n'];
    const html = `${before}<Img\r\n${pieces.join('\r\n')}><p`;
    const [tag] = tagsOf(html);
    expect(html.slice(tag?.start, tag?.nameEnd)).toBe('<Img');
    expect(html.slice(tag?.start, tag?.end)).toBe(html.slice(before.length, -2));
    expect(tag?.attributes.map(({ start, end }) => html.slice(start, end))).toEqual(pieces);
    expect(tag?.attributes.map(({ value }) => value)).toEqual(['a\nb', '\u{1f36a}', '', '"', '']);
  });
});
