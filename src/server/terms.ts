import { readCore } from '../core/config/lenient.js';
import { policyAt } from '../core/decision/policy.js';
import type { Settings, Site, Terms } from '../model/settings.js';

/** What a choice is found and judged by. */
interface ServerTerms extends Terms {
  readonly name: string;
  readonly sites: readonly Site[];
}

/** No edition: it holds what none may. */
const NONE = '?';

const ZONE = /T.*(?:Z|[+-]\d\d:?\d\d)$/;

/** No visitor's midnight is further from ours, in ms. */
const MIDNIGHTS = 14 * 36e5;

/**
 * Editions whose choices count. On the day of an announced one that names no time zone, nobody here
 * knows which is in force for the visitor: only what counts under both.
 */
const editionsAt = (policy: Settings['policy'], now: number): Terms['policy'] => {
  const spread = ZONE.test(policy.upcoming?.effective ?? '') ? 0 : MIDNIGHTS;
  const countAt = (time: number): string[] => {
    const { version, covers } = policyAt(policy, time);
    return [version, ...covers];
  };
  const late = countAt(now + spread);
  const both = countAt(now - spread).filter((edition) => late.includes(edition));
  return { version: both[0] ?? NONE, covers: both.slice(1) };
};

/**
 * As much of a config as a server needs, read as the browser reads it, which also tells of faults;
 * but silence is no answer here, even where it is one there.
 */
export const termsOf = (config: unknown, now: number): ServerTerms => {
  const { cookie, sites, policy, categories, services, expires, reaskAfterRefusal } =
    readCore(config);
  return {
    name: cookie.name,
    sites,
    policy: editionsAt(policy, now),
    categories,
    services,
    expires,
    reaskAfterRefusal,
    mode: 'opt-in',
    gpc: 'ignore',
  };
};
