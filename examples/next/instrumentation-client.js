// Trusted Types: who may name the address of a script. Next.js (Turbopack) and `metrika.js` set plain
// texts, which a policy called `default` is asked about. This file runs before the first of them.
const isOurs = ({ origin, pathname }) =>
  origin === location.origin
    ? pathname.startsWith('/_next/static/')
    : origin === 'https://mc.yandex.ru';

window.trustedTypes?.createPolicy('default', {
  createScriptURL: (address) => (isOurs(new URL(address, location.href)) ? address : null),
  // See proxy.js: for React, while you work.
  ...(process.env.NODE_ENV === 'development' && { createScript: (code) => code }),
});
