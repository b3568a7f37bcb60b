import { domainToUnicode } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayHost, displayHosts } from '../../../src/config/display-host.js';

const ascii = (host: string): string => new URL(`https://${host}`).hostname;

describe('a host as people write it', () => {
  it.each([
    ...[
      'пример.рф',
      'ромашка.рф',
      'ёж.рф',
      'я.рф',
      'пример-2.рф',
      'магазин.пример.рф',
      'www.пример.рф',
    ],
    ...[
      'президент.рф',
      'россия.рф',
      'почта-банк.рф',
      'оса.рф',
      'москва.москва',
      'дети.дети',
      'сайт.онлайн',
    ],
    ...['тест.su', 'кофе.com', 'münchen.de', 'bücher.example', 'straße.de', 'қазақ.қаз', 'հայ.հայ'],
    ...['例え.jp', '한국.kr', 'مثال.إختبار', 'דוגמה.ישראל', 'ουτοπία.gr', '☕.example', '💩.la'],
    ...['очень-длинное-имя-которое-почти-не-помещается.рф', 'a1б2.рф'.replace('a', 'ж')],
  ])('is %s', (host) => {
    expect(displayHost(ascii(host))).toBe(host);
  });

  it.each([
    ...[
      'romashka.ru',
      'www.romashka.ru',
      'localhost',
      '127.0.0.1',
      '[::1]',
      '',
      'a',
      'xn.ru',
      'xn-a.ru',
    ],
    // No punycode, too short, too long, of signs that no name has.
    ...['xn--.ru', 'xn--a.ru', 'xn---.ru', 'xn--99999999999.ru', 'xn--a-.ru', 'xn--ромашка.рф'],
    ...[
      'xn--e1afmkfd.xn--',
      'xn--e1afmkf!.ru',
      `xn--${'9'.repeat(59)}.ru`,
      `xn--${'a'.repeat(500)}`,
    ],
    // Not the form that a browser would write.
    ...['xn--E1AFMKFD.xn--p1ai', 'xn--fa-hia.xn--a'],
  ])('stays as it is where it is none: %s', (host) => {
    expect(displayHost(host)).toBe(host);
  });

  it.each([
    'аррӏе.com',
    'сосо.com',
    'раураӏ.com',
    'apple.com'.replace('a', 'а'),
    'уа.ru',
    'ромашкаshop.рф',
  ])('stays as it is where its letters would make it another: %s', (host) => {
    expect(displayHost(ascii(host))).toMatch(/^xn--/);
  });

  it.each([
    ['https://xn--e1afmkfd.xn--p1ai/a?b#c', 'https://пример.рф/a?b#c'],
    ['www.xn--e1afmkfd.xn--p1ai, romashka.ru', 'www.пример.рф, romashka.ru'],
    ['http://xn--e1afmkfd.xn--p1ai:8080/', 'http://пример.рф:8080/'],
    ['сайт xn--e1afmkfd.xn--p1ai. Дальше', 'сайт пример.рф. Дальше'],
    ['/css/xn--.css', '/css/xn--.css'],
    ['', ''],
  ])('is found in a text: %s', (text, shown) => {
    expect(displayHosts(text)).toBe(shown);
  });

  it('is what Node itself makes of it', () => {
    const letter = fc.constantFrom(...'абвгдежзийклмнопрстуфхцчшщыэюяё0123456789');
    const label = fc
      .array(letter, { minLength: 1, maxLength: 20 })
      .map((all) => `ж${all.join('')}`);
    fc.assert(
      fc.property(label, label, (one, other) => {
        const host = ascii(`${one}.${other}.рф`);
        expect(displayHost(host)).toBe(domainToUnicode(host));
      }),
    );
  });

  it('comes to an end, whatever it is given, and never makes two hosts one', () => {
    const sign = fc.constantFrom(...'abcxn019-.');
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 40 }), (all) => {
        const host = `xn--${all.join('')}`;
        const shown = displayHost(host);
        if (shown !== host) expect(ascii(shown)).toBe(host);
      }),
      { numRuns: 2000 },
    );
  });
});
