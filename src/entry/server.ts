export type { ConsentState } from '../model/consent.js';
export type { ConsentConfig } from '../model/settings.js';
export { gateHtml } from '../server/gate-html.js';
export { type ReadOptions, readChoice } from '../server/read.js';
