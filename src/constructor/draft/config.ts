import { writtenOut } from '../../chunks/check/written-out.js';
import * as presets from '../../chunks/presets/index.js';
import { isOther } from '../../config/presets.js';
import { CATEGORIES } from '../../model/category.js';
import type { ConsentConfig } from '../../model/config.js';
import { KNOWN_SERVICES } from '../../model/known-services.js';
import type { Preset } from '../../model/presets.js';
import { at, type Draft, isRaw, type Json, type Raw } from './draft.js';

/** What the library does anyway, by the path of the field. */
const DEFAULTS: Readonly<Record<string, Json>> = {
  mode: 'opt-in',
  choice: 'category',
  gpc: 'honour',
  onWithdraw: 'offer-reload',
  expires: 365,
  reaskAfterRefusal: 182,
  'ui.layout': 'card',
  'ui.theme': 'page',
  'ui.launcher': 'auto',
  'ui.prompt': 'auto',
};

/** Fields that are numbers, though they are typed as texts. */
const NUMBERS =
  /^(?:expires|reaskAfterRefusal|categories\.[^.]+\.expires|signals\.yandexMetrika\.\d+)$/;

/** Where an empty list says something: all tags of the service are marked. */
const MEANT_EMPTY = /^services\.[^.]+\.match$/;

/** A rule that was added and names nothing yet. */
const isUnsaid = (value: Raw, path: string): boolean =>
  /^block\.\d+$/.test(path) && typeof value.match === 'string' && !value.match.trim();

/** What is left of a value without blanks and without what goes without saying. */
const pruned = (value: Json, path: string): Json | undefined => {
  if (typeof value === 'string') {
    const text = value.trim();
    if (!text) return undefined;
    const read = NUMBERS.test(path) && /^\d+$/.test(text) ? Number(text) : text;
    return read === DEFAULTS[path] ? undefined : read;
  }
  const inside = (key: string | number): string => (path ? `${path}.${key}` : `${key}`);
  if (Array.isArray(value)) {
    const list = value.flatMap((one, index) => pruned(one, inside(index)) ?? []);
    return list[0] !== undefined || MEANT_EMPTY.test(path) ? list : undefined;
  }
  if (!isRaw(value)) return value === DEFAULTS[path] ? undefined : value;
  if (isUnsaid(value, path)) return undefined;
  const entries = Object.entries(value).flatMap(([key, one]): [string, Json][] => {
    const own = pruned(one, inside(key));
    // A category or a service is there by its name alone.
    const isNamed = /^(?:categories|services)$/.test(path) && isRaw(one);
    return own === undefined ? (isNamed ? [[key, {}]] : []) : [[key, own]];
  });
  return entries[0] ? Object.fromEntries(entries) : undefined;
};

/** Where in the config a field of the draft is: blank entries before it are left out. Null in such. */
export const writtenPath = (config: Raw, path: readonly string[]): readonly string[] | null => {
  const written = path.map((key, depth) => {
    const above = path.slice(0, depth);
    const list = at(config, above);
    if (!Array.isArray(list)) return key;
    const isKept = (_: Json, index: number): boolean =>
      pruned(list[index], [...above, index].join('.')) !== undefined;
    return isKept(null, Number(key)) ? `${list.slice(0, Number(key)).filter(isKept).length}` : '';
  });
  return written.includes('') ? null : written;
};

const PRESETS = new Map(Object.values(presets).map((one): [string, Preset] => [one.id, one]));

const GTAG = 'www.googletagmanager.com/gtag/js';

/** Addresses that a service needs besides: Google Ads alone comes by the file of Google Analytics. */
const moreOf = ({ id, match = [] }: Preset, all: Raw): Raw =>
  id === 'google-ads' && !('google-analytics' in all) ? { match: [GTAG, ...match] } : {};

/** A service with no more than has to be said of it. */
const serviceOf = (id: string, value: Json, all: Raw): Json => {
  const preset = PRESETS.get(id);
  if (!preset || !(value === true || isRaw(value))) return value;
  const usual = preset as unknown as Raw;
  const said = Object.entries(value === true ? {} : value).filter(
    ([key, one]) => JSON.stringify(one) !== JSON.stringify(usual[key]),
  );
  const needed = isOther(id) ? (writtenOut(id) as unknown as Raw) : {};
  const whole = { ...needed, ...moreOf(preset, all), ...Object.fromEntries(said) };
  return Object.keys(whole)[0] ? whole : true;
};

const isInOrder = (ids: readonly string[]): boolean =>
  ids.join() === CATEGORIES.filter((id) => ids.includes(id)).join();

/** Without what says nothing: an empty entry for one of the five, unless the order depends on it. */
const categoriesOf = (categories: Raw): Raw => {
  const isEmpty = (value: Json): boolean => isRaw(value) && !Object.keys(value)[0];
  const ids = Object.keys(categories);
  const isIdle = ([id, value]: [string, Json]): boolean =>
    isInOrder(ids) && isEmpty(value) && CATEGORIES.some((one) => one === id);
  return Object.fromEntries(Object.entries(categories).filter((entry) => !isIdle(entry)));
};

/** The config of a draft: as short as it can be, in the order of the questions. */
export const configOf = ({ config, platform }: Draft): ConsentConfig => {
  const whole = (pruned(config, '') ?? {}) as Raw;
  const named = at(whole, ['services']);
  // The container itself is a service, the first one to wait.
  const services: Raw = {
    ...(platform === 'gtm' && { 'google-tag-manager': true }),
    ...(isRaw(named) && named),
  };
  const categories = at(whole, ['categories']);
  const written = Object.entries(services).map(([id, own]) => [id, serviceOf(id, own, services)]);
  const own = isRaw(categories) ? categoriesOf(categories) : {};
  const { services: _, categories: __, ...rest } = whole;
  return {
    ...rest,
    ...(Object.keys(own)[0] && { categories: own }),
    ...(written[0] && { services: Object.fromEntries(written) }),
  } as ConsentConfig;
};

/** Ids of the known services, in the order of the README. */
export const knownIds = (): string[] => [
  ...Object.keys(KNOWN_SERVICES),
  ...[...PRESETS.keys()].filter(isOther),
];

export const presetOf = (id: string): Preset | undefined => PRESETS.get(id);
