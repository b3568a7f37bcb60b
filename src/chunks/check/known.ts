import { SCHEMA } from '../../config/schema.js';
import { KNOWN_SERVICES } from '../../model/known-services.js';
import { OTHER_SERVICES } from '../../model/other-services.js';

/** Stands for any id. */
const ANY = 'a';

/** Something in every place where a config may repeat itself. */
const SPECIMEN = {
  links: [{ title: 'x', url: '/' }],
  policy: { upcoming: {} },
  categories: { [ANY]: { cookies: [{ name: 'x' }], vendors: [{ name: 'x' }] } },
  services: { [ANY]: { cookies: [{ name: 'x' }] } },
  block: [{}],
};

/** Every name that the reader knows, as it comes out of the reader itself. */
const TREE: unknown = SCHEMA(SPECIMEN, 'config', { faults: [], unknown: [] });

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  Object(value) === value;

const below = (level: unknown, step: string): unknown => {
  if (Array.isArray(level)) return level[0];
  return isObject(level) ? (level[step] ?? level[ANY]) : undefined;
};

/** Names that may stand where a path ends. */
export const namesAt = (path: string): string[] => {
  // `config.block[0].match` → block, 0], match.
  let level = TREE;
  for (const step of path.split(/[.[]/).slice(1, -1)) level = below(level, step) ?? level;
  return isObject(level) ? Object.keys(level).filter((name) => level[name] !== undefined) : [];
};

/** Ids of the known services. */
export const PRESET_IDS: readonly string[] = [...Object.keys(KNOWN_SERVICES), ...OTHER_SERVICES];
