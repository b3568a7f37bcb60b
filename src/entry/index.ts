import { createCommands } from '../chunks/commands/commands.js';
import { ConfigError, type ConfigFault } from '../config/error.js';
import { resolveConfig } from '../config/resolve.js';
import type { LoadCheck } from '../config/resolve-and-report.js';
import { hasDocument, warn } from '../core/platform/env.js';
import { lazy } from '../core/platform/lazy.js';
import { startConsent } from '../core/start/start.js';
import type { Edition } from '../core/store/core.js';
import { startOnce } from '../editions/first.js';
import { createInert } from '../editions/inert.js';
import { setCookie } from '../editions/set-with-library.js';
import type { CategoryId, Checked, GrantId, Loose } from '../model/checked.js';
import type { ConsentConfig } from '../model/config.js';
import type { Consent } from '../model/consent.js';

export type { Category, Grants } from '../model/category.js';
export type { CategoryId, Checked, GrantId } from '../model/checked.js';
export type { Via } from '../model/choice.js';
export type { ConsentConfig } from '../model/config.js';
export type {
  BlockConfig,
  CategoryConfig,
  ChoiceBy,
  CookieInfo,
  Launcher,
  Layout,
  ServiceConfig,
  Text,
  Theme,
  UiConfig,
  VendorInfo,
} from '../model/config-parts.js';
export type {
  Consent,
  ConsentChange,
  ConsentEvents,
  ConsentRecord,
  ConsentState,
  View,
} from '../model/consent.js';
export type { AskReason } from '../model/decision.js';
export type { TextKey, Texts } from '../model/texts.js';
export type { Tool } from '../model/tools.js';
export type { KnownService, Locale } from '../model/words.js';
export type { ConfigFault };
export { ConfigError };

const loadCheck: LoadCheck = async () =>
  (await import('../chunks/check/report-findings.js')).reportFindings;

const EDITION: Edition = {
  // A bundler finds the chunks itself.
  load: (file) => Promise.reject(file),
  hashOf: async () => '',
  base: '',
  nonce: '',
  loadUi: lazy(async () => (await import('../chunks/ui/mount-npm.js')).mountUi),
  createCommands: createCommands({
    setCookie,
    loadPresets: async () => (await import('../chunks/presets/extend.js')).extendConfig,
    loadSharing: async () => (await import('../chunks/siblings/sharing.js')).joinSites,
    loadEmbeds: async () => (await import('../chunks/embeds/embeds-npm.js')).mountEmbeds,
    loadDeclaration: async () =>
      (await import('../chunks/declaration/declaration-npm.js')).mountDeclaration,
    loadCompat: async () => (await import('../chunks/compat/start.js')).startCompat,
    loadRecord: async () => (await import('../chunks/record/sender.js')).createSender,
    loadCheck,
    loadPanel: async () => (await import('../chunks/panel/panel.js')).showPanel,
  }),
};

/**
 * Starts the library on this page: reads the stored choice, asks if there is none, and releases
 * tags by category. On a server it returns an object that answers «unset» and does nothing. Called
 * again on the same page, it returns the first object, with its settings, until that is destroyed.
 *
 * @param config What the operator writes. Default: the five categories, Russian, this site only.
 * A config that is written out is checked word by word, and `has`, `set` and their like know its ids.
 * @throws {ConfigError} with every fault of the config, before anything is started.
 * @example
 * const consent = createConsent({ policy: { url: '/cookies', version: '1' } });
 * consent.when('analytics').then(() => import('./metrika.js'));
 */
// Without a config, nothing is inferred; `object`: the default is what an empty one says.
export const createConsent = <const Config extends Loose<ConsentConfig> = object>(
  config?: Config & Checked<Config>,
): Consent<GrantId<Config>, CategoryId<Config>> => start(config ?? {});

/**
 * The same config, checked as `createConsent` does: for a file of its own.
 *
 * @example
 * export default defineConfig({ services: { 'yandex-metrika': true } });
 */
export const defineConfig = <const Config extends Loose<ConsentConfig>>(
  config: Config & Checked<Config>,
): Config => config;

const strangeField = (path: string): ConfigFault => ({
  path,
  expected: 'a known field',
  got: path.replace(/.*\./, ''),
});

const start = (config: unknown): Consent => {
  const { settings, faults, unknown } = resolveConfig(config);
  if (faults.length) {
    throw new ConfigError([...faults, ...unknown.map(strangeField)]);
  }
  for (const path of unknown) warn('W03', `${path} is unknown`);
  if (!hasDocument()) return createInert(settings);
  if (unknown[0]) {
    void loadCheck().then(
      (tell) => tell(config),
      () => {},
    );
  }
  return startOnce(() => startConsent({ config, settings }, EDITION), createInert(settings).get());
};
