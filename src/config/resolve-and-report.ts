import { warn } from '../core/platform/env.js';
import type { ReportFindings } from '../model/check.js';
import type { Settings } from '../model/settings.js';
import { faultLine } from './error.js';
import { resolveConfig } from './resolve.js';

export type LoadCheck = () => Promise<ReportFindings>;

/**
 * Reports every fault in a line of its own, and has the full checker explain them: without it,
 * nothing else changes. The page goes on with what is left.
 */
export const resolveAndReport = (input: unknown, load: LoadCheck): Settings => {
  const { settings, faults, unknown } = resolveConfig(input);
  for (const fault of faults) warn('W02', faultLine(fault));
  for (const path of unknown) warn('W03', `${path} is unknown`);
  // Inline: as a function that the npm build could share, it costs every visitor 70 B brotli.
  if (faults[0] || unknown[0]) {
    void load().then(
      (tell) => tell(input),
      () => {},
    );
  }
  return settings;
};
