import { coveringSite } from '../../core/choice/domain.js';
import { parsePlace } from '../../core/config/place.js';
import type { Settings } from '../../model/settings.js';
import { matchesGlob } from '../commands/choice/erase.js';
import type { Fact } from './finding.js';
import { writtenOut } from './written-out.js';

interface Rule {
  readonly path: string;
  readonly category: string;
  readonly place: { readonly host: string; readonly path: string };
}

const rule = (path: string, entry: unknown, category: string): Rule[] => {
  const place = parsePlace(String(entry));
  return place ? [{ path, category, place }] : [];
};

const isList = (value: unknown): value is readonly Readonly<Record<string, unknown>>[] =>
  Array.isArray(value) && value.every((one) => Object(one) === one);

const covers = (wide: Rule, narrow: Rule): boolean =>
  `.${narrow.place.host}`.endsWith(`.${wide.place.host}`) &&
  narrow.place.path.startsWith(wide.place.path);

/** Rules that hold nothing: another holds it already, or their category is always granted. */
const ofRules = (input: unknown, { categories, services }: Settings): Fact[] => {
  const block = Object(input).block;
  const own = isList(block)
    ? block.flatMap(({ match, category }, at) =>
        rule(`config.block[${at}]`, match, String(category)),
      )
    : [];
  const all = [
    ...services.flatMap(({ id, category, match }) =>
      match.flatMap((entry) => rule(`config.services.${id}`, entry, category)),
    ),
    ...own,
  ];
  return own.flatMap((one): Fact[] => {
    const { path, category } = one;
    if (categories.some(({ id, required }) => required && id === category)) {
      return [{ code: 'idle-rule', path, got: category }];
    }
    const at = all.indexOf(one);
    const wider = all.find(
      (other, index) =>
        other.category === category &&
        covers(other, one) &&
        // Of two that are the same, the second is too many.
        (index < at || !covers(one, other)),
    );
    return wider ? [{ code: 'unreachable-rule', path, got: wider.path }] : [];
  });
};

/** Cookies that two declare: a withdrawal of either would erase what the other may keep. */
const ofCookies = ({ categories, services }: Settings): Fact[] => {
  const all = [
    ...categories.map((one) => ({ ...one, path: `config.categories.${one.id}` })),
    ...services.map((one) => ({ ...one, path: `config.services.${one.id}` })),
  ].flatMap(({ path, cookies }) =>
    cookies.map(({ name, kind }) => ({ path, name, key: `${kind} ${name}` })),
  );
  const isSame = (one: (typeof all)[number], other: (typeof all)[number]): boolean =>
    one.key === other.key ||
    // Within one, a pattern beside a name that it fits says more of that name.
    (one.path !== other.path &&
      (matchesGlob(one.key, other.key) || matchesGlob(other.key, one.key)));
  return all.flatMap(({ path, name, key }, at): Fact[] => {
    const first = all.slice(0, at).find((other) => isSame(other, { path, name, key }));
    return first
      ? [{ code: 'duplicate-cookie', path: `${path}.cookies`, got: `${name}, ${first.path}` }]
      : [];
  });
};

const ofSites = ({ sites, hub, tour }: Settings, page: string): Fact[] => {
  const isOutside = (address: string): boolean => {
    const host = parsePlace(address)?.host;
    return host !== undefined && sites[0] !== undefined && !coveringSite(sites, host);
  };
  const lone = Object.entries({ hub, tour }).filter(([, value]) => value && !sites[1]);
  return [
    ...(/^https?:/i.test(hub) && isOutside(hub)
      ? [{ code: 'hub-outside-sites', path: 'config.hub', got: hub } as const]
      : []),
    ...(isOutside(page)
      ? [{ code: 'page-outside-sites', path: 'config.sites', got: page } as const]
      : []),
    ...lone.map(([name]): Fact => ({ code: 'single-site', path: `config.${name}` })),
    ...sites.flatMap(({ host }, at): Fact[] => {
      const wider = coveringSite(
        sites.filter((_, index) => index !== at),
        host,
      );
      return wider ? [{ code: 'covered-site', path: 'config.sites', got: host }] : [];
    }),
  ];
};

/** Known services whose addresses neither the config says nor the core knows. */
const ofPresets = (input: unknown, { services }: Settings): Fact[] =>
  services.flatMap(({ id, match }): Fact[] => {
    const needed = writtenOut(id);
    const { match: written } = Object(Object(input).services?.[id]);
    return needed === true || match[0] !== undefined || written !== undefined
      ? []
      : [
          {
            code: 'preset-without-match',
            path: `config.services.${id}`,
            expected: `"match": ${JSON.stringify(needed.match)}`,
          },
        ];
  });

/** What every field may be, and all of them together mean something that nobody wants. */
export const factsOfMeaning = (input: unknown, settings: Settings, page: string): Fact[] => [
  ...ofSites(settings, page),
  ...ofRules(input, settings),
  ...ofPresets(input, settings),
  ...ofCookies(settings),
];
