import { nextChoice, type Wish } from '../../chunks/commands/choose.js';
import { ConfigError } from '../../config/error.js';
import { resolveConfig } from '../../config/resolve.js';
import { policyAt } from '../../core/decision/policy.js';
import { describeRecord } from '../../core/store/state.js';
import { createStore } from '../../core/store/store.js';
import { NECESSARY } from '../../model/category.js';
import type { CategoryId, Checked, GrantId, Loose } from '../../model/checked.js';
import type { Choice } from '../../model/choice.js';
import type { ConsentConfig } from '../../model/config.js';
import type { Consent, View } from '../../model/consent.js';
import type { Settings } from '../../model/settings.js';
import { VERSION } from '../../model/version.js';
import { createListeners, type Listeners } from './listeners.js';

/** What a test starts from. */
export interface TestConsentOptions<Config extends Loose<ConsentConfig> = ConsentConfig> {
  /** The app's own config: its categories, services, policy. Default: the five categories. */
  config?: Config & Checked<Config>;
  /**
   * Answers of a visitor who has decided, by category, or by service chosen apart; what is not named
   * was refused. Default: a visitor who has not answered.
   */
  grants?: Readonly<Partial<Record<GrantId<Config>, boolean>>>;
}

/** Who nobody can be mixed up with: nothing is stored. */
const NO_KEY = '';

const optionalOf = ({ categories, services }: Settings): string[] => [
  ...categories.flatMap(({ id, required }) => (required ? [] : id)),
  ...services.flatMap(({ id, isApart }) => (isApart ? id : [])),
];

/** What changes the choice, and tells of it: as in the library, less what a page is needed for. */
const createChanges = (settings: Settings, { emit }: Listeners) => {
  const store = createStore(settings, null, { gpc: false });
  const optional = optionalOf(settings);

  const commit = (choice: Choice | null): void => {
    const { decision: before } = store;
    const { status } = store.state;
    store.commit(choice);
    const { state, decision } = store;
    emit('state', state);
    const changed = optional.filter((id) => before.grants[id] !== decision.grants[id]);
    if (changed[0] || before.ask !== decision.ask || status !== state.status) {
      emit('change', { state, changed, ...(choice && { via: choice.via }) });
    }
  };

  const choose = (wanted: Wish['wanted'], isNamed?: Wish['isNamed']): void => {
    const wish: Wish = { via: 'api', wanted, ...(isNamed && { isNamed }) };
    commit(nextChoice(store, NO_KEY, wish, Date.now()));
  };

  return {
    store,
    acceptAll: () => choose(() => true),
    rejectAll: () => choose(() => false),
    reset: () => commit(null),
    set(grants: Readonly<Partial<Record<string, boolean>>>): void {
      for (const id of Object.keys(grants)) {
        if (!optional.includes(id) && (id !== NECESSARY || !grants[id])) {
          console.warn(`soglasie W11: set(): "${id}"`);
        }
      }
      const { holds, grants: before } = store.decision;
      const isNamed = (id: string): boolean => Object.hasOwn(grants, id);
      choose((id) => (isNamed(id) ? grants[id] === true : holds && !!before[id]), isNamed);
    },
    withdraw(...ids: string[]): void {
      const isNamed = (id: string): boolean =>
        !ids[0] ||
        ids.includes(id) ||
        settings.services.some((it) => it.id === id && ids.includes(it.category));
      const isOn = (id: string): boolean => !!store.decision.grants[id];
      if (store.state.status === 'set' && optional.some((id) => isNamed(id) && isOn(id))) {
        choose((id) => isOn(id) && !isNamed(id), isNamed);
      }
    },
  };
};

/**
 * A Consent object for tests of an app, without a DOM, a cookie or a banner: it answers what the test
 * says, and changes by the same commands. Nothing that it is told outlives it.
 *
 * @throws {ConfigError} for a config with faults, as `createConsent` does.
 * @example
 * vi.mock('soglasie', () => ({ createConsent: (config) => createTestConsent({ config }) }));
 */
export const createTestConsent = <const Config extends Loose<ConsentConfig> = object>({
  config,
  grants,
}: TestConsentOptions<Config> = {}): Consent<GrantId<Config>, CategoryId<Config>> =>
  stand(config ?? {}, grants);

const stand = (config: unknown, grants?: Readonly<Partial<Record<string, boolean>>>): Consent => {
  const { settings: whole, faults } = resolveConfig(config);
  if (faults.length) throw new ConfigError(faults);
  const settings = { ...whole, policy: policyAt(whole.policy, Date.now()) };
  const listeners = createListeners();
  const changes = createChanges(settings, listeners);
  const { store } = changes;
  if (grants) changes.set(grants);
  const { on, emit, stop } = listeners;
  let shown: View | undefined;
  let isOver = false;

  const command =
    <Values extends unknown[]>(run: (...values: Values) => void) =>
    async (...values: Values): Promise<void> => {
      if (!isOver) run(...values);
    };
  const get = () => store.state;

  return Object.freeze<Consent>({
    version: VERSION,
    ready: Promise.resolve().then(() => emit('ready', get())),
    get,
    has: (id) => store.granted(id) === true,
    async when(id) {
      if (store.granted(id) === undefined) throw new Error(`soglasie: when(): unknown "${id}"`);
      await new Promise<void>((resolve) => {
        const look = (): void => {
          if (store.granted(id)) resolve();
        };
        on('state', look);
        look();
      });
    },
    acceptAll: command(changes.acceptAll),
    rejectAll: command(changes.rejectAll),
    set: command(changes.set),
    withdraw: command(changes.withdraw),
    reset: command(changes.reset),
    open: command((view: View = 'preferences') => {
      shown = view;
      emit('open', view);
    }),
    close: command(() => {
      const view = shown;
      shown = undefined;
      if (view) emit('close', view);
    }),
    setLocale: async () => {},
    on,
    subscribe: (listener) => on('state', () => listener()),
    scan() {},
    link: (url) => url,
    export: () => describeRecord(get(), settings),
    destroy() {
      isOver = true;
      stop();
    },
  });
};
