export type { ConsentConfig } from '../model/config.js';
export type { ConsentState } from '../model/consent.js';
export type { Mark } from '../model/markup.js';
export { gateHtml } from '../server/gate-html.js';
export { type MarkOptions, markHtml } from '../server/mark-html.js';
export { markStream } from '../server/mark-stream.js';
export { type ReadOptions, readChoice } from '../server/read.js';
