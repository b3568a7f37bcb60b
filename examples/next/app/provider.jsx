'use client';

import { FromServer } from './consent.js';

/** Carries what the server has read to the components below. */
export const ConsentProvider = ({ choice, children }) => (
  <FromServer value={choice}>{children}</FromServer>
);
