// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it } from 'vitest';
import { setCookie as setNatively } from '../../../src/chunks/commands/choice/set-natively.js';
import { setCookie } from '../../../src/editions/set-with-library.js';
import { type CookieJar, installJar } from '../support/cookie-jar.js';

let jar: CookieJar;

beforeEach(() => {
  jar = installJar();
});
afterEach(() => jar.uninstall());

const parts = (text = ''): string[] =>
  text
    .split(/; */)
    .map((part) => part.replace(/^\w+(?==)/, (name) => name.toLowerCase()))
    .sort();

it.each([
  ['example.com', true],
  ['example.com', false],
  ['', true],
  ['', false],
])('says with Domain %j and Secure %s what the native way says', (domain, secure) => {
  const attributes = {
    expires: new Date('2027-11-20T12:00:00Z'),
    path: '/',
    domain,
    secure,
    sameSite: 'Lax' as const,
  };
  const text = '1!3c9d!tk9m2c!2026-11!0!*analytics~technical!0a1b2c3d';
  setCookie('soglasie', text, attributes);
  setNatively('soglasie', text, attributes);
  expect(jar.written).toHaveLength(2);
  expect(parts(jar.written[0])).toEqual(parts(jar.written[1]));
});

it('writes all the same where an old library has added something to every object', () => {
  Object.defineProperty(Object.prototype, 'each', {
    configurable: true,
    enumerable: true,
    value: () => {},
  });
  try {
    const attributes = {
      expires: new Date('2027-11-20T12:00:00Z'),
      path: '/',
      secure: false,
      sameSite: 'Lax' as const,
    };
    setCookie('soglasie', '1!a', { ...attributes, domain: '' });
  } finally {
    Reflect.deleteProperty(Object.prototype, 'each');
  }
  expect(jar.written.at(-1)).toMatch(/^soglasie=1!a;path=\/;expires=[^;]+;samesite=Lax$/);
});
