import { NextResponse } from 'next/server';

// While you work, Next.js draws its own tools with styles, and React finds lines of code by `eval`.
const isWork = process.env.NODE_ENV === 'development';

const policyFor = (nonce) =>
  [
    `script-src 'nonce-${nonce}' 'strict-dynamic'${isWork ? ` 'unsafe-eval'` : ''}`,
    `style-src 'self'${isWork ? ` 'unsafe-inline'` : ''}`,
    `connect-src 'self' https://mc.yandex.ru`,
    `frame-src https://yandex.ru`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `require-trusted-types-for 'script'`,
    'trusted-types default soglasie nextjs',
  ].join('; ');

/** Every answer gets a nonce and a policy of its own; Next.js reads the nonce out of the policy. */
export function proxy(request) {
  const nonce = btoa(crypto.randomUUID());
  const headers = new Headers(request.headers);
  headers.set('content-security-policy', policyFor(nonce));
  headers.set('x-nonce', nonce);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policyFor(nonce));
  return response;
}

/** Pages alone: files have no scripts. */
export const config = { matcher: '/((?!_next/).*)' };
