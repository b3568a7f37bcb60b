import type { Screen } from '../state.js';

/** Which screen asks for a field, by the beginning of its path; the first that fits counts. */
const OWNERS: readonly (readonly [start: RegExp, screen: Screen])[] = [
  [/^config\.(?:operator|contact|sites|group)\b/, 'company'],
  [/^config\.(?:policy|links)\b/, 'policy'],
  [/^config\.(?:services|block|compat)\b/, 'services'],
  [/^config\.(?:categories|choice)\b/, 'categories'],
  [/^config\.ui\b/, 'look'],
  [/^config\.(?:texts|locale)\b/, 'texts'],
  [/^config\.(?:expires|reaskAfterRefusal|mode|gpc|onWithdraw|withdrawal|cookie)\b/, 'terms'],
  [/^config\.(?:hub|tour|handoff)\b/, 'sites'],
  [/^config\.(?:record|signals)\b/, 'records'],
];

/** The screen that asks for a field; undefined for what the constructor does not ask. */
export const screenFor = (path: string): Screen | undefined =>
  OWNERS.find(([start]) => start.test(path))?.[1];

/** A path as it stands in the config. */
export const displayPath = (path: string): string => path.replace(/^config\./, '');
