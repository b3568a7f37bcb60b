import type { ServiceConfig } from './settings.js';

/** A known service: what its vendor loads and keeps, so that the operator need not find out. */
export interface Preset extends ServiceConfig {
  /** Its key under `services`. */
  id: string;
  /**
   * Property of `window` that, set to `true` before the vendor's loader runs, keeps it from
   * counting: `disableYaCounter<ID>`, where `<ID>` stands for the operator's own number.
   */
  consentSwitch?: string;
}

/**
 * Ids of the presets, in the order of the README. In the core, so that the presets themselves are
 * asked for only when a config names one; a test holds the two equal.
 */
export const PRESET_ID: RegExp =
  /^(?:yandex-metrika|yandex-maps|smartcaptcha|top-mail-ru|vk-retargeting|vk-widgets|vk-video|rutube|roistat|calltouch|comagic|mindbox|jivo|bitrix24|carrot-quest|smartcallback|google-analytics|google-ads|google-tag-manager|youtube)$/;

/** What the presets' own file publishes: a config in which every preset it names is written out. */
export type ExtendConfig = (input: unknown) => unknown;
