import { expect, it } from 'vitest';
import { consentMiddleware } from '../../../src/adapters/astro.js';
import { encodeChoice } from '../../../src/core/choice/codec.js';
import { operatorKey } from '../../../src/core/choice/domain.js';

const HOST = 'romashka.ru';
const cookie = `other=1; soglasie=${encodeChoice({
  key: operatorKey([], HOST),
  decidedAt: Date.now() - 1000,
  policyVersion: '1',
  via: 'banner',
  answers: { analytics: true, technical: false, functional: false, advertising: false },
})}`;
const config = { policy: { url: '/cookies', version: '1' } };

const visit = (isPrerendered?: boolean, header: string = cookie) => {
  const locals: { consent?: { status: string; categories: Record<string, boolean> } } = {};
  const url = new URL(`https://${HOST}:4321/`);
  const request = new Request(url, { headers: { cookie: header } });
  const answer = consentMiddleware(config)(
    { request, url, locals, ...(isPrerendered !== undefined && { isPrerendered }) },
    () => 'page',
  );
  return { answer, consent: locals.consent };
};

it.each([
  ['a visitor who has agreed', [undefined, undefined], 'set', true],
  ['one who has not answered', [false, ''], 'unset', false],
  ['a page that is made when the site is built', [true, undefined], 'unset', false],
] as const)('gives the page the choice of %s', (_, [isPrerendered, header], status, isGranted) => {
  const { answer, consent } = visit(isPrerendered, header);
  expect(answer).toBe('page');
  expect(consent?.status).toBe(status);
  expect(consent?.categories.analytics).toBe(isGranted);
});
