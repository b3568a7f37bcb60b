import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { programOf } from '../../support/command.mjs';

const execute = promisify(execFile);

/** Commands know themselves what they build for, while Playwright says «test» to all of them. */
export const environment = (): NodeJS.ProcessEnv => ({
  ...process.env,
  NODE_ENV: undefined,
  // Playwright's, for its own lines: beside NO_COLOR, Node complains of it.
  FORCE_COLOR: undefined,
  NEXT_TELEMETRY_DISABLED: '1',
  // Once in a while it says on stderr that there is a newer npm.
  npm_config_update_notifier: 'false',
});

/** Runs a command; when it fails, the error has all that it printed. */
export async function run(command: string, args: readonly string[], cwd: string) {
  try {
    const [file, all] = programOf([command, ...args]);
    return await execute(file, all, { cwd, env: environment() });
  } catch (cause) {
    const { stdout, stderr } = cause as { stdout: string; stderr: string };
    throw new Error(`${command} ${args.join(' ')}\n${stdout}\n${stderr}`, { cause });
  }
}
