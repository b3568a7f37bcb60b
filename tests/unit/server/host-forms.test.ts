import { describe, expect, it } from 'vitest';
import { anyCase, asciiHost, hostPattern, utf8Bytes } from '../../../src/server/host-forms.js';

const WINDOWS = '\xef\xf0\xe8\xec\xe5\xf0.\xf0\xf4';
const ASCII = 'xn--e1afmkfd.xn--p1ai';

describe('a host', () => {
  it.each([
    ['a.ru', false, 'a.ru'],
    ['пример.рф', false, ASCII],
    [utf8Bytes('пример.рф'), true, ASCII],
    [WINDOWS, true, ASCII],
    // A reference stands for the first letter.
    [`п${utf8Bytes('ример.рф')}`, true, ASCII],
    ['a b\u0430', false, 'a b\u0430'],
  ])('is written in Punycode: %j', (host, isBytes, expected) => {
    expect(asciiHost(host, isBytes)).toBe(expected);
  });

  it.each([
    'пример.рф',
    'ПРИМЕР.РФ',
    utf8Bytes('Пример.рф'),
    WINDOWS,
    '\xcf\xd0\xc8\xcc\xc5\xd0.\xd0\xd4',
    ASCII,
    ASCII.toUpperCase(),
  ])('is found in scripts as %j', (host) => {
    expect(host).toMatch(RegExp(`^${hostPattern('https://Пример.рф/a', ASCII)}$`));
  });

  it('is found as nothing else', () => {
    const pattern = RegExp(`^${hostPattern('ёж.рф', 'x')}$`);
    expect('\xb8\xe6.\xf0\xf4').toMatch(pattern);
    expect('\xb8\xe6x\xf0\xf4').not.toMatch(pattern);
    // The same bytes in another case of Latin letters.
    expect(utf8Bytes('ёж.рф').replace('\xd1', '\xf1')).not.toMatch(pattern);
    expect(hostPattern('a.ru/b', 'a.ru')).toBe('(?:(?:a|A)\\.(?:r|R)(?:u|U))');
  });
});

it('takes letters in either case, and all else as it is', () => {
  expect(anyCase('a.б/1')).toBe('(?:a|A)\\.(?:б|Б)\\/1');
});
