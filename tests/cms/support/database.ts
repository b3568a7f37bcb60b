import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';

/** A database of its own: nothing of it is outside of its folder, and only a socket leads to it. */
export interface Database {
  readonly socket: string;
  stop(): Promise<void>;
}

/** Nobody keeps what is in it, so that it need not reach the disk. */
const OPTIONS = [
  '--skip-networking',
  '--skip-grant-tables',
  '--skip-log-bin',
  '--innodb-buffer-pool-size=32M',
  '--innodb-log-file-size=16M',
  '--innodb-flush-log-at-trx-commit=0',
  '--innodb-doublewrite=0',
];

const asRoot = (): string[] => (process.getuid?.() === 0 ? ['--user=root'] : []);

/** Resolves when somebody answers at the socket. */
async function answered(socket: string, server: ChildProcess): Promise<void> {
  for (;;) {
    if (server.exitCode !== null) throw new Error(`mariadbd ended with ${server.exitCode}`);
    const attempt = connect(socket);
    const isThere = await Promise.race([
      once(attempt, 'connect').then(() => true),
      once(attempt, 'error').then(() => false),
    ]).catch(() => false);
    attempt.destroy();
    if (isThere) return;
    await new Promise((next) => setTimeout(next, 50));
  }
}

export async function startDatabase(folder: string): Promise<Database> {
  const data = join(folder, 'database');
  mkdirSync(data, { recursive: true });
  const common = ['--no-defaults', ...asRoot(), `--datadir=${data}`];
  // What it has to say is told where it fails. Its temporary tables are named alike by two at a time.
  const env = { ...process.env, TMPDIR: folder };
  execFileSync('mariadb-install-db', [...common, '--skip-test-db'], { stdio: 'pipe', env });
  const socket = join(folder, 'db.sock');
  const server = spawn(
    'mariadbd',
    [...common, `--socket=${socket}`, `--pid-file=${join(folder, 'db.pid')}`, ...OPTIONS],
    { stdio: 'ignore', env },
  );
  await answered(socket, server);
  return {
    socket,
    async stop() {
      // It may have ended by itself: nothing more would be heard of that.
      if (server.exitCode !== null || server.signalCode !== null) return;
      const ended = once(server, 'exit');
      server.kill('SIGKILL');
      await ended;
    },
  };
}
