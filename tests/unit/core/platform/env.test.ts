// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://shop.example.com/catalog/item" }
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fromDocument, isHttp, readCookies, within } from '../../../../src/core/platform/env.js';
import { type CookieJar, installJar } from '../../support/cookie-jar.js';

describe('isHttp', () => {
  it.each([
    'https://a.ru/c',
    'HTTP://A.ru',
    '/c?d=1#e',
    'c.pdf',
    '//cdn.ru/x.js',
    '#a',
    ' \n https://a.ru/ \t',
    'ht\ttps://a.ru/',
    '\\\\a.ru\\b',
    'https:a.ru',
    'https://user@a.ru:443/',
    'javascript/alert.js',
  ])('is true of %j', (address) => {
    expect(isHttp(address)).toBe(true);
  });

  it.each([
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    ' javascript:alert(1)',
    '\u0000javascript:alert(1)',
    '\u001fjavascript:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript\r:alert(1)',
    'j\na\nv\na\ns\nc\nr\ni\np\nt\n:alert(1)',
    'javascript://a.ru/%0aalert(1)',
    'javascript:https://a.ru',
    'data:text/html,<script>alert(1)</script>',
    'DATA:text/javascript,alert(1)',
    'vbscript:msgbox(1)',
    'blob:https://a.ru/0',
    'filesystem:https://a.ru/temporary/x',
    'file:///etc/passwd',
    'about:srcdoc',
    'ftp://a.ru/x.js',
    'ws://a.ru/',
    'view-source:https://a.ru',
    'httpss://a.ru',
    'http://',
    'https://a b.ru',
    'https://[',
  ])('is false of %j', (address) => {
    expect(isHttp(address)).toBe(false);
  });
});

describe('readCookies', () => {
  let jar: CookieJar;
  beforeEach(() => {
    jar = installJar();
  });
  afterEach(() => jar.uninstall());

  it('gives names and values undecoded, with every «=» of the value', () => {
    jar.plant('a=1; path=/');
    jar.plant('b=%D1%8F==x=; path=/');
    expect(readCookies()).toEqual([
      ['a', '1'],
      ['b', '%D1%8F==x='],
    ]);
  });

  it('gives one name as often as it is there, the longest path first', () => {
    jar.plant('a=root; path=/');
    jar.plant('a=deep; path=/catalog');
    expect(readCookies()).toEqual([
      ['a', 'deep'],
      ['a', 'root'],
    ]);
  });

  it('gives no named cookie when there is none', () => {
    expect(readCookies().filter(([name]) => name)).toEqual([]);
  });

  it('gives none where cookies are forbidden', () => {
    jar.mood = 'throws';
    expect(readCookies()).toEqual([]);
  });

  it('is not misled by an element that is named «cookie»', () => {
    jar.plant('a=1; path=/');
    Object.defineProperty(document, 'cookie', { configurable: true, value: 'a=2' });
    expect(readCookies()).toEqual([['a', '1']]);
    Reflect.deleteProperty(document, 'cookie');
  });
});

describe('within', () => {
  it('brings what the promise brings in time, value or rejection', async () => {
    await expect(within(1000, Promise.resolve(1))).resolves.toBe(1);
    await expect(within(1000, Promise.reject('no'))).rejects.toBe('no');
  });

  it('rejects with the time when nothing came', async () => {
    vi.useFakeTimers();
    const outcome = within(300, new Promise(() => {})).catch((cause) => cause);
    await vi.advanceTimersByTimeAsync(300);
    vi.useRealTimers();
    expect(await outcome).toBe('no answer in 300 ms');
  });
});

describe('fromDocument', () => {
  it('reads what the prototype says, not what markup put in its place', () => {
    const genuine = fromDocument('readyState');
    Object.defineProperty(document, 'readyState', { configurable: true, value: 'clobbered' });
    expect(fromDocument('readyState')).toBe(genuine);
    Reflect.deleteProperty(document, 'readyState');
  });
});
