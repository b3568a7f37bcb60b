import type { Consent } from '../../src/model/consent.js';

declare global {
  interface Window {
    /** The library: the drop-in's global, or what the page of the npm build made. */
    soglasie: Consent;
    soglasieConfig?: unknown;
    /** Names of the scripts that ran, in order. */
    ran: string[];
    /** Directives that were violated, with what was blocked. */
    violations: string[];
  }
}
