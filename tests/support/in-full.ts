import type { TestDetails } from '@playwright/test';

/** Whether everything is tried, in every edition and engine: `npm run test:full`. */
export const isFull = process.env.SOGLASIE_FULL === '1';

const TAG = '@full';

/**
 * Details of a test that the full run alone has, because it is the twin of one that always runs: it
 * differs from that by a value. `isTwin`: whether this one does. What proves it otherwise is in the
 * table of tests/bench/suite.md.
 *
 *   for (const key of ['Enter', 'Space']) test(`${key} presses it`, inFull(key === 'Space'), …);
 */
export const inFull = (isTwin = true): TestDetails => (isTwin ? { tag: TAG } : {});

/** For `grepInvert`: what this run leaves out. */
export const leftOut: RegExp[] = isFull ? [] : [new RegExp(TAG)];
