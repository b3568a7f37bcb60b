import type { Core, CreateCommands, Emitter, Files, Waits } from '../../model/commands.js';
import type { Settings } from '../../model/settings.js';
import { watchReturns, watchStore } from '../choice/changes.js';
import { coveringSite, operatorKey } from '../choice/domain.js';
import { createReader } from '../choice/reader.js';
import { readCore } from '../config/lenient.js';
import { policyAt } from '../decision/policy.js';
import { createGate } from '../gate/gate.js';
import { whenIdle } from '../platform/idle.js';
import { createSignals } from '../signals/signals.js';
import { createFiles } from '../start/files.js';
import { isNeededAtOnce, isNeededWhenIdle } from '../start/needs.js';
import { follow, watchOpeners, whenNoneIsDrawn } from '../start/openers.js';
import type { Waiting } from '../start/waiting.js';
import { watchRenewal } from './renewal.js';
import { createStore } from './store.js';

/** What differs between the published builds. */
export interface Edition extends Files {
  /** CSP nonce of our own tag. */
  readonly nonce: string;
  /** At once, where the commands are part of the same file. */
  readonly createCommands?: CreateCommands;
  /** Where they are a file of their own. */
  loadCommands?(): Promise<CreateCommands>;
}

/** What the operator wrote; and the same, read, where page code has brought it. */
export interface Source {
  readonly config: unknown;
  readonly settings?: Settings | undefined;
}

interface CoreOptions extends Source {
  readonly edition: Edition;
  readonly emitter: Emitter;
  readonly token: string;
  readonly stopping: AbortController;
  readonly waiting: Waiting;
}

/** What every page view runs: reads the choice, decides, gates, and knows when more is needed. */
export const createCore = ({ config, settings: whole, ...options }: CoreOptions): Core => {
  const { edition, emitter, token, stopping, waiting } = options;
  const { use, need, lend } = waiting;
  const { signal } = stopping;
  const read = whole ?? readCore(config);
  const settings = { ...read, policy: policyAt(read.policy, Date.now()) };
  const { sites, compat, ui } = settings;
  const { hostname } = location;
  const isShared = sites.length > 1 && !!coveringSite(sites, hostname);
  const cookie = createReader(settings.cookie.name, operatorKey(sites, hostname));
  const preference = { gpc: Reflect.get(navigator, 'globalPrivacyControl') === true };
  const store = createStore(settings, cookie.read(), preference);
  const waits: Waits = {
    isJudging: isShared && token !== '',
    isTranslating: !!compat.markup[0] || compat.importChoice,
  };
  const tell = createSignals(settings);
  if (!waits.isJudging) tell(store.state);

  const files = createFiles(edition);
  const gate = createGate({
    granted: (id) =>
      waits.isJudging ? null : (store.granted(id) ?? (waits.isTranslating ? null : undefined)),
    categories: settings.categories,
    nonce: edition.nonce || settings.nonce,
    isEager: settings.categories.some(({ id, required }) => !required && store.granted(id)),
    rules: settings.block,
    signal,
    stand: (element, isHeld) =>
      use((it) => it.stand(element, isHeld), isHeld && !waits.isJudging && !ui.isHeadless),
  });

  const core: Core = {
    ...{ config, settings: whole, files },
    ...{ store, cookie, gate, emitter, waits, token, isShared, stopping, tell },
  };

  lend(core);
  if (isNeededAtOnce(core)) {
    need();
    if (store.decision.ask && ui.prompt === 'auto') files.prefetchUi();
  }
  watchOpeners((opener) => {
    use(
      (it) => void it.open('preferences', opener),
      true,
      () => follow(opener),
    );
  }, signal);
  watchRenewal(() => use((it) => it.renew(), false), signal);
  const look = (): void => {
    if (cookie.hasChanged()) use((it) => it.changed());
  };
  watchReturns(look, signal);
  whenIdle(() => {
    watchStore(look, signal);
    if (isNeededWhenIdle(core)) need();
    else if (ui.launcher === 'auto') whenNoneIsDrawn(need, signal);
  }, signal);
  return core;
};
