import { warn } from '../env.js';
import type { Settings } from '../model/settings.js';
import { faultLine } from './error.js';
import { resolveConfig } from './resolve.js';

/** Reports every fault in a line of its own; the page goes on with what is left. */
export const resolveAloud = (input: unknown): Settings => {
  const { settings, faults, unknown } = resolveConfig(input);
  for (const fault of faults) warn('W02', faultLine(fault));
  for (const path of unknown) warn('W03', `${path} is unknown`);
  return settings;
};
