import type { Core } from '../../model/commands.js';
import { knownRules, readCore } from '../config/lenient.js';
import { AWAITED } from '../config/values.js';
import { listen } from '../platform/env.js';
import { createSignals } from '../signals/signals.js';
import { type CoreOptions, createCore, type Source } from '../store/core.js';
import { createGuard } from './guard.js';

interface Beginning {
  /** What runs, if it can by now: code that stands in one file with ours asks before it has begun. */
  now(): Core | undefined;
  readonly started: Promise<Core>;
}

/**
 * Begins once the settings are there (a fetched config) and the page is shown (a prerendered one).
 * Until then all that the rules name is shut.
 */
export const beginWith = (
  source: Source | Promise<Source>,
  options: Pick<CoreOptions, 'edition' | 'emitter' | 'token' | 'stopping' | 'waiting'>,
): Beginning => {
  const { edition } = options;
  const { signal } = options.stopping;
  const guard = createGuard(signal);
  let core: Core | undefined;
  let begin: (() => void) | undefined;
  let resolveStarted: (core: Core) => void;
  const started = new Promise<Core>((resolve) => {
    resolveStarted = resolve;
  });

  const start = (source: Source): void => {
    if (signal.aborted) return;
    const read = source.settings ?? readCore(source.config);
    const pushSignals = createSignals(read);
    const run = (): void => {
      begin = undefined;
      if (signal.aborted) return;
      core = createCore({ ...options, source, read, guard, pushSignals });
      resolveStarted(core);
    };
    // Nobody sees a prerendered page: it may not ask, and the choice may be another by then.
    if (Reflect.get(document, 'prerendering') === true) {
      guard({ rules: read.block }, true);
      listen(document, 'prerenderingchange', run, signal);
    } else if (edition.isFile) {
      // Right behind the file, and before any other. A browser that is watched notes down who reads
      // the cookie, and parses the whole of every function that is being run for it: 6 ms of 13
      // (2026-11).
      if (read.block[0]) guard({ rules: read.block }, true);
      begin = run;
      void Promise.resolve().then(() => now());
    } else run();
  };
  const now = (): Core | undefined => {
    begin?.();
    return core;
  };
  if (source instanceof Promise) {
    guard({ rules: knownRules(AWAITED) }, true);
    void source.then(start);
  } else start(source);
  return { now, started };
};
