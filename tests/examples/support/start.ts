import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { stripVTControlCharacters } from 'node:util';
import { environment } from './run.js';

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Runs a command of npm, `npm start` by default, until it names its address. */
export async function startServerOf(
  folder: string,
  command: (port: string) => readonly string[] = () => ['start', '--', '--hostname', '127.0.0.1'],
) {
  const port = await freePort();
  // A group of its own, so that whatever npm has started ends with it.
  const child = spawn('npm', command(String(port)), {
    cwd: folder,
    env: { ...environment(), PORT: String(port) },
    detached: true,
  });
  let told = '';
  let hasEnded = false;
  child.once('close', () => {
    hasEnded = true;
  });
  await new Promise<void>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      told += stripVTControlCharacters(`${chunk}`);
      if (told.includes(`:${port}`)) resolve();
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('close', () => reject(new Error(`npm has ended:\n${told}`)));
  });
  return {
    address: `http://localhost:${port}/`,
    async stop() {
      if (hasEnded) return;
      const ended = new Promise((resolve) => child.once('close', resolve));
      // npm itself ends first: its pipes are closed when the last of the group has let go of them,
      // and of the files of the folder, which is removed next.
      process.kill(-(child.pid as number), 'SIGKILL');
      await ended;
    },
  };
}
