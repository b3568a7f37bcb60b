import { NECESSARY } from '../../model/category.js';
import type { Core } from '../../model/commands.js';
import type { Consent, ConsentState } from '../../model/consent.js';
import { VERSION } from '../../model/version.js';
import { takeToken } from '../choice/fragment.js';
import { AWAITED, knownRules, readCore } from '../config/lenient.js';
import { listen } from '../platform/env.js';
import { recall } from '../platform/memory.js';
import { createSignals } from '../signals/signals.js';
import { createCore, type Edition, type Source } from '../store/core.js';
import { createEmitter } from '../store/emitter.js';
import { describeRecord } from '../store/state.js';
import { createGuard } from './guard.js';
import { createWaiting } from './waiting.js';

/** The state before the settings are known. */
const BLANK: ConsentState = Object.freeze({
  status: 'unset',
  categories: Object.freeze({ [NECESSARY]: true }),
  ask: null,
});

const COMMANDS = [
  ...([
    'acceptAll',
    'rejectAll',
    'set',
    'withdraw',
    'reset',
    'open',
    'close',
    'setLocale',
  ] as const),
];

/**
 * The Consent object, the same for every build. Until the settings are there (a fetched config) and
 * the page is shown (a prerendered one) the gate is shut; commands wait for the file that knows them.
 */
export const startConsent = (source: Source | Promise<Source>, edition: Edition): Consent => {
  const token = takeToken();
  const stopping = new AbortController();
  const { signal } = stopping;
  const emitter = createEmitter(signal);
  const waiting = createWaiting(edition, signal);
  const guard = createGuard(signal);
  let core: Core | undefined;
  let begun: (core: Core) => void;
  const beginning = new Promise<Core>((resolve) => {
    begun = resolve;
  });

  const start = (source: Source): void => {
    if (signal.aborted) return;
    const read = source.settings ?? readCore(source.config);
    const tell = createSignals(read);
    const begin = (): void => {
      const parts = { source, read, guard, tell };
      core = createCore({ ...parts, edition, emitter, token, stopping, waiting });
      begun(core);
    };
    // Nobody sees a prerendered page: it may not ask, and the choice may be another by then.
    if (Reflect.get(document, 'prerendering') === true) {
      guard({ rules: read.block }, true);
      listen(document, 'prerenderingchange', begin, signal);
    } else begin();
  };
  if (source instanceof Promise) {
    guard({ rules: knownRules(AWAITED) }, true);
    void source.then(start);
  } else start(source);

  /** Carried out at once, or in the order of the calls; resolves when it is in force. */
  const command =
    (name: (typeof COMMANDS)[number]) =>
    (...values: never[]): Promise<void> =>
      new Promise((resolve, reject) => {
        if (signal.aborted) resolve();
        waiting.use((commands) => {
          try {
            resolve((commands[name] as (...values: never[]) => void)(...values));
          } catch (cause) {
            reject(cause);
          }
        });
      });

  const get = (): ConsentState => core?.store.state ?? BLANK;

  return Object.freeze<Consent>({
    ...(Object.fromEntries(COMMANDS.map((name) => [name, command(name)])) as unknown as Pick<
      Consent,
      (typeof COMMANDS)[number]
    >),
    version: VERSION,
    ready: beginning
      .then(async ({ store, gate, waits }) => {
        // What the link, or another tool, says of the choice comes first.
        if (waits.isJudging || store.settings.compat.importChoice) {
          await new Promise((resolve) => waiting.use((it) => resolve(it.settled)));
        }
        await gate.settled();
      })
      .then(() => void emitter.emit('ready', get())),
    get,
    has: (id) => (core ? core.store.granted(id) === true : id === NECESSARY),
    async when(id) {
      const { store } = core ?? (await beginning);
      if (store.granted(id) === undefined) throw new Error(`soglasie: when(): unknown "${id}"`);
      await new Promise<void>((resolve) => {
        const look = (): void => {
          if (store.granted(id)) resolve();
        };
        emitter.on('state', look);
        look();
      });
    },
    on: emitter.on,
    subscribe: (listener) => emitter.on('state', () => listener()),
    scan(root = document) {
      if (core) core.gate.scan(root);
      else void beginning.then(({ gate }) => gate.scan(root));
    },
    link: (url) => waiting.commands()?.link(url) ?? url,
    export() {
      const settings = core?.store.settings;
      const { id } = Object(recall().record);
      return describeRecord(
        get(),
        settings,
        settings?.record.url && typeof id === 'string' ? id : '',
      );
    },
    destroy() {
      waiting.use((commands) => commands.destroy(), false);
      stopping.abort();
    },
  });
};
