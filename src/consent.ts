import { policyAt } from './decision/policy.js';
import { createEmitter } from './emitter.js';
import { createEngine, type Edges, type Engine } from './engine.js';
import { fromDocument, listen } from './env.js';
import { NECESSARY } from './model/category.js';
import type { Consent, ConsentState } from './model/consent.js';
import type { Settings } from './model/settings.js';
import { VERSION } from './model/version.js';
import { takeToken } from './siblings/fragment.js';
import { describeRecord } from './state.js';

/** The state before the settings are known. */
const BLANK: ConsentState = Object.freeze({
  status: 'unset',
  categories: Object.freeze({ [NECESSARY]: true }),
  ask: null,
});

const METHODS = [
  ...(['get', 'has', 'when', 'acceptAll', 'rejectAll', 'set', 'withdraw', 'reset'] as const),
  ...(['open', 'close', 'scan', 'link', 'export', 'destroy'] as const),
];

type Methods = Pick<Engine, (typeof METHODS)[number]>;

/**
 * The Consent object, the same for every build. Until the settings are there (a fetched config, a
 * prerendered page) the gate is shut and calls wait.
 */
export const startConsent = (source: Settings | Promise<Settings>, edges: Edges): Consent => {
  const emitter = createEmitter();
  const token = takeToken();
  let isGone = false;
  let engine: Engine | undefined;
  let begun: (engine: Engine) => void;
  const beginning = new Promise<Engine>((resolve) => {
    begun = resolve;
  });

  /** What can be answered before the settings are known. */
  const early: Partial<Methods> = {
    get: () => BLANK,
    link: (url) => url,
    has: (id) => id === NECESSARY,
    export: () => describeRecord(BLANK),
    destroy() {
      isGone = true;
    },
  };

  /** Calls the engine now, or as soon as it is there: in the order of the calls. */
  const call =
    (name: keyof Methods) =>
    (...values: unknown[]): unknown => {
      const run = (it: Partial<Methods>): unknown =>
        (it[name] as (...values: unknown[]) => unknown)(...values);
      const answers = engine ?? early;
      return answers[name] ? run(answers) : beginning.then(run);
    };

  const begin = (settings: Settings): void => {
    if (isGone) return;
    const locale = settings.locale || fromDocument('documentElement').lang;
    const policy = policyAt(settings.policy, Date.now());
    engine = createEngine({ ...settings, locale, policy }, edges, emitter, token);
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

  return Object.freeze({
    ...(Object.fromEntries(METHODS.map((name) => [name, call(name)])) as unknown as Methods),
    version: VERSION,
    ready: beginning.then(({ settled, get }) => settled.then(() => emitter.emit('ready', get()))),
    on: emitter.on,
    subscribe: (listener: () => void) => emitter.on('state', () => listener()),
  });
};
