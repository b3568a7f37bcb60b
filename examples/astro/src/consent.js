import { createConsent } from 'soglasie';
import { config } from './config.js';

/** One object for all islands of a page; on the server, one that has no choice. */
export const consent = createConsent(config);
