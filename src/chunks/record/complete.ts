import type { Noted, SentRecord } from '../../model/record.js';
import { sha256 } from './sha256.js';

/**
 * What is sent of a noted decision. The digest covers what was on screen, then address and version of
 * the policy, each on a line of its own; the language is the first line.
 */
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
    grants: state.categories,
    gpc,
    texts: shown
      ? {
          locale: shown.split('\n', 1).join(),
          digest: sha256([shown, policy.url, policy.version].join('\n')),
        }
      : null,
    version,
  };
};
