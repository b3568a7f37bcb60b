// Where the time of a run goes: each runner notes how long its files took, and the end tells.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';

const FOLDER = '.build/cache/times';
const fileOf = (part) => `${FOLDER}/${part}.json`;

/**
 * What a part of the run has to say.
 *
 * @typedef {{ passed: number, failed: number, skipped: number, files: Record<string, number> }} Times
 *   `files`: path → milliseconds.
 */

/** @param {string} part @param {Times} times */
export const noteTimes = (part, times) => {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(fileOf(part), JSON.stringify(times));
};

/** @returns {Times | undefined} */
export const timesOf = (part) => {
  try {
    return JSON.parse(readFileSync(fileOf(part), 'utf8'));
  } catch {
    return undefined;
  }
};

/** Vitest's end of a run, as `noteTimes` wants it. */
export default class TimesReporter {
  onTestRunEnd(modules) {
    const times = { passed: 0, failed: 0, skipped: 0, files: {} };
    for (const module of modules) {
      const { collectDuration, duration } = module.diagnostic();
      times.files[relative('', module.moduleId)] = Math.round(collectDuration + duration);
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        times[state === 'passed' || state === 'failed' ? state : 'skipped'] += 1;
      }
      // A file that does not even load.
      if (module.errors().length) times.failed += 1;
    }
    noteTimes('unit', times);
  }
}
