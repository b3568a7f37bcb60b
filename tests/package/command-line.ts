import { type ChildProcess, fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { readBuilt } from './files.js';

const CLI = resolve('dist/cli.js');
const RUNNER = resolve('tests/support/run-cli.mjs');
const LIMIT = 30_000;

/** Arguments apart, or with a space between them. */
type Args = string | readonly string[];

interface Setting {
  cwd: string;
  /** What is there besides PATH. */
  env?: Record<string, string>;
}

/** How a run has ended, and what it has written. */
export interface Ended {
  status: number | null;
  out: string;
  err: string;
}

export interface CommandLine {
  run(args: Args, setting: Setting): Promise<Ended>;
  close(): Promise<void>;
}

const partsOf = (args: Args): string[] => (typeof args === 'string' ? args.split(' ') : [...args]);
const environment = (more: Setting['env'] = {}) => ({ PATH: process.env.PATH, ...more });

/** Runs the published command line as a process of its own, with answers on its input. */
export const runAlone = (
  args: Args,
  { cwd, env, input = '' }: Setting & { input?: string },
): Ended => {
  readBuilt('cli.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...partsOf(args)], {
    cwd,
    encoding: 'utf8',
    input,
    env: environment(env),
    timeout: LIMIT,
  });
  return { status, out: stdout, err: stderr };
};

/**
 * Runs the published command line many times, one after another, in one process that starts with the
 * first of them. Its input is empty.
 */
export const commandLine = (): CommandLine => {
  let child: ChildProcess | undefined;
  let said = '';
  let last: Promise<unknown> = Promise.resolve();

  const started = (): ChildProcess => {
    readBuilt('cli.js');
    said = '';
    const runner = fork(RUNNER, [CLI], {
      env: environment(),
      execArgv: [],
      // No terminal, as for a process of its own.
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    runner.stderr?.setEncoding('utf8').on('data', (text) => {
      said += text;
    });
    return runner;
  };

  const ask = async (message: object): Promise<Ended> => {
    child ??= started();
    const asked = child;
    const over = new AbortController();
    const timer = setTimeout(() => asked.kill('SIGKILL'), LIMIT);
    try {
      asked.send(message);
      return await Promise.race([
        once(asked, 'message', over).then(([ended]) => ended),
        once(asked, 'close', over).then(([code, signal]) => {
          throw new Error(`the command line has ended with ${code ?? signal}: ${said}`);
        }),
      ]);
    } catch (cause) {
      asked.kill('SIGKILL');
      child = undefined;
      throw cause;
    } finally {
      clearTimeout(timer);
      over.abort();
    }
  };

  return {
    run(args, { cwd, env }) {
      const ended = last.then(() => ask({ args: partsOf(args), cwd, env: environment(env) }));
      last = ended.catch(() => {});
      return ended;
    },
    async close() {
      await last;
      if (!child) return;
      // «close» does not come to who has disconnected.
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    },
  };
};
