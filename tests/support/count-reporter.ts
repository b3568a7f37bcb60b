import { relative } from 'node:path';
import type { FullResult, Reporter, Suite, TestCase, TestError } from '@playwright/test/reporter';
import { noteTimes } from './times.mjs';

/** All that it says: of a test that ran out of time, what it was waiting for comes second. */
const errorOf = (test: TestCase): string =>
  test.results
    .flatMap(({ errors }) => errors)
    .map(({ message, value }) => message ?? value ?? '')
    .join('\n') || 'not run';

/**
 * Prints one line at the end: `browser: 12 passed, 0 failed, 1 skipped`, and notes how long every
 * file took, and what failed.
 */
export default class CountReporter implements Reporter {
  private root: Suite | undefined;
  private readonly part: string;
  /** Of no test: of what is set up and taken down around them. */
  private readonly errors: string[] = [];

  constructor({ part }: { readonly part: string }) {
    this.part = part;
  }

  onBegin(_config: unknown, suite: Suite): void {
    this.root = suite;
  }

  onError({ message, value }: TestError): void {
    this.errors.push(message ?? value ?? '');
  }

  onEnd(result: FullResult): void {
    const tests = this.root?.allTests() ?? [];
    const outcomes = tests.map((test) =>
      test.results.length === 0 && test.outcome() !== 'skipped' ? 'unexpected' : test.outcome(),
    );
    const count = (...names: string[]) => outcomes.filter((name) => names.includes(name)).length;
    const passed = count('expected');
    const failed = count('unexpected', 'flaky') || (result.status === 'failed' ? 1 : 0);
    const skipped = count('skipped');
    const files: Record<string, number> = {};
    for (const test of tests) {
      const file = relative('', test.location.file);
      // Tests that a helper defines belong to the file that called it.
      const owner = test.titlePath().find((title) => /\.spec\.ts$/.test(title));
      const name = /\.spec\.ts$/.test(file) ? file : (owner ?? file);
      const duration = test.results.reduce((sum, one) => sum + one.duration, 0);
      files[name] = (files[name] ?? 0) + duration;
    }
    const faults = tests
      .filter((_, index) => ['unexpected', 'flaky'].includes(outcomes[index] ?? ''))
      .map((test) => [test.titlePath().filter(Boolean).join(' › '), errorOf(test)]);
    for (const error of this.errors) faults.push(['around the tests', error]);
    noteTimes(this.part, { passed, failed, skipped, files, faults });
    console.log(`${this.part}: ${passed} passed, ${failed} failed, ${skipped} skipped`);
  }

  printsToStdio(): boolean {
    return false;
  }
}
