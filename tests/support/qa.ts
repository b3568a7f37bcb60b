import { readdirSync, readFileSync } from 'node:fs';
import { expect as baseExpect } from '@playwright/test';
import { test as base } from './fixtures.js';
import type { Site } from './site.js';

const BUILT = new URL('../../dist/playwright.js', import.meta.url);

/** What testers import: the built file, typed as its source. */
export const qa: typeof import('../../src/entry/playwright.js') = await import(BUILT.href);

export const test = base.extend(qa.consentTest);
export const expect = baseExpect.extend(qa.consentMatchers);

const PAGES = new URL('../pages/', import.meta.url);

/** Names of the pages with a planted fault, and of the clean one. */
export const planted = readdirSync(PAGES).map((file) => file.replace('.html', ''));

/** Publishes a page of `tests/pages` as the front page of its own host, and tells its address. */
export function plant(site: Site, name: string): string {
  const html = readFileSync(new URL(`${name}.html`, PAGES), 'utf8');
  const host = `${name}.localhost`;
  site.page('/', html.replaceAll(':4700', `:${site.port}`), { host });
  return site.url('/', host);
}

/** A page of the tests' own has done what it does after so long, in ms. */
export const QUIET = 100;
