export type { Preset } from '../model/presets.js';
export * from '../presets/index.js';
