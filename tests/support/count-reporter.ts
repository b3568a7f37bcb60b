import type { FullResult, Reporter, Suite } from '@playwright/test/reporter';

/** Prints one line at the end: `browser: 12 passed, 0 failed, 1 skipped`. */
export default class CountReporter implements Reporter {
  private root: Suite | undefined;

  onBegin(_config: unknown, suite: Suite): void {
    this.root = suite;
  }

  onEnd(result: FullResult): void {
    const outcomes = (this.root?.allTests() ?? []).map((test) =>
      test.results.length === 0 && test.outcome() !== 'skipped' ? 'unexpected' : test.outcome(),
    );
    const count = (...names: string[]) => outcomes.filter((name) => names.includes(name)).length;
    const failed = count('unexpected', 'flaky') || (result.status === 'failed' ? 1 : 0);
    console.log(
      `browser: ${count('expected')} passed, ${failed} failed, ${count('skipped')} skipped`,
    );
  }

  printsToStdio(): boolean {
    return false;
  }
}
