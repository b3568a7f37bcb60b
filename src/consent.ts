import { createEmitter } from './emitter.js';
import { createEngine, type Edges, type Engine } from './engine.js';
import { fromDocument, listen } from './env.js';
import { NECESSARY } from './model/category.js';
import type { Consent, ConsentState } from './model/consent.js';
import type { Settings } from './model/settings.js';
import { VERSION } from './model/version.js';
import { describeRecord } from './state.js';

/** The state before the settings are known. */
const BLANK: ConsentState = Object.freeze({
  status: 'unset',
  categories: Object.freeze({ [NECESSARY]: true }),
  ask: null,
});

/**
 * The Consent object, the same for every build. Until the settings are there (a fetched config, a
 * prerendered page) the gate is shut and calls wait.
 */
export const startConsent = (source: Settings | Promise<Settings>, edges: Edges): Consent => {
  const emitter = createEmitter();
  let engine: Engine | undefined;
  let state = BLANK;
  let isGone = false;
  let begun: (engine: Engine) => void;
  const beginning = new Promise<Engine>((resolve) => {
    begun = resolve;
  });

  /** Calls the engine now, or as soon as it is there: in the order of the calls. */
  const act = <Result>(run: (engine: Engine) => Result): Result | Promise<Result> =>
    engine ? run(engine) : beginning.then(run);

  const call =
    <Name extends 'acceptAll' | 'rejectAll' | 'set' | 'withdraw' | 'reset' | 'close' | 'scan'>(
      name: Name,
    ) =>
    (...values: Parameters<Engine[Name]>): void =>
      void act((it) => (it[name] as (...values: Parameters<Engine[Name]>) => void)(...values));

  // First of all listeners: whatever page code does in its own sees the new state.
  emitter.on('state', (next) => {
    state = next;
  });

  const begin = (settings: Settings): void => {
    if (isGone) return;
    const locale = settings.locale || fromDocument('documentElement').lang;
    engine = createEngine({ ...settings, locale }, edges, emitter);
    state = engine.state();
    begun(engine);
  };

  const start = (settings: Settings): void => {
    // Nobody sees a prerendered page: it may not ask, and the choice may be another by then.
    if (Reflect.get(document, 'prerendering') === true) {
      listen(document, 'prerenderingchange', () => begin(settings));
    } else begin(settings);
  };
  if (source instanceof Promise) void source.then(start);
  else start(source);

  return Object.freeze<Consent>({
    version: VERSION,
    ready: beginning.then(({ settled }) => settled).then(() => emitter.emit('ready', state)),
    get: () => state,
    has: (id) => (engine ? engine.granted(id) === true : id === NECESSARY),
    when: async (id) => {
      const { granted } = await beginning;
      if (granted(id) === undefined) throw new Error(`soglasie: when(): unknown "${id}"`);
      await new Promise<void>((resolve) => {
        const look = (): void => {
          if (granted(id)) resolve();
        };
        emitter.on('state', look);
        look();
      });
    },
    acceptAll: call('acceptAll'),
    rejectAll: call('rejectAll'),
    set: call('set'),
    withdraw: call('withdraw'),
    reset: call('reset'),
    open: async (view = 'preferences') => act((it) => it.open(view)),
    close: call('close'),
    on: emitter.on,
    subscribe: (listener) => emitter.on('state', () => listener()),
    scan: call('scan'),
    export: () => describeRecord(state, engine?.settings),
    destroy() {
      isGone = true;
      engine?.destroy();
    },
  });
};
