import { createHash, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';

const file = (name: string): Buffer => readFileSync(new URL(name, import.meta.url));

/**
 * The certificate of every host of the tests, valid for a hundred years; its key protects nothing.
 * Made by `openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 36500
 * -subj "/CN=soglasie tests" -addext subjectAltName=DNS:crmcalls.ru,DNS:*.crmcalls.ru,…`.
 */
export const KEY_PAIR = { cert: file('test-cert.pem'), key: file('test-key.pem') };

/** The public key's fingerprint, by which Chromium is told to trust it. */
export const FINGERPRINT = createHash('sha256')
  .update(new X509Certificate(KEY_PAIR.cert).publicKey.export({ type: 'spki', format: 'der' }))
  .digest('base64');
