'use client';

import { createContext, useContext, useSyncExternalStore } from 'react';
import { createConsent } from 'soglasie';
import { config } from './config.js';

const consent = createConsent(config);
consent.when('analytics').then(() => import('./metrika.js'));

const FromServer = createContext(consent.get());

/** Carries what the server has read to the first drawing in the browser. */
export const ConsentProvider = ({ choice, children }) => (
  <FromServer value={choice}>{children}</FromServer>
);

/** The choice now: `{ status, categories, … }`. Draws the component anew when it changes. */
export function useConsent() {
  const choice = useContext(FromServer);
  return useSyncExternalStore(consent.subscribe, consent.get, () => choice);
}
