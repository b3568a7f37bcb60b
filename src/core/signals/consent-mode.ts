import type { Grants } from '../../model/category.js';

/**
 * Google's consent types, and the category that each belongs to, or its service where that is chosen
 * apart. It has none for finding errors.
 */
const TYPES = {
  ad_storage: 'advertising google-ads',
  ad_user_data: 'advertising google-ads',
  ad_personalization: 'advertising google-ads',
  analytics_storage: 'analytics google-analytics',
  functionality_storage: 'functional',
  personalization_storage: 'functional',
  security_storage: 'necessary',
};

/**
 * Every consent type, granted or denied. One that several categories name is granted when all of
 * them are; one that none of them names, never.
 */
export const consentTypes = (
  /** Types by category, where the operator named them. */
  own: Readonly<Record<string, readonly string[]>> | true,
  grants: Grants,
): Record<string, string> => {
  const types: Record<string, string> = {};
  for (const [type, owners] of Object.entries(TYPES)) {
    const [category, service = ''] = owners.split(' ');
    const owner = service in grants ? service : category;
    const named = Object.keys(grants).filter(
      (id) => Object(own)[id]?.includes?.(type) ?? id === owner,
    );
    types[type] = named[0] && named.every((id) => grants[id]) ? 'granted' : 'denied';
  }
  return types;
};
