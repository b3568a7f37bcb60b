import type { Settings } from '../../model/settings.js';

/** Their words for a purpose, in lower case → ours. */
const OURS: Readonly<Record<string, string>> = {
  __proto__: null as never,
  essential: 'necessary',
  required: 'necessary',
  c0001: 'necessary',
  analytical: 'analytics',
  statistics: 'analytics',
  c0002: 'analytics',
  performance: 'technical',
  functionality: 'functional',
  preferences: 'functional',
  c0003: 'functional',
  ads: 'advertising',
  advertisement: 'advertising',
  marketing: 'advertising',
  targeting: 'advertising',
  c0004: 'advertising',
  // Social media.
  c0005: 'advertising',
};

/** Our category for a word of theirs: that of the same id, if there is one. An unknown word stays. */
export const ourCategory = (word: string, { categories }: Settings): string => {
  const id = word.toLowerCase();
  return categories.some((category) => category.id === id) ? id : (OURS[id] ?? id);
};

/** Our service for a name of theirs: `Google Analytics` → `google-analytics`; undefined for none. */
export const ourService = (
  name: string,
  { services }: Settings,
): Settings['services'][number] | undefined => {
  const id = name.toLowerCase().replace(/[^a-z0-9_]+/g, '-');
  return services.find((service) => service.id === id);
};
