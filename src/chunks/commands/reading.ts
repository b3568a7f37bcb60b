import { namesPreset } from '../../config/presets.js';
import { resolveConfig } from '../../config/resolve.js';
import { resolveAndReport } from '../../config/resolve-and-report.js';
import { policyAt } from '../../core/decision/policy.js';
import { fromDocument, warn, within } from '../../core/platform/env.js';
import type { Core } from '../../model/commands.js';
import type { Settings } from '../../model/settings.js';
import type { Parts } from './parts.js';

/** How long the descriptions of the known services are waited for, in ms. */
const PRESETS_TIMEOUT_MS = 6000;

/** The whole of the config: at once but for what the presets say of the services that it names. */
export interface Reading {
  readonly settings: Settings;
  /**
   * Gets what the presets say of the services that the config names; resolves when it is written
   * out in `settings`, or will not be. `null` when it is already, or there is none.
   */
  complete(): Promise<void> | null;
  /**
   * Another language from now on; '' for that of the config, or else of the page. Nothing named: the
   * page may have changed its own.
   */
  setLocale(code?: string): void;
}

export const createReading = (
  { config, settings: read }: Pick<Core, 'config' | 'settings'>,
  { loadCheck, loadPresets }: Pick<Parts, 'loadCheck' | 'loadPresets'>,
): Reading => {
  let wanted = '';
  const inForce = (settings: Settings): Settings => ({
    ...settings,
    locale: wanted || settings.locale || fromDocument('documentElement').lang,
    policy: policyAt(settings.policy, Date.now()),
  });
  let whole = read ?? resolveAndReport(config, loadCheck);
  let settings = inForce(whole);
  let isDescribed = !namesPreset(config);
  const addPresets = async (): Promise<void> => {
    try {
      const extend = await within(PRESETS_TIMEOUT_MS, loadPresets());
      whole = resolveConfig(extend(config)).settings;
      settings = inForce(whole);
      isDescribed = true;
    } catch (cause) {
      warn('W06', `no presets: ${cause}`);
    }
  };
  return {
    get settings() {
      return settings;
    },
    setLocale(code = wanted) {
      wanted = code;
      settings = inForce(whole);
    },
    complete: () => (isDescribed ? null : addPresets()),
  };
};
