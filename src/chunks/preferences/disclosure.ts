import { NECESSARY } from '../../model/category.js';
import type { CookieInfo, VendorInfo } from '../../model/config-parts.js';
import type { CategorySettings, Settings } from '../../model/settings.js';
import type { Translator } from '../ui/text.js';
import { pick } from '../ui/title.js';
import { ownTerm } from './term.js';

/** One row of the cookie table. */
export interface Entry extends CookieInfo {
  readonly who: string;
}

/** What a category sets and who gets the data. */
export interface Disclosure {
  readonly entries: readonly Entry[];
  readonly receivers: readonly VendorInfo[];
}

/** Gathers what the category itself and its services declare. */
export function disclose(
  category: CategorySettings,
  settings: Settings,
  words: Translator,
): Disclosure {
  const entries: Entry[] = [];
  const receivers: VendorInfo[] = [];
  // Not the name of this host: what is shown is the same on every site of the operator, and so is
  // its digest in the records.
  const here = settings.operator || words.t('banner.site');
  if (category.id === NECESSARY) {
    entries.push({
      name: settings.cookie.name,
      purpose: words.t('prefs.ownCookie'),
      expires: ownTerm(settings.expires),
      who: here,
    });
  }
  for (const cookie of category.cookies) entries.push({ ...cookie, who: here });
  for (const service of settings.services) {
    if (service.category !== category.id) continue;
    const name = service.provider || (service.title ? pick(service.title, words) : service.id);
    for (const cookie of service.cookies) entries.push({ ...cookie, who: name });
    receivers.push({ ...service, name });
  }
  return { entries, receivers: [...receivers, ...category.vendors] };
}
