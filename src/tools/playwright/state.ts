import type { Page } from '@playwright/test';
import type { Consent, ConsentState } from '../../model/consent.js';
import { HEARD } from './watch.js';

/**
 * What the library says on a page: by the global `soglasie`, or, where a build has none, by its last
 * event, which is heard when `consent(page)` was called before `page.goto()`. Null while it has said
 * nothing.
 */
export const state = (page: Page): Promise<ConsentState | null> =>
  page.evaluate((key) => {
    const heard = Reflect.get(window, Symbol.for(key)) ?? null;
    const consent = Reflect.get(window, 'soglasie') as Consent | undefined;
    // The first event says that the settings are there; an answer given before is only a blank.
    if (typeof consent?.get !== 'function') return heard;
    return Promise.race([
      consent.ready.then(() => consent.get()),
      new Promise<null>((resolve) => setTimeout(resolve, 1000, null)),
    ]);
  }, HEARD);
