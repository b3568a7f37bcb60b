import { createContext, useContext } from 'react';
import { createConsent } from 'soglasie';
import { useConsent as useChoiceOf } from 'soglasie/react';
import { config } from './config.js';

// At every save while you work, this runs again: the page keeps its first object and one banner.
const consent = createConsent(config);
consent.when('analytics').then(() => import('./metrika.js'));

/** What the server has read, for the first drawing in the browser. */
export const FromServer = createContext(undefined);

/** The choice now: `{ status, categories, … }`. Draws the component anew when it changes. */
export const useConsent = () => useChoiceOf(consent, useContext(FromServer));
