import type { TestInfo } from '@playwright/test';
import { reportHtml } from './audit/html.js';
import type { AuditReport } from './audit/report.js';

/** The test that runs. A worker runs one at a time, and only a fixture is told of it. */
let running: TestInfo | null = null;

/** Remembers a test while `run` goes on. */
export const during = async (test: TestInfo, run: () => Promise<void>): Promise<void> => {
  running = test;
  try {
    await run();
  } finally {
    running = null;
  }
};

/** Attaches a report to the test that runs, as a page to read and as JSON. */
export const attach = async (report: AuditReport): Promise<void> => {
  const { site } = report;
  const { screenshots: _, ...plain } = report;
  const files = [
    ['html', 'text/html', reportHtml(report)],
    ['json', 'application/json', JSON.stringify(plain, null, 2)],
  ] as const;
  for (const [ending, contentType, body] of files) {
    await running?.attach(`audit-${site.host}.${ending}`, { body, contentType });
  }
};
