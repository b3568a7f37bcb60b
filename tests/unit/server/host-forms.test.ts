import { describe, expect, it } from 'vitest';
import { asciiHost, hostForms, utf8Bytes } from '../../../src/server/host-forms.js';

const WINDOWS = '\xef\xf0\xe8\xec\xe5\xf0.\xf0\xf4';
const ASCII = 'xn--e1afmkfd.xn--p1ai';

describe('a host', () => {
  it.each([
    ['a.ru', false, 'a.ru'],
    ['пример.рф', false, ASCII],
    [utf8Bytes('пример.рф'), true, ASCII],
    [WINDOWS, true, ASCII],
    ['a b\u0430', false, 'a b\u0430'],
  ])('is written in Punycode: %j', (host, isBytes, expected) => {
    expect(asciiHost(host, isBytes)).toBe(expected);
  });

  it('has four forms in scripts', () => {
    const forms = hostForms('https://Пример.рф/a', ASCII);
    expect(forms).toEqual([ASCII, 'пример.рф', utf8Bytes('пример.рф'), WINDOWS]);
    expect(hostForms('ёж.рф', 'x').at(-1)).toBe('\xb8\xe6.\xf0\xf4');
  });

  it('has one form where it is ASCII, and no bytes of windows-1251 without such letters', () => {
    expect(hostForms('a.ru/b', 'a.ru')).toEqual(['a.ru']);
    expect(hostForms('bücher.de', 'x')).toHaveLength(3);
  });
});
