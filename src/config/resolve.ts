import { CATEGORIES, NECESSARY } from '../model/category.js';
import { PRESET_ID } from '../model/presets.js';
import type {
  BlockRule,
  CategorySettings,
  ServiceSettings,
  Settings,
  Site,
} from '../model/settings.js';
import { parsePlace, parseSite } from './place.js';
import { type Findings, note } from './read.js';
import { CATEGORY, ID, SCHEMA } from './schema.js';

type Category = Omit<CategorySettings, 'id'>;
type Service = Omit<ServiceSettings, 'id'>;

/** What the schema makes of a config: complete, but for what one field means for another. */
interface Written extends Omit<Settings, 'categories' | 'services' | 'sites' | 'block'> {
  readonly categories: Readonly<Record<string, Category | false>>;
  readonly services: Readonly<Record<string, Service | true>>;
  readonly block: readonly { readonly match: string; readonly category: string }[];
  readonly sites: readonly string[];
}

export interface Resolved extends Findings {
  readonly settings: Settings;
}

/** Categories and services together; more would not fit the cookie. */
const MAX_IDS = 16;

/**
 * The five, changed, dropped and joined by own ones as the operator wrote. The order is that of the
 * config for the ids it names; each of the five that it does not name comes after the one before it
 * in the default order.
 */
const orderOf = (named: readonly string[]): string[] => {
  const ids = [...named];
  let at = 0;
  for (const id of CATEGORIES) {
    if (!ids.includes(id)) ids.splice(at, 0, id);
    at = ids.indexOf(id) + 1;
  }
  return ids;
};

/** No id: it is granted to nobody. */
const UNKNOWN = '?';

const ruleOf = (entry: string, mark: BlockRule['mark'], id: string): BlockRule[] => {
  const place = parsePlace(entry);
  // Held elements are marked with it, and `!analytics` or `a b` would be an expression there.
  return place
    ? [{ host: place.host, path: place.path, mark, id: ID.test(id) ? id : UNKNOWN }]
    : [];
};

/**
 * Checks and completes whatever an operator wrote. Never throws: a faulty field gets its default,
 * which never grants more than the field could have.
 */
export const resolveConfig = (input: unknown): Resolved => {
  const found: Findings = { faults: [], unknown: [] };
  const config = SCHEMA(input, 'config', found) as unknown as Written;
  const categories = orderOf(Object.keys(config.categories)).flatMap((id) => {
    const category = config.categories[id] ?? (CATEGORY(undefined, '', found) as Category);
    return category ? { ...category, id, required: category.required || id === NECESSARY } : [];
  });
  const ids = categories.map(({ id }) => id);
  const written = Object.entries(config.services).flatMap(([id, service]): [string, Service][] => {
    if (service !== true) return [[id, service]];
    if (!PRESET_ID.test(id)) note(`config.services.${id}`, 'a known preset', service, found);
    return [];
  });
  const services = written.flatMap(([id, service]) => {
    const isKnown = ids.includes(service.category);
    if (isKnown && !ids.includes(id)) return { ...service, id };
    // Its preset may still be to come; that one did not is told by whoever waited for it.
    if (service.category || !PRESET_ID.test(id)) {
      note(`config.services.${id}.category`, ids.join('|'), isKnown ? id : service.category, found);
    }
    return [];
  });
  // A rule whose category nobody knows is kept: what it names stays shut for good.
  const rules = [
    ...written.flatMap(([id, { match, category }]) => {
      const isKept = services.some((service) => service.id === id);
      return match.flatMap((entry) =>
        isKept ? ruleOf(entry, 'data-service', id) : ruleOf(entry, 'data-category', category),
      );
    }),
    ...config.block.flatMap(({ match, category }, at) => {
      if (!ids.includes(category)) {
        note(`config.block[${at}].category`, ids.join('|'), category, found);
      }
      return ruleOf(match, 'data-category', category);
    }),
  ];
  const count = ids.length + services.length;
  if (count > MAX_IDS) note('config', `at most ${MAX_IDS} categories and services`, count, found);
  return {
    ...found,
    settings: {
      ...config,
      // Any fault means opt-in: what was meant as a limit may be what got lost.
      mode: found.faults[0] ? 'opt-in' : config.mode,
      categories: categories.slice(0, MAX_IDS),
      services,
      block: rules,
      // The reader has dropped what is no site.
      sites: config.sites.map(parseSite) as Site[],
    },
  };
};
