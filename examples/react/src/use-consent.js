import { useConsent as useChoiceOf } from 'soglasie/react';
import { consent } from './consent.js';

/** The choice now: `{ status, categories, … }`. Draws the component anew when it changes. */
export const useConsent = () => useChoiceOf(consent);
