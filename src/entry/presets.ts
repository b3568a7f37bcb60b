export * from '../chunks/presets/index.js';
export type { Preset } from '../model/presets.js';
