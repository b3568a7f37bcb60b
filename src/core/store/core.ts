import type { Core, CreateCommands, Emitter, Files, Waits } from '../../model/commands.js';
import type { CoreSettings, Settings } from '../../model/settings.js';
import { watchReturns } from '../choice/changes.js';
import { coveringSite, operatorKey } from '../choice/domain.js';
import { tokenOfNavigation } from '../choice/fragment.js';
import { createReader } from '../choice/reader.js';
import { own } from '../config/values.js';
import { policyAt } from '../decision/policy.js';
import { whenIdle } from '../platform/idle.js';
import { createFiles } from '../start/files.js';
import type { Guard } from '../start/guard.js';
import { isNeededAtOnce, isNeededWhenIdle } from '../start/needs.js';
import { follow, watchTriggers, whenNoneIsDrawn } from '../start/triggers.js';
import type { Waiting } from '../start/waiting.js';
import { lastDecidedAt } from './last-decided.js';
import { onDocumentReopen } from './reopen.js';
import { createStore } from './store.js';

/** What differs between the published builds. */
export interface Edition extends Files {
  /** CSP nonce of our own tag. */
  readonly nonce: string;
  /** Whether it is a file with nothing else in it: what it does can wait until that has run. */
  readonly isFile?: boolean;
  /** At once, where the commands are part of the same file. */
  readonly createCommands?: CreateCommands;
  /** Where they are a file of their own. */
  loadCommands?(): Promise<CreateCommands>;
}

/**
 * What the operator wrote, undefined where nobody can read it; and the same, read, where page code
 * has brought it.
 */
export interface Source {
  readonly config: unknown;
  readonly settings?: Settings | undefined;
}

export interface CoreOptions extends Pick<Core, 'pushSignals'> {
  readonly source: Source;
  /** As much of the config as decides and gates. */
  readonly read: CoreSettings;
  readonly guard: Guard;
  readonly edition: Edition;
  readonly emitter: Emitter;
  readonly token: string;
  readonly stopping: AbortController;
  readonly waiting: Waiting;
}

/** What every page view runs: reads the choice, decides, gates, and knows when more is needed. */
export const createCore = ({ source, read, guard, ...options }: CoreOptions): Core => {
  const { edition, emitter, stopping, waiting, pushSignals } = options;
  const { config, settings: whole } = source;
  const { use, need, lend } = waiting;
  const { signal } = stopping;
  const settings = { ...read, policy: policyAt(read.policy, Date.now()) };
  const { sites, compat, ui } = settings;
  const { hostname } = location;
  const isShared = sites.length > 1 && !!coveringSite(sites, hostname);
  const token = isShared ? options.token || tokenOfNavigation() : '';
  const cookie = createReader(settings.cookie.name, operatorKey(sites, hostname));
  const preference = {
    // Asked by few, and the first look at the navigator takes 0.3 ms (2026-11).
    get gpc() {
      return Reflect.get(navigator, 'globalPrivacyControl') === true;
    },
  };
  const kept = cookie.read();
  // The server may answer an earlier request late, with the choice that was in force then.
  const isPast = kept && own(own(config).cookie).renewUrl && kept.decidedAt < lastDecidedAt();
  const store = createStore(settings, isPast ? null : kept, preference);
  const waits: Waits = {
    isHandoffPending: isShared && !!(token || cookie.told()),
    isTranslating: !!compat.markup[0] || compat.importChoice,
  };
  if (!waits.isHandoffPending) pushSignals(store.state);

  const files = createFiles(edition);
  const isEager = settings.categories.some(({ id, required }) => !required && store.granted(id));
  const gate = guard(
    {
      granted: (id) =>
        waits.isHandoffPending
          ? null
          : (store.granted(id) ?? (waits.isTranslating ? null : undefined)),
      isKnown: (id) => store.granted(id) !== undefined,
      categories: settings.categories,
      nonce: edition.nonce || settings.nonce,
      rules: settings.block,
      updatePlaceholder: (element, isHeld) =>
        use(
          (it) => it.updatePlaceholder(element, isHeld),
          isHeld && !waits.isHandoffPending && !ui.isHeadless,
        ),
    },
    isEager,
  );

  const core: Core = {
    ...{ config, settings: whole, files },
    ...{ store, cookie, gate, emitter, waits, token, isShared, stopping, pushSignals },
  };

  lend(core);
  if (isNeededAtOnce(core)) {
    need();
    if (store.decision.ask && ui.prompt === 'auto') files.prefetchUi();
  }
  watchTriggers((opener) => {
    use(
      (it) => void it.open('preferences', opener),
      true,
      () => follow(opener),
    );
  }, signal);
  onDocumentReopen(() => use((it) => it.rebind(), false), signal);
  const look = (event?: Event): void => {
    if (cookie.hasChanged(event)) use((it) => it.changed());
  };
  const watchStore = watchReturns(look, signal);
  whenIdle(() => {
    watchStore();
    if (isNeededWhenIdle(core)) need();
    else if (ui.launcher === 'auto') whenNoneIsDrawn(need, signal);
  }, signal);
  return core;
};
