// Imports what a server, a test or a tool may import, where the package is installed, and uses a bit
// of each. Run by package.spec.ts in this Node, in Bun and in Deno; in every Node by whoever releases:
//
//   node every-entry.mjs · bun every-entry.mjs · deno run -A every-entry.mjs
import { createConsent, defineConfig } from 'soglasie';
import { consentMiddleware } from 'soglasie/astro';
import * as playwright from 'soglasie/playwright';
import * as presets from 'soglasie/presets';
import { markHtml, readChoice } from 'soglasie/server';
import { createTestConsent } from 'soglasie/testing';

const config = defineConfig({ services: { jivo: presets.jivo } });
const request = new Request('https://romashka.ru/');
const locals = {};
consentMiddleware(config)({ request, url: new URL(request.url), locals }, () => {});
const page = '<script src="https://code.jivo.ru/widget/1"></script>';

console.log(
  JSON.stringify([
    createConsent(config).get().status,
    readChoice('', config).ask,
    markHtml(page, config).includes('type="text/plain"'),
    createTestConsent({ config, grants: { functional: true } }).has('jivo'),
    locals.consent.status,
    Object.keys(presets).length,
    typeof playwright.audit,
  ]),
);
