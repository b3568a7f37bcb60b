import { CATEGORIES, NECESSARY } from '../model/category.js';
import type { CategorySettings, ServiceSettings, Settings } from '../model/settings.js';
import { createReader, type Findings } from './read.js';
import { CATEGORY, parseSite, SCHEMA } from './schema.js';

type Category = Omit<CategorySettings, 'id'>;

/** What the schema makes of a config: complete, but for what one field means for another. */
interface Written extends Omit<Settings, 'categories' | 'services' | 'sites'> {
  readonly categories: Readonly<Record<string, Category | false>>;
  readonly services: Readonly<Record<string, Omit<ServiceSettings, 'id'>>>;
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
  CATEGORIES.forEach((id, at) => {
    if (!ids.includes(id)) ids.splice(at && ids.indexOf(CATEGORIES[at - 1] ?? id) + 1, 0, id);
  });
  return ids;
};

/**
 * Checks and completes whatever an operator wrote. Never throws: a faulty field gets its default,
 * which never grants more than the field could have.
 */
export const resolveConfig = (input: unknown): Resolved => {
  const found: Findings = { faults: [], unknown: [] };
  const { note, read } = createReader(found);
  const config = read(SCHEMA, input, 'config') as Written;
  const { categories: written, services: offered } = config;
  const categories = orderOf(Object.keys(written)).flatMap((id) => {
    const category = written[id];
    const isNecessary = id === NECESSARY;
    if (category === false) {
      if (!isNecessary) return [];
      note(`config.categories.${id}`, 'object', category);
    }
    const complete = (category || read(CATEGORY, {}, '')) as Category;
    return { ...complete, id, required: complete.required || isNecessary };
  });
  const ids = categories.map(({ id }) => id);
  const services = Object.keys(offered).flatMap((id) => {
    const service = offered[id];
    const isKnown = ids.includes(service?.category ?? '');
    if (service && isKnown && !ids.includes(id)) return { ...service, id };
    note(`config.services.${id}.category`, ids.join('|'), isKnown ? id : service?.category);
    return [];
  });
  const count = ids.length + services.length;
  if (count > MAX_IDS) note('config', `at most ${MAX_IDS} categories and services`, count);
  return {
    ...found,
    settings: {
      ...config,
      // Any fault means opt-in: what was meant as a limit may be what got lost.
      mode: found.faults[0] ? 'opt-in' : config.mode,
      categories: categories.slice(0, MAX_IDS),
      services,
      sites: config.sites.flatMap((site) => parseSite(site) ?? []),
    },
  };
};
