import { expect, type Page } from '@playwright/test';

declare global {
  interface Window {
    /** Whether the document was shown last time because the bfcache had kept it. */
    restored?: boolean;
  }
}

/** Notes on every document how it came to be shown. Before the first visit. */
export async function noteRestores(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.addEventListener('pageshow', ({ persisted }) => {
      window.restored = persisted;
    });
  });
}

/**
 * Goes back to a page that the browser kept alive, and fails when it had to be loaded anew.
 * `page.goBack()` would wait for a load that a page out of the bfcache never has.
 */
export async function goBackInto(page: Page, address: string): Promise<void> {
  // In Firefox Playwright hears of a navigation that begins and never of its end; without this
  // every later look at the page would wait for that end. The fixture takes it back.
  process.env.PLAYWRIGHT_SKIP_NAVIGATION_CHECK = '1';
  await page.evaluate(() => {
    // After this call has returned: a page that is left answers nothing.
    setTimeout(() => history.back());
  });
  await expect(async () => {
    const shown = await page.evaluate(() => [location.href, window.restored]);
    expect(shown).toEqual([address, true]);
  }).toPass({ timeout: 10_000 });
}
