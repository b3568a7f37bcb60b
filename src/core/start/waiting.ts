import type { Commands, Core, CreateCommands } from '../../model/commands.js';
import { warn } from '../platform/env.js';
import type { Edition } from '../store/core.js';

type Act = (commands: Commands) => void;

export interface Waiting {
  /**
   * Does something with the commands: now, or in the order of the calls when they are there.
   * `failed`: they did not come, this time.
   */
  use(act: Act, isUrgent?: boolean, failed?: () => void): void;
  /** Gets the commands here. What cannot be loaded is tried again at the next need. */
  need(): void;
  /** The settings are known, and with them what the commands work with. */
  lend(core: Core): void;
  /** The commands, if they are there. */
  commands(): Commands | undefined;
}

/** Everything that waits for the commands; nothing of it is lost when they do not come. */
export const createWaiting = (
  { createCommands, loadCommands }: Pick<Edition, 'createCommands' | 'loadCommands'>,
  signal: AbortSignal,
): Waiting => {
  const waiting: Act[] = [];
  let failures: (() => void)[] = [];
  let core: Core | undefined;
  let commands: Commands | undefined;
  let isLoading = false;

  const arrive = (create: CreateCommands): void => {
    if (signal.aborted) return;
    commands = create(core as Core);
    for (const act of waiting.splice(0)) {
      try {
        act(commands);
      } catch (cause) {
        // Of a listener of the page, say: the others are carried out all the same.
        void Promise.reject(cause);
      }
    }
  };

  const need = (): void => {
    if (isLoading || !core) return;
    isLoading = true;
    if (createCommands) arrive(createCommands);
    else
      loadCommands?.().then(arrive, (cause) => {
        isLoading = false;
        warn('W06', `no commands: ${cause}`);
        for (const tell of failures) tell();
        failures = [];
      });
  };

  return {
    need,
    use(act, isUrgent = true, failed) {
      if (signal.aborted) return;
      if (commands) return act(commands);
      // What is told of a thing that nobody has heard of yet says nothing new.
      if (isUrgent || waiting[0]) waiting.push(act);
      if (failed) failures.push(failed);
      if (isUrgent) need();
    },
    lend(shared) {
      core = shared;
      if (createCommands || waiting[0]) need();
    },
    commands: () => commands,
  };
};
