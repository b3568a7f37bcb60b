import type { BrowserContext } from '@playwright/test';
import { expect } from '@playwright/test';
import { vendorAnswer } from '../../support/vendor-answers.js';
import { SENTINEL } from '../../support/vendors.js';

/** Everything beyond this machine. Addresses are what an example names, less what follows `?`. */
export interface Vendors {
  /** Addresses asked for so far. */
  readonly asked: readonly string[];
  /** Waits until these have been asked for, and nothing else. */
  expectAsked(...addresses: string[]): Promise<void>;
  /** Fixes the body of a script. */
  script(address: string, body: string): void;
}

export async function fakeVendors(context: BrowserContext): Promise<Vendors> {
  const asked: string[] = [];
  const scripts = new Map<string, string>();
  const isForeign = ({ protocol, hostname }: URL) => protocol === 'https:' || hostname === SENTINEL;
  await context.route(isForeign, async (route) => {
    const { origin, pathname, hostname } = new URL(route.request().url());
    const address = origin + pathname;
    if (hostname !== SENTINEL) asked.push(address);
    const { status = 200, headers, body = '' } = vendorAnswer(pathname);
    await route.fulfill({
      status,
      headers: headers as Record<string, string>,
      body: scripts.get(address) ?? (body as string),
    });
  });
  return {
    asked,
    expectAsked: (...addresses) =>
      expect.poll(() => [...new Set(asked)].sort()).toEqual(addresses.sort()),
    script: (address, body) => scripts.set(address, body),
  };
}
