import type { Page } from '@playwright/test';

/**
 * How far ahead the clock stops, in ms: more than a slow machine takes to be told so. Its own time goes
 * on until then, and no clock can be stopped in its past.
 */
const AHEAD = 10_000;

/** The clock of a page, and of every other of its context, stands still; `runFor` moves it. */
export async function stopClock({ clock }: Page): Promise<void> {
  await clock.install();
  await clock.pauseAt(Date.now() + AHEAD);
}
