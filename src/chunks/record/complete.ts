import type { Noted, SentRecord } from '../../model/record.js';
import { sha256 } from './sha256.js';

/**
 * Digest of what a visitor decided by: what was on screen, then address and version of the policy,
 * each on a line of its own; the language is the first line.
 */
export const digestOf = (
  shown: string,
  { url, version }: Pick<Noted['policy'], 'url' | 'version'>,
): string => sha256([shown, url, version].join('\n'));

/** What is sent of a noted decision. */
export const completeRecord = (noted: Noted): SentRecord => {
  const { id, event, decidedAt, via, site, operator, group, policy, state, gpc, version } = noted;
  const { shown, from } = noted;
  return {
    id,
    event,
    decidedAt: new Date(decidedAt).toISOString(),
    via,
    site,
    operator,
    group,
    policy,
    ...(from && {
      givenOn: { site: from, policyVersion: state.policyVersion ?? policy.version },
    }),
    grants: { ...state.categories, ...state.services },
    gpc,
    texts: shown
      ? {
          locale: shown.split('\n', 1).join(),
          digest: digestOf(shown, policy),
        }
      : null,
    version,
  };
};
