export { type AuditOptions, audit } from '../playwright/audit/audit.js';
export { reportHtml } from '../playwright/audit/html.js';
export type {
  AuditReport,
  AuditState,
  Code,
  Finding,
  Visit,
} from '../playwright/audit/report.js';
export { reportText } from '../playwright/audit/text.js';
export { type ConsentFixtures, consentTest } from '../playwright/fixtures.js';
export { consentMatchers } from '../playwright/matchers.js';
export { type Seed, seedChoice } from '../playwright/seed.js';
export { state } from '../playwright/state.js';
export { consent, type Visitor } from '../playwright/visitor.js';
export type { Target } from '../playwright/watch.js';
