import { warn } from '../core/platform/env.js';
import type { Consent, ConsentState } from '../model/consent.js';
import { ON_SERVER } from '../model/on-server.js';

/** On the document: two copies of the library, of two versions even, find each other's object. */
const FIRST = Symbol.for('soglasie');

/**
 * One object for a document: modules are run again by hot reload, and an app may have several that
 * start. The first one counts, until it is destroyed. `onServer`: what the same call says there.
 */
export const startOnce = (start: () => Consent, onServer: ConsentState): Consent => {
  const first = Reflect.get(document, FIRST) as Consent | undefined;
  if (first) {
    warn('W07', 'createConsent() called again; the first object and its settings stay');
    return first;
  }
  const consent = start();
  const value = Object.freeze({
    ...consent,
    [ON_SERVER]: onServer,
    destroy() {
      consent.destroy();
      if (Reflect.get(document, FIRST) === value) Reflect.deleteProperty(document, FIRST);
    },
  });
  Reflect.defineProperty(document, FIRST, { value, configurable: true });
  return value;
};
