import type { FullResult, Reporter, TestCase, TestResult } from '@playwright/test/reporter';
import { ROWS } from '../browser/requirements/rows.js';

/**
 * Prints the requirements of the operators' policies, a line each: how many tests prove it, or why
 * none can. A row without either fails the run.
 */
export default class RequirementsReporter implements Reporter {
  private readonly verdicts = new Map<number, boolean[]>();

  onTestEnd({ annotations }: TestCase, { status }: TestResult): void {
    for (const { type, description } of annotations) {
      if (type !== 'requirement') continue;
      const number = Number(description);
      const verdicts = this.verdicts.get(number) ?? [];
      this.verdicts.set(number, [...verdicts, status === 'passed']);
    }
  }

  async onEnd(): Promise<{ status: FullResult['status'] } | undefined> {
    const clauseWidth = Math.max(...ROWS.map(({ clause }) => clause.length));
    const counts = { passed: 0, outside: 0, failed: 0, missing: 0 };
    for (const [at, { clause, says, outside }] of ROWS.entries()) {
      const verdicts = this.verdicts.get(at + 1);
      const kind = verdicts
        ? verdicts.every(Boolean)
          ? 'passed'
          : 'failed'
        : outside === undefined
          ? 'missing'
          : 'outside';
      counts[kind] += 1;
      const verdict = {
        passed: `passed (${verdicts?.length})`,
        failed: 'FAILED',
        missing: 'MISSING',
        outside: `out of scope: ${outside}`,
      }[kind];
      console.log(`${`${at + 1}`.padStart(2)}  ${clause.padEnd(clauseWidth)}  ${says}: ${verdict}`);
    }
    const { passed, outside, failed, missing } = counts;
    console.log(
      `${ROWS.length} rows: ${passed} passed, ${outside} out of scope, ${failed} failed, ${missing} missing`,
    );
    return failed || missing ? { status: 'failed' } : undefined;
  }

  printsToStdio(): boolean {
    return true;
  }
}
