import { createContext, useContext } from 'react';
import { createConsent } from 'soglasie';
import { useConsent as useChoiceOf } from 'soglasie/react';
import { config } from './config.js';

let consent;

/**
 * Starts the library, with the nonce of the page. At every save while you work, this file is new and
 * starts it again: the page keeps its first object and one banner.
 */
export function startConsent(nonce) {
  if (!consent) {
    consent = createConsent({ ...config, nonce });
    consent.when('analytics').then(() => import('./metrika.js'));
  }
  return consent;
}

/** The object, and what the server has read: for the first drawing in the browser. */
export const Consent = createContext(undefined);

/** The choice now: `{ status, categories, … }`. Draws the component anew when it changes. */
export function useConsent() {
  const { consent, choice } = useContext(Consent);
  return useChoiceOf(consent, choice);
}
