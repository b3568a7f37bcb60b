import { describe, expect, it } from 'vitest';
import { type Decoded, decode } from '../../../../src/tools/cli/decode.js';
import { encodingOf, lostIn } from '../../../../src/tools/cli/encoding.js';

/** «Яя» as windows-1251 has it. */
const OLD = Uint8Array.of(0x22, 0xdf, 0xff, 0x22);

describe('a file of text', () => {
  it.each<[string, Uint8Array, Decoded]>([
    ['UTF-8', Buffer.from('"Яё"'), { text: '"Яё"', encoding: 'utf-8', isMarked: false }],
    [
      'UTF-8 with a mark',
      Buffer.from('\uFEFFЯ'),
      { text: '\uFEFFЯ', encoding: 'utf-8', isMarked: true },
    ],
    ['windows-1251', OLD, { text: '"Яя"', encoding: 'windows-1251', isMarked: false }],
    [
      'UTF-16',
      Buffer.from('\uFEFF{}', 'utf16le'),
      { text: '\uFEFF{}', encoding: 'utf-16le', isMarked: true },
    ],
    [
      'UTF-16 without a mark',
      Buffer.from('{"a":1}', 'utf16le'),
      { text: '{"a":1}', encoding: 'utf-16le', isMarked: false },
    ],
    [
      'UTF-16, the other way',
      Uint8Array.of(0xfe, 0xff, 0x04, 0x2f),
      { text: '\uFEFFЯ', encoding: 'utf-16be', isMarked: true },
    ],
    ['nothing', new Uint8Array(), { text: '', encoding: 'utf-8', isMarked: false }],
  ])('is read whatever it is in: %s', (_, bytes, decoded) => {
    expect(decode(bytes)).toEqual(decoded);
  });
});

const codes = (bytes: Uint8Array, isPage = false): string[] => {
  const decoded = decode(bytes);
  const source = { file: 'a', text: decoded.text, from: 0 };
  return encodingOf(decoded, source, isPage).map(({ code, severity }) => `${severity} ${code}`);
};

const old = (text: string): Buffer => Buffer.from(text.replace('Я', '\xdf'), 'latin1');

describe('the encoding of a file', () => {
  it.each<[string, Buffer | Uint8Array, ...string[]]>([
    ['UTF-8', Buffer.from('{"a":"Я"}')],
    ['letters that are alike in all', Buffer.from('{"a":1}')],
    ['windows-1251', old('{"a":"Я"}'), 'error not-utf8'],
    ['UTF-16', Buffer.from('\uFEFF{}', 'utf16le'), 'error not-utf8'],
  ])('has to be UTF-8 where it holds a config alone: %s', (_, bytes, ...told) => {
    expect(codes(bytes)).toEqual(told);
  });

  it.each<[string, Buffer, ...string[]]>([
    ['both the same', Buffer.from('<meta charset=utf-8>Я')],
    ['both the same, and old', old('<meta charset="windows-1251">Я')],
    ['by another name', old('<meta http-equiv=Content-Type content="text/html; charset=cp1251">Я')],
    ['another old one', old('<meta charset="koi8-r">Я')],
    ['nothing named', Buffer.from('<p>Я')],
    ['nothing named, and old', old('<p>Я'), 'warning unnamed-charset'],
    ['the new one named for the old', old('<meta charset="utf-8">Я'), 'error wrong-charset'],
    [
      'the old one named for the new',
      Buffer.from('<meta charset="windows-1251">Я'),
      'error wrong-charset',
    ],
    ['no letter that would differ', Buffer.from('<meta charset="windows-1251">')],
  ])('has to be what a page says of itself: %s', (_, bytes, ...told) => {
    expect(codes(bytes, true)).toEqual(told);
  });

  it('cannot bring back letters that are lost', () => {
    const text = '{\n"a": "\uFFFD\uFFFD"}';
    const [told, ...more] = lostIn(text, { file: 'a', text, from: 0 });
    expect(told).toMatchObject({
      code: 'lost-letters',
      line: 2,
      column: 7,
      excerpt: '"a": "\uFFFD\uFFFD"}',
      caret: 6,
    });
    expect([more, lostIn('{}', { file: 'a', text: '{}', from: 0 })]).toEqual([[], []]);
  });
});
