import { categoriesOf, MAX_IDS, readCore } from '../core/config/lenient.js';
import { own } from '../core/config/values.js';
import { KNOWN_SERVICES } from '../model/known-services.js';
import type { CategorySettings, ServiceSettings, Settings } from '../model/settings.js';
import { type Findings, note, type Reader } from './read.js';
import { CATEGORY, SCHEMA, SERVICE } from './schema.js';

/** What the schema makes of a config: complete, but for what one field means for another. */
interface Written extends Omit<Settings, 'categories' | 'services' | 'sites' | 'block'> {
  readonly categories: Readonly<Record<string, CategorySettings | false>>;
  readonly services: Readonly<Record<string, ServiceSettings | true>>;
  readonly block: readonly { readonly category: string }[];
}

export interface Resolved extends Findings {
  readonly settings: Settings;
}

/**
 * Checks and completes whatever an operator wrote. Never throws: a faulty field gets its default,
 * which never grants more than the field could have. What decides and gates is that of the core.
 */
export const resolveConfig = (input: unknown): Resolved => {
  const found: Findings = { faults: [], unknown: [] };
  const config = SCHEMA(input, 'config', found) as unknown as Written;
  const core = readCore(input);
  const ids = core.categories.map(({ id }) => id);
  /** What the operator left out has no faults. */
  const complete = <Part>(read: Reader): Part => read({}, '', { faults: [], unknown: [] }) as Part;
  for (const [id, service] of Object.entries(config.services)) {
    const isKnown = id in KNOWN_SERVICES;
    if (service === true && !isKnown) {
      note(`config.services.${id}`, 'a known preset', service, found);
    } else if (!core.services.some((each) => each.id === id) && !(isKnown && service === true)) {
      const { category } = service as ServiceSettings;
      const got = ids.includes(category) ? id : category;
      note(`config.services.${id}.category`, ids.join('|'), got, found);
    }
  }
  config.block.forEach(({ category }, at) => {
    if (!ids.includes(category)) {
      note(`config.block[${at}].category`, ids.join('|'), category, found);
    }
  });
  const count = categoriesOf(own(own(input).categories)).length + core.services.length;
  if (count > MAX_IDS) note('config', `at most ${MAX_IDS} categories and services`, count, found);
  return {
    ...found,
    settings: {
      ...config,
      // Any fault means opt-in: what was meant as a limit may be what got lost.
      mode: found.faults[0] ? 'opt-in' : config.mode,
      categories: core.categories.map((category) => ({
        ...(config.categories[category.id] || complete<CategorySettings>(CATEGORY)),
        ...category,
      })),
      services: core.services.map((service) => {
        const written = config.services[service.id];
        const whole = written === true ? undefined : written;
        return { ...(whole ?? complete<ServiceSettings>(SERVICE)), ...service };
      }),
      block: core.block,
      sites: core.sites,
      ui: { ...config.ui, ...(core.ui.isHeadless ? core.ui : { isHeadless: false }) },
    },
  };
};
