export { type AuditOptions, audit } from '../tools/playwright/audit/audit.js';
export { reportHtml } from '../tools/playwright/audit/html.js';
export type {
  AuditReport,
  AuditState,
  Code,
  Finding,
  Lang,
  Severity,
  Visit,
} from '../tools/playwright/audit/report.js';
export { reportText } from '../tools/playwright/audit/text.js';
export type {
  Banner,
  Choices,
  Choose,
  Press,
  Switch,
} from '../tools/playwright/banner/banner.js';
export { banners, type ToolName } from '../tools/playwright/banner/tools.js';
export { type ConsentFixtures, consentTest } from '../tools/playwright/fixtures.js';
export { consentMatchers } from '../tools/playwright/matchers.js';
export { type Seed, seedChoice } from '../tools/playwright/seed.js';
export { state } from '../tools/playwright/state.js';
export { consent, type Visitor } from '../tools/playwright/visitor.js';
export type { Target } from '../tools/playwright/watch.js';
