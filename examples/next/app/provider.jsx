'use client';

import { Consent, startConsent } from './consent.js';

/** Carries the object, and what the server has read, to the components below. */
export const ConsentProvider = ({ choice, nonce, children }) => (
  <Consent value={{ consent: startConsent(nonce), choice }}>{children}</Consent>
);
