import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';

const page = await readFile(new URL('page.html', import.meta.url), 'utf8');
const library = new URL('.', import.meta.resolve('soglasie/soglasie.js'));

const policyFor = (nonce) =>
  [
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self'`,
    `connect-src 'self' https://mc.yandex.ru`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `require-trusted-types-for 'script'`,
    'trusted-types soglasie',
  ].join('; ');

const server = createServer(async ({ url }, response) => {
  const [, file] = /^\/soglasie\/(soglasie[\w.-]*\.js)(?:\?|$)/.exec(url) ?? [];
  if (file) {
    const body = await readFile(new URL(file, library)).catch(() => undefined);
    response.writeHead(body ? 200 : 404, { 'content-type': 'text/javascript' }).end(body);
    return;
  }
  // A new nonce for every answer, so the page must not be cached.
  const nonce = randomBytes(16).toString('base64');
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policyFor(nonce),
    'cache-control': 'no-store',
  });
  response.end(page.replaceAll('{nonce}', nonce));
});

server.listen(process.env.PORT ?? 3000, '127.0.0.1', () => {
  console.log(`http://localhost:${server.address().port}/`);
});
