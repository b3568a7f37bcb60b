import { parsePlace } from '../core/config/place.js';
import { ID, own, placesOf, textsOf, UNKNOWN } from '../core/config/values.js';
import { NECESSARY } from '../model/category.js';
import type { ConsentConfig } from '../model/config.js';
import { KNOWN_SERVICES } from '../model/known-services.js';
import type { Place } from './address.js';
import { anyCase, hostPattern, isAscii } from './host-forms.js';
import { BEGIN, CALLS, LEFT_ALONE, PIXELS } from './known.js';

/** What an address is held for. */
export interface Rule {
  /** In Punycode. */
  readonly host: string;
  /** Source of a pattern for its host, as scripts write it. */
  readonly written: string;
  /** What the path begins with: `/` for all. */
  readonly path: string;
  readonly category: string;
  /** '' when there is none that answers. */
  readonly service: string;
  /** Whether its service has an answer of its own. */
  readonly isApart: boolean;
}

/** What holds the addresses and scripts of pages, made of a config. */
export interface Rules {
  /** By an address; `anyPath`: only its host counts. */
  ofPlace(place: Place | null, anyPath?: boolean): readonly Rule[];
  /** By the text of an inline script. */
  ofText(text: string): readonly Rule[];
  /** Whether there is nothing to hold at all. */
  readonly isEmpty: boolean;
}

const presets = new Map(
  Object.entries(KNOWN_SERVICES)
    .map(([id, known]): [string, { category: string; match: string[] }] => {
      const [category = '', ...match] = known.split(' ');
      return [id, { category, match }];
    })
    .sort(),
);
type Service = [id: string, service: { readonly category?: unknown; readonly match: string[] }];

const NONE: readonly Rule[] = [];

/** An object that is no list. */
const isObject = (value: unknown): boolean => Object(value) === value && !Array.isArray(value);

/** A service with its preset, which stands in for whatever of its addresses cannot be read. */
const serviceOf = (id: string, value: unknown): Service[] => {
  const preset = presets.get(id);
  if (value === false || (value === undefined && !preset)) return [];
  const written = own(isObject(value) ? value : {});
  const given = placesOf(written.match);
  const isWhole = given.length === [written.match].flat().length && given.every(parsePlace);
  const match = isWhole ? given : [...given, ...(preset?.match ?? [])];
  return [[id, { ...preset, ...written, match }]];
};

/** Services of a config; all known ones when there is no config to be read. */
const servicesOf = (config: unknown): Service[] => {
  if (!isObject(config)) return [...presets];
  const services = own(config).services ?? {};
  // What cannot be read may have named any of them: by their categories, since none has a name now.
  return isObject(services)
    ? Object.entries(own(services)).flatMap(([id, value]) => serviceOf(id, value))
    : [...presets.values()].map((preset) => ['', preset]);
};

const listOf = (config: unknown): Rule[] => {
  const categories = own(own(config).categories);
  const isOpen = (id: string) => id === NECESSARY || own(categories[id]).required === true;
  const ruleOf = (entry: string, id: unknown, service: string): Rule[] => {
    const place = parsePlace(entry);
    const category = typeof id === 'string' && ID.test(id) ? id : UNKNOWN;
    if (!place || isOpen(category)) return [];
    const isApart = (own(categories[category]).choice ?? own(config).choice) === 'service';
    const { host, path } = place;
    return [{ host, written: hostPattern(entry, host), path, category, service, isApart }];
  };
  const block = own(config).block;
  return [
    ...servicesOf(config).flatMap(([id, { match, category }]) =>
      match.flatMap((entry) => ruleOf(entry, category, ID.test(id) ? id : '')),
    ),
    ...[block ?? []].flat().flatMap((rule) => {
      // One that stands there without a category: nobody can allow it.
      const { match = rule, category } = own(isObject(rule) ? rule : {});
      return placesOf(match).flatMap((entry) => ruleOf(entry, category, ''));
    }),
  ];
};

/** Host and path of a place as known.ts writes it. */
const split = (place: string): Place => {
  const at = place.indexOf('/');
  return { host: place.slice(0, at), path: place.slice(at) };
};

