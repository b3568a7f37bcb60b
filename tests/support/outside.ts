import type { BrowserContext } from '@playwright/test';
import type { Watch } from './watch.js';

/** Answers for every host outside, so that nothing leaves this machine. */
export async function answerOutside(context: BrowserContext, watch: Watch): Promise<void> {
  watch.allowForeign(/^https:/);
  await context.route(/^https:/, (route) => route.fulfill({ status: 204, body: '' }));
}
