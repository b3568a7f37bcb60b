import type { Settings } from '../../model/settings.js';

type Policy = Settings['policy'];

/** When a day begins, or a moment, in ms. A day alone begins when it does for the visitor. */
const momentOf = (date: string): number => Date.parse(/T/.test(date) ? date : `${date}T00:00`);

/**
 * The policy that is in force at a time: from its date on, the announced edition takes the place of
 * the one before. Unless it asks for a new consent, choices made under that one stay valid.
 */
export const policyAt = (policy: Policy, now: number): Policy => {
  const { upcoming, covers, version, url } = policy;
  if (!upcoming?.version || !upcoming.effective) return { ...policy, upcoming: null };
  // A date that cannot be read never comes.
  if (!(now >= momentOf(upcoming.effective))) return policy;
  return {
    ...policy,
    url: upcoming.url || url,
    version: upcoming.version,
    covers: upcoming.reconsent ? [] : [...covers, version],
    updated: upcoming.effective,
    summary: upcoming.summary,
    upcoming: null,
  };
};
