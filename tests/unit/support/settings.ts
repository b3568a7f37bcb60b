import { resolveConfig } from '../../../src/config/resolve.js';
import type { ConsentConfig } from '../../../src/model/config.js';
import type { Settings } from '../../../src/model/settings.js';

/** Settings of a config that has no fault. */
export function settingsOf(config: ConsentConfig = {}): Settings {
  const { settings, faults } = resolveConfig(config);
  if (faults.length) throw new Error(JSON.stringify(faults));
  return settings;
}
