import type { Page } from '@playwright/test';
import type { Consent } from '../../src/model/consent.js';
import { banner } from './widget.js';

export type State = ReturnType<Consent['get']>;

/** What the library says about the choice on this page. */
export function stateOf(page: Page): Promise<State> {
  return page.evaluate(() => window.soglasie.get());
}

/** Presses «Принять все» and waits for the banner to leave. */
export async function accept(page: Page): Promise<void> {
  await banner(page).accept.click();
  await banner(page).region.waitFor({ state: 'detached' });
}

/** Presses «Отклонить все» and waits for the banner to leave. */
export async function reject(page: Page): Promise<void> {
  await banner(page).reject.click();
  await banner(page).region.waitFor({ state: 'detached' });
}

/** Everything that the page and its browser keep. */
export async function stored(page: Page) {
  const cookies = await page.context().cookies();
  return page.evaluate(
    async (names) => ({
      cookies: names,
      local: Object.keys(localStorage),
      session: Object.keys(sessionStorage),
      databases: (await indexedDB.databases()).map(({ name }) => name),
      caches: await caches.keys(),
    }),
    cookies.map(({ name }) => name),
  );
}

/** Makes a visitor of whom nothing is known. The page is left first: it would ask again at once. */
export async function forgetVisitor(page: Page): Promise<void> {
  if (page.url() !== 'about:blank') await page.evaluate(() => localStorage.clear());
  await page.goto('about:blank');
  await page.context().clearCookies();
}
