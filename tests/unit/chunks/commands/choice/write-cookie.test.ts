// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://shop.example.com/catalog/item" }
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eraseCookie } from '../../../../../src/chunks/commands/choice/write-cookie.js';
import { type CookieJar, installJar } from '../../../support/cookie-jar.js';

describe('eraseCookie', () => {
  let jar: CookieJar;
  beforeEach(() => {
    jar = installJar();
  });
  afterEach(() => jar.uninstall());

  it('removes one name at every path above the page and every parent domain', () => {
    for (const path of ['/', '/catalog', '/catalog/', '/catalog/item']) {
      for (const domain of ['', ';domain=shop.example.com', ';domain=example.com']) {
        jar.plant(`a=1;path=${path}${domain}`);
      }
    }
    jar.plant('__Secure-a=1;path=/;secure');
    jar.plant('ab=1;path=/');
    expect(jar.all()).toHaveLength(14);
    eraseCookie('a');
    eraseCookie('__Secure-a');
    expect(jar.all()).toEqual(['ab=1; shop.example.com /']);
  });

  it('writes nothing that would keep a cookie', () => {
    eraseCookie('a');
    expect(jar.all()).toEqual([]);
    expect(jar.written.every((text) => text.startsWith('a=;max-age=0;path=/'))).toBe(true);
  });
});
