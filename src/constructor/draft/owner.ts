import type { Screen } from '../state.js';
import type { Json } from './draft.js';

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

/** Keys that a path of the checker leads by; null where nothing stands there. Keys may hold dots. */
const keysAlong = (value: Json | undefined, rest: string): readonly string[] | null => {
  if (!rest) return [];
  const keys = Object(value) === value ? Object.keys(value as object) : [];
  const write = (key: string): string => (Array.isArray(value) ? `[${key}]` : `.${key}`);
  for (const key of keys.filter((one) => rest.startsWith(write(one)))) {
    const inner = keysAlong(
      (value as Readonly<Record<string, Json>>)[key],
      rest.slice(write(key).length),
    );
    if (inner) return [key, ...inner];
  }
  return null;
};

/** Where in a config the checker has found something: `config.block[0].match` → block, 0, match. */
export const placeOf = (config: Json, path: string): readonly string[] | null =>
  keysAlong(config, path.replace(/^config/, ''));

/** A path as it stands in the config. */
export const displayPath = (path: string): string => path.replace(/^config\./, '');
