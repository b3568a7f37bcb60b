import type { Choice } from '../../model/choice.js';
import type { ConsentRecord, ConsentState } from '../../model/consent.js';
import type { Decision } from '../../model/decision.js';
import type { CoreSettings } from '../../model/settings.js';
import { VERSION } from '../../model/version.js';

/** What page code sees of a choice and of what follows from it. */
export const describeState = (
  { categories, services, ask, holds }: Decision,
  choice: Choice | null,
): ConsentState => {
  const granted = { categories, ...(services && { services }) };
  return Object.freeze(
    choice && holds
      ? {
          status: 'set',
          ...granted,
          // The first date that is written takes 0.5 ms (2026-11), and most pages ask for none.
          get decidedAt() {
            return new Date(choice.decidedAt).toISOString();
          },
          policyVersion: choice.policyVersion,
          via: choice.via,
          ask,
        }
      : { status: 'unset', ...granted, ask },
  );
};

/** The visitor's own copy; before the settings are known, there is little to tell. */
export const describeRecord = (
  state: ConsentState,
  {
    operator = '',
    group = [],
    policy: { url, consentUrl, version } = { url: '', version: '' },
    services = [],
  }: Pick<Partial<CoreSettings>, 'operator' | 'group' | 'services'> & {
    readonly policy?: Pick<CoreSettings['policy'], 'url' | 'consentUrl' | 'version'>;
  } = {},
  id = '',
): ConsentRecord => ({
  version: VERSION,
  ...(id && { id }),
  site: globalThis.location?.hostname ?? '',
  operator,
  group,
  policy: { url, ...(consentUrl && { consentUrl }), version },
  state,
  services: services.map(({ id, category }) => ({
    id,
    category,
    granted: (state.services?.[id] ?? state.categories[category]) === true,
  })),
});
