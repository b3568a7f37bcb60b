import { describe, expect, it } from 'vitest';
import { cookieDomain, coveringSite, operatorKey } from '../../../../src/core/choice/domain.js';
import { hash } from '../../../../src/core/choice/hash.js';

const sitesOf = (...hosts: string[]) => hosts.map((host) => ({ host, secure: true }));

describe('the covering site', () => {
  it.each([
    [['example.com'], 'example.com', 'example.com'],
    [['example.com'], 'shop.example.com', 'example.com'],
    [['example.com'], 'a.b.example.com', 'example.com'],
    [['example.com'], 'example.com.evil.test', undefined],
    [['example.com'], 'notexample.com', undefined],
    [['shop.example.com'], 'example.com', undefined],
    [['shop.example.com', 'example.com'], 'shop.example.com', 'example.com'],
    [['a.ru', 'b.ru'], 'www.b.ru', 'b.ru'],
    [['crm-dd-intercom.aisgorod.ru'], 'aisgorod.ru', undefined],
    [['localhost'], 'shop.localhost', 'localhost'],
    [[], 'example.com', undefined],
  ])('of %j and %s is %s', (hosts, host, expected) => {
    expect(coveringSite(sitesOf(...hosts), host)?.host).toBe(expected);
  });
});

describe('the Domain of the cookie', () => {
  it.each([
    // No sites: this host less `www.`.
    [[], '', 'example.com', 'example.com'],
    [[], '', 'www.example.com', 'example.com'],
    [[], '', 'shop.example.com', 'shop.example.com'],
    [[], '', 'www.shop.example.com', 'shop.example.com'],
    [[], '', 'wwwshop.example.com', 'wwwshop.example.com'],
    [[], '', 'xn--e1afmkfd.xn--p1ai', 'xn--e1afmkfd.xn--p1ai'],
    // The covering entry; never a suffix that nobody wrote.
    [['example.com'], '', 'example.com', 'example.com'],
    [['example.com'], '', 'www.example.com', 'example.com'],
    [['example.com'], '', 'a.b.example.com', 'example.com'],
    [['shop.example.com', 'example.com'], '', 'shop.example.com', 'example.com'],
    [['www.example.com'], '', 'www.example.com', 'www.example.com'],
    [
      ['crm-dd-intercom.aisgorod.ru'],
      '',
      'crm-dd-intercom.aisgorod.ru',
      'crm-dd-intercom.aisgorod.ru',
    ],
    // Not covered: this host alone.
    [['crm-dd-intercom.aisgorod.ru'], '', 'aisgorod.ru', ''],
    [['example.com'], '', 'staging.test', ''],
    [['shop.example.com'], '', 'example.com', ''],
    // The operator's own word goes first.
    [[], 'example.com', 'shop.example.com', 'example.com'],
    [['shop.example.com'], 'example.com', 'shop.example.com', 'example.com'],
    // Addresses and single labels share nothing, and that is the browser's to say.
    [[], '', '127.0.0.1', '127.0.0.1'],
    [['localhost'], '', 'localhost', 'localhost'],
  ])('for sites %j, cookie.domain %j and host %s is %j', (hosts, wanted, host, expected) => {
    expect(cookieDomain(sitesOf(...hosts), wanted, host)).toBe(expected);
  });
});

describe('the operator key', () => {
  it('is that of the main site, the same on all of them', () => {
    const sites = sitesOf('example.com', 'other.ru');
    const key = hash('example.com').slice(0, 4);
    expect(key).toMatch(/^[0-9a-f]{4}$/);
    expect(operatorKey(sites, 'example.com')).toBe(key);
    expect(operatorKey(sites, 'shop.other.ru')).toBe(key);
  });

  it('is that of this host without sites, with and without www', () => {
    expect(operatorKey([], 'www.example.com')).toBe(hash('example.com').slice(0, 4));
    expect(operatorKey([], 'example.com')).toBe(operatorKey([], 'www.example.com'));
    expect(operatorKey([], 'example.com')).not.toBe(operatorKey([], 'shop.example.com'));
  });
});
