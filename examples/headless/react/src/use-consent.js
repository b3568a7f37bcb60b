import { useSyncExternalStore } from 'react';
import { consent } from './consent.js';

/** The choice now: `{ status, categories, … }`. Draws the component anew when it changes. */
export const useConsent = () => useSyncExternalStore(consent.subscribe, consent.get, consent.get);
