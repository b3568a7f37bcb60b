// What the end of a run tells: how long the files of each part took, and what failed.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

const FOLDER = '.build/cache/times';
const fileOf = (part) => `${FOLDER}/${part}.json`;

/**
 * What a part of the run has to say.
 *
 * @typedef {{
 *   passed: number, failed: number, skipped: number,
 *   files: Record<string, number>, faults: string[][],
 * }} Times
 *   `files`: path → milliseconds. `faults`: the name of what failed, and its error.
 */

const plain = (value) => (typeof value === 'string' ? stripVTControlCharacters(value) : value);

/** @param {string} part @param {Times} times */
export const noteTimes = (part, times) => {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(
    fileOf(part),
    JSON.stringify(times, (_, value) => plain(value)),
  );
};

/** @returns {Times | undefined} */
export const timesOf = (part) => {
  try {
    return JSON.parse(readFileSync(fileOf(part), 'utf8'));
  } catch {
    return undefined;
  }
};

const messageOf = (errors) => errors?.[0]?.message ?? '';

/** Vitest's end of a run, as `noteTimes` wants it. */
export default class TimesReporter {
  onTestRunEnd(modules) {
    const times = { passed: 0, failed: 0, skipped: 0, files: {}, faults: [] };
    for (const module of modules) {
      const { collectDuration, duration } = module.diagnostic();
      times.files[relative('', module.moduleId)] = Math.round(collectDuration + duration);
      for (const test of module.children.allTests()) {
        const { state, errors } = test.result();
        times[state === 'passed' || state === 'failed' ? state : 'skipped'] += 1;
        if (state !== 'failed') continue;
        times.faults.push([`${module.relativeModuleId} › ${test.fullName}`, messageOf(errors)]);
      }
      // A file that does not even load.
      const errors = module.errors();
      if (!errors.length) continue;
      times.failed += 1;
      times.faults.push([module.relativeModuleId, messageOf(errors)]);
    }
    noteTimes('unit', times);
  }
}
