import { createContext, useContext } from 'react';
import { useConsent as useChoiceOf } from 'soglasie/react';

/** What the components ask: the app's object, or that of a story or a test. */
export const Consent = createContext(undefined);

/** The choice now: `{ status, categories, … }`. Draws the component anew when it changes. */
export const useConsent = () => useChoiceOf(useContext(Consent));
