import type { ServiceConfig } from './config-parts.js';

/** A known service: what its vendor loads and keeps, so that the operator need not find out. */
export interface Preset extends ServiceConfig {
  /** Its key under `services`. */
  id: string;
  match?: readonly string[];
  /**
   * Property of `window` that, set to `true` before the vendor's loader runs, keeps it from
   * counting: `disableYaCounter<ID>`, where `<ID>` stands for the operator's own number.
   */
  consentSwitch?: string;
}

/** What the presets' own file publishes: a config in which every preset it names is written out. */
export type ExtendConfig = (input: unknown) => unknown;
