import { describe, expect, it } from 'vitest';
import { parsePlace, parseSite } from '../../../../src/core/config/place.js';
import { NO_SITE } from '../../config/fields.js';

describe('an entry of sites', () => {
  it.each([
    ['example.com', 'example.com', true],
    ['EXAMPLE.Com', 'example.com', true],
    ['https://example.com', 'example.com', true],
    ['https://example.com/', 'example.com', true],
    ['http://example.com', 'example.com', false],
    ['HTTP://example.com', 'example.com', false],
    ['example.com:8443', 'example.com', true],
    ['http://example.com:8080', 'example.com', false],
    ['crm-dd-intercom.aisgorod.ru', 'crm-dd-intercom.aisgorod.ru', true],
    ['пример.рф', 'xn--e1afmkfd.xn--p1ai', true],
    ['https://ПРИМЕР.РФ', 'xn--e1afmkfd.xn--p1ai', true],
    ['3gp.ru', '3gp.ru', true],
    ['localhost', 'localhost', true],
    ['http://localhost:3000', 'localhost', false],
  ])('%s stands for the host %s', (entry, host, secure) => {
    expect(parseSite(entry)).toEqual({ host, secure });
  });

  it.each(NO_SITE.filter((entry) => typeof entry === 'string'))('%j stands for none', (entry) => {
    expect(parseSite(entry)).toBeUndefined();
  });
});

describe('an entry of block', () => {
  it.each([
    ['vk.com/js/api/openapi.js', 'vk.com', '/js/api/openapi.js'],
    ['https://ads.example.ru:8443/pixel?id=1#a', 'ads.example.ru', '/pixel?id=1'],
    ['EXAMPLE.ru', 'example.ru', '/'],
  ])('%s stands for a host and the beginning of a path', (entry, host, path) => {
    expect(parsePlace(entry)).toEqual({ host, path, secure: true });
  });
});
