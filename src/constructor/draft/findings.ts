import { adviceOn } from '../../chunks/check/advice.js';
import { checkConfig } from '../../chunks/check/check.js';
import type { Both } from '../../chunks/check/finding.js';
import { extendConfig } from '../../chunks/presets/extend.js';
import { namesPreset } from '../../config/presets.js';
import { resolveConfig } from '../../config/resolve.js';

/** Something to correct or to know, in the words of `soglasie check`. */
export interface Said {
  readonly severity: 'error' | 'warning';
  /** `config.policy.url`. */
  readonly path: string;
  readonly code: string;
  readonly remedy: Both;
}

/** All that `soglasie check` says of a config. */
export const findingsOn = (config: unknown): Said[] => [
  ...checkConfig(namesPreset(config) ? extendConfig(config) : config),
  ...adviceOn(resolveConfig(extendConfig(config)).settings),
];

/** Whether a finding is about a field, or about a part of it. */
export const isAbout = ({ path }: Pick<Said, 'path'>, field: string): boolean =>
  path === field || (path.startsWith(field) && /^[.[]/.test(path.slice(field.length)));