/** Where a text names what a rule holds: its host or one below it, and the path where there is one. */
const pattern = ({ written, path }: Rule): RegExp => {
  const end = path === '/' ? '(?![A-Za-z0-9_-]|\\.[A-Za-z0-9])' : anyCase(path);
  return RegExp(`(?<![A-Za-z0-9_@-])${written}${end}`);
};

/** What stands in every text that a pattern finds, in lower case: looked for first, in a tenth of its time. */
const hint = ({ host, written, path }: Rule): string =>
  isAscii(written + path) ? `${host}${path === '/' ? '' : path}`.toLowerCase() : '';

const make = (config: unknown): Rules => {
  const list = listOf(config);
  const byHost = new Map<string, Rule[]>();
  const note = (rule: Rule): void => {
    byHost.set(rule.host, [...(byHost.get(rule.host) ?? []), rule]);
  };
  list.forEach(note);
  const sites = textsOf(own(config).sites).flatMap((entry) => parsePlace(entry)?.host ?? []);

  const ofHost = (host: string): readonly Rule[] => {
    const found = new Set<Rule>();
    for (let at = 0; at >= 0 && at < host.length; at = host.indexOf('.', at) + 1 || -1) {
      for (const rule of byHost.get(host.slice(at)) ?? []) found.add(rule);
    }
    return found.size ? list.filter((rule) => found.has(rule)) : NONE;
  };
  const owns = list.filter((rule) => sites.includes(rule.host));
  const ofPlace: Rules['ofPlace'] = (place, anyPath = false) => {
    if (!place) return NONE;
    const { host, path } = place;
    // A path alone is one on whichever of the sites the page belongs to.
    const found = host ? ofHost(host) : owns;
    if (!found[0]) return NONE;
    return found.filter((rule) =>
      anyPath && host ? rule.path === '/' || rule.host === host : path.startsWith(rule.path),
    );
  };

  for (const [pixel, loader] of PIXELS) {
    const { host, path } = split(pixel);
    for (const rule of ofPlace(split(loader))) {
      list.push({ ...rule, host, written: anyCase(host), path });
      note(list.at(-1) as Rule);
    }
  }

  const named = list.map((rule) => ({ rule, pattern: pattern(rule), hint: hint(rule) }));
  const called = CALLS.flatMap(([call, loader]) => {
    const rules = ofPlace(split(loader));
    return rules[0] ? { call, pattern: RegExp(`${BEGIN}(?:${call})`), rules } : [];
  });
  // Asked for at once: where a name begins is looked for once then.
  const anyCall = RegExp(`${BEGIN}(?:${called.map(({ call }) => call).join('|')})`);
  const leftAlone = LEFT_ALONE.map((each) => RegExp(each));
  return {
    ofPlace,
    ofText(text) {
      // As code writes it in JSON and before `</script>`.
      const plain = text.replace(/\\(?:\/|u002f|x2f)/gi, '/');
      const calls = anyCall.test(plain) ? called : [];
      const found = new Set(calls.flatMap((each) => (each.pattern.test(plain) ? each.rules : [])));
      const lower = plain.toLowerCase();
      for (const each of named)
        if (lower.includes(each.hint) && each.pattern.test(plain)) found.add(each.rule);
      // Most scripts name and call nothing of all that.
      if (!found.size || leftAlone.some((each) => each.test(text))) return NONE;
      return list.filter((rule) => found.has(rule));
    },
    isEmpty: !list[0],
  };
};

const made = new WeakMap<object, Rules>();

/**
 * Reads as much of a config as marking needs, once for each. A fault in it never lets more go unmarked.
 */
export const rulesOf = (config: ConsentConfig | null | undefined): Rules => {
  const rules = made.get(Object(config)) ?? make(config);
  if (Object(config) === config) made.set(config as object, rules);
  return rules;
};

/** The attributes that mark what these rules hold. */
export const marksOf = (rules: readonly Rule[], isScript: boolean): string => {
  const isByService = ({ service, isApart }: Rule) => service !== '' && (isApart || !isScript);
  const categories = rules.filter((rule) => !isByService(rule)).map(({ category }) => category);
  const services = rules.filter(isByService).map(({ service }) => service);
  const attribute = (name: string, ids: string[]) =>
    ids[0] ? ` data-${name}="${[...new Set(ids)].join(' ')}"` : '';
  return attribute('category', categories) + attribute('service', services);
};
