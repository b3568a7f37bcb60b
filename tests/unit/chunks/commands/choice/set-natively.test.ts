// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it } from 'vitest';
import { setCookie } from '../../../../../src/chunks/commands/choice/set-natively.js';
import { type CookieJar, installJar } from '../../../support/cookie-jar.js';

const expires = new Date('2027-11-20T12:00:00Z');
let jar: CookieJar;

beforeEach(() => {
  jar = installJar();
});
afterEach(() => jar.uninstall());

it.each([
  ['example.com', true, ';domain=example.com;secure'],
  ['example.com', false, ';domain=example.com'],
  ['', true, ';secure'],
  ['', false, ''],
])('writes Domain %j and Secure %s as one plain text', (domain, secure, end) => {
  setCookie('soglasie', '1!a!b', { expires, path: '/', domain, secure, sameSite: 'Lax' });
  expect(jar.written).toEqual([
    `soglasie=1!a!b;path=/;expires=Sat, 20 Nov 2027 12:00:00 GMT;samesite=Lax${end}`,
  ]);
});

it('writes through the genuine setter, whatever stands on the document', () => {
  Object.defineProperty(document, 'cookie', { configurable: true, value: 'clobbered' });
  setCookie('soglasie', '1', { expires, path: '/', domain: '', secure: false, sameSite: 'None' });
  Reflect.deleteProperty(document, 'cookie');
  expect(jar.written).toHaveLength(1);
});
