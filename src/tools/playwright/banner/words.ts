import { ourCategory } from '../../../chunks/compat/category.js';
import * as presets from '../../../chunks/presets/index.js';
import { resolveConfig } from '../../../config/resolve.js';
import type { ConsentConfig } from '../../../model/config.js';

/** What only some tools call so. */
const ALSO: Readonly<Record<string, string>> = {
  analytic: 'analytics',
  social: 'functional',
  video: 'functional',
  comment: 'functional',
  support: 'functional',
  api: 'functional',
  ad: 'advertising',
  essential: 'necessary',
};

/**
 * Category for another tool's word for a purpose, or for the name of a known service: `statistics` →
 * `analytics`, `yandex-metrika` → `analytics`; undefined for a word that nobody knows.
 */
export const categoryOf = (word: string, config: ConsentConfig = {}): string | undefined => {
  const { settings } = resolveConfig(config);
  const id = word.toLowerCase().trim();
  const found = ourCategory(ALSO[id] ?? id, settings);
  if (settings.categories.some((one) => one.id === found)) return found;
  const slug = id.replace(/[^a-z0-9]+/g, '-');
  return Object.values(presets).find((preset) => preset.id === slug)?.category;
};
