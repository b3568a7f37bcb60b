import { NECESSARY } from '../../model/category.js';
import type { Consent, ConsentState } from '../../model/consent.js';
import { DECLARATION } from '../../model/declaration.js';
import { VERSION } from '../../model/version.js';
import { takeToken } from '../choice/fragment.js';
import { queryAll } from '../platform/env.js';
import { readLocal } from '../platform/memory.js';
import { stop } from '../platform/stop.js';
import type { Edition, Source } from '../store/core.js';
import { createEmitter } from '../store/emitter.js';
import { describeRecord } from '../store/state.js';
import { beginWith } from './begin.js';
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
  const { now, started } = beginWith(source, { edition, emitter, token, stopping, waiting });

  /** Carried out at once, or in the order of the calls; resolves when it is in force. */
  const command =
    (name: (typeof COMMANDS)[number]) =>
    (...values: never[]): Promise<void> =>
      new Promise((resolve, reject) => {
        if (signal.aborted) resolve();
        now();
        waiting.use((commands) => {
          try {
            resolve((commands[name] as (...values: never[]) => void)(...values));
          } catch (cause) {
            reject(cause);
          }
        });
      });

  const get = (): ConsentState => now()?.store.state ?? BLANK;

  return Object.freeze<Consent>({
    ...(Object.fromEntries(COMMANDS.map((name) => [name, command(name)])) as unknown as Pick<
      Consent,
      (typeof COMMANDS)[number]
    >),
    version: VERSION,
    ready: started
      .then(async ({ store, gate, waits }) => {
        // What the link, or another tool, says of the choice comes first.
        if (waits.isHandoffPending || store.settings.compat.importChoice) {
          await new Promise((resolve) => waiting.use((it) => resolve(it.settled)));
        }
        await gate.settled();
      })
      .then(() => void emitter.emit('ready', get())),
    get,
    has: (id) => (now() ? now()?.store.granted(id) === true : id === NECESSARY),
    async when(id) {
      const { store } = now() ?? (await started);
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
      // The commands watch for these by themselves, where they are there.
      if (queryAll(root, DECLARATION)[0]) waiting.use(() => {});
      const core = now();
      if (core) core.gate.scan(root);
      else void started.then(({ gate }) => gate.scan(root));
    },
    link: (url) => waiting.commands()?.link(url) ?? url,
    export() {
      const settings = now()?.store.settings;
      const { id } = Object(readLocal().record);
      return describeRecord(
        get(),
        settings,
        settings?.record.url && typeof id === 'string' ? id : '',
      );
    },
    destroy() {
      waiting.use((commands) => commands.destroy(), false);
      stop(stopping);
    },
  });
};
