import type { BrowserContext } from '@playwright/test';

/** What the browser said and did during one test, in all of its pages. */
export interface Watch {
  /** Console lines of any level, as `warning: text`. */
  readonly console: string[];
  /** Console lines in which the library warns. */
  ours(): string[];
  /** Uncaught errors and unhandled rejections. */
  readonly errors: string[];
  /** Addresses asked for. */
  readonly requests: string[];
  /** Declares that uncaught errors of this kind belong to the test. */
  allowErrors(pattern: RegExp): void;
  /** Uncaught errors that nobody declared. */
  undeclaredErrors(): string[];
  /** Declares that requests to such addresses are answered by the test itself. */
  allowForeign(pattern: RegExp): void;
  /** Addresses outside of `*.localhost` and loopback that nobody declared. */
  foreignRequests(): string[];
}

function isForeign(address: string): boolean {
  const url = new URL(address);
  if (!/^(https?|wss?|ftp):$/.test(url.protocol)) return false;
  return !/(^|\.)localhost$|^127\.0\.0\.1$/.test(url.hostname);
}

export async function watchContext(context: BrowserContext): Promise<Watch> {
  const lines: string[] = [];
  const errors: string[] = [];
  const requests: string[] = [];
  const allowed: RegExp[] = [];
  const answered: RegExp[] = [];
  context.on('console', (message) => lines.push(`${message.type()}: ${message.text()}`));
  context.on('weberror', (event) => {
    const { name, message, stack } = event.error();
    errors.push(stack || `${name}: ${message}`);
  });
  context.on('request', (request) => requests.push(request.url()));
  await context.addInitScript(() => {
    window.ran = [];
    window.violations = [];
    window.addEventListener('securitypolicyviolation', (event) => {
      window.violations.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}`);
    });
  });
  return {
    console: lines,
    errors,
    requests,
    ours: () => lines.filter((line) => /^warning: soglasie/.test(line)),
    allowErrors: (pattern) => allowed.push(pattern),
    undeclaredErrors: () => errors.filter((error) => !allowed.some((it) => it.test(error))),
    allowForeign: (pattern) => answered.push(pattern),
    foreignRequests: () =>
      requests.filter((url) => isForeign(url) && !answered.some((it) => it.test(url))),
  };
}
