import type { Settings } from '../../model/settings.js';
import type { Translator } from './text.js';
import { pick } from './title.js';

/** What can be read before the choice: the policy, the text of the consent, the operator's others. */
export const documentsOf = (
  { policy, links }: Settings,
  words: Translator,
): { readonly url: string; readonly label: string }[] =>
  [
    { url: policy.url, label: words.t('banner.policy') },
    { url: policy.consentUrl ?? '', label: words.t('banner.consent') },
    ...links.map(({ title, url }) => ({ url, label: pick(title, words) })),
  ].filter(({ url }) => url);
