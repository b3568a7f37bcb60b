import type { Settings } from '../../model/settings.js';
import type { Words } from './text.js';
import { pick } from './title.js';

/** What can be read before the choice: the policy, the text of the consent, the operator's others. */
export const documentsOf = (
  { policy, links }: Settings,
  words: Words,
): { readonly url: string; readonly label: string }[] =>
  [
    { url: policy.url, label: words.text('banner.policy') },
    { url: policy.consentUrl ?? '', label: words.text('banner.consent') },
    ...links.map(({ title, url }) => ({ url, label: pick(title, words) })),
  ].filter(({ url }) => url);
