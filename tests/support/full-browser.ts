import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { findChromium } from '../find-browser.mjs';

/** An ordinary browser that nobody drives: a driver switches off what it could not follow. */
export interface FullBrowser {
  close(): Promise<void>;
}

/** Whether there is a whole Chromium: a headless shell has no prerendering. */
export const hasFullBrowser = (): boolean =>
  !/shell/.test(basename(findChromium()?.path ?? 'shell'));

/** Opens an address and leaves the browser alone; what it does is seen in the server's log. */
export async function openFullBrowser(address: string): Promise<FullBrowser> {
  const home = await mkdtemp(join(tmpdir(), 'soglasie-chromium-'));
  const browser: ChildProcess = spawn(
    findChromium()?.path ?? '',
    [
      '--headless=new',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // Whatever it wants of anybody is asked of this machine.
      '--host-resolver-rules=MAP * 127.0.0.1',
      `--user-data-dir=${home}`,
      address,
    ],
    { stdio: 'ignore' },
  );
  const ended = new Promise<void>((resolve) => browser.once('exit', () => resolve()));
  return {
    async close() {
      browser.kill();
      await ended;
      await rm(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
