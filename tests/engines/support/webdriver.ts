import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from '@playwright/test';
import type { findWebKit } from '../../find-browser.mjs';

/** A WebDriver server with a screen of its own, spoken to over HTTP. */
export interface WebDriver {
  call<Value>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<Value>;
  close(): void;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

export async function startWebDriver({
  driver,
  screen,
}: NonNullable<ReturnType<typeof findWebKit>>): Promise<WebDriver> {
  // It takes a display that is free, and says which once it is there.
  const shown = spawn(screen, ['-displayfd', '3', '-screen', '0', '1280x800x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const [display] = await once(shown.stdio[3] ?? shown, 'data');
  const port = await freePort();
  const server = spawn(driver, ['--host=127.0.0.1', `--port=${port}`], {
    env: { ...process.env, DISPLAY: `:${String(display).trim()}` },
    stdio: 'ignore',
  });
  const base = `http://127.0.0.1:${port}`;
  const isUp = () =>
    fetch(`${base}/status`).then(
      ({ ok }) => ok,
      () => false,
    );
  await expect.poll(isUp).toBe(true);

  return {
    async call<Value>(method: string, path: string, body = {}) {
      const init = method === 'POST' ? { method, body: JSON.stringify(body) } : { method };
      const response = await fetch(base + path, init);
      const { value } = (await response.json()) as { value: Value };
      if (!response.ok) throw new Error(`${method} ${path}: ${JSON.stringify(value)}`);
      return value;
    },
    close() {
      server.kill();
      shown.kill();
    },
  };
}
