import { matchesGlob } from '../../../chunks/commands/choice/erase.js';
import { extendConfig } from '../../../chunks/presets/extend.js';
import * as presets from '../../../chunks/presets/index.js';
import { resolveConfig } from '../../../config/resolve.js';
import { parsePlace } from '../../../core/config/place.js';
import type { ConsentConfig } from '../../../model/config.js';
import type { Preset } from '../../../model/presets.js';
import { VERSION } from '../../../model/version.js';
import { isAt } from '../page/known.js';
import type { RequestNote } from './notes.js';
import type {
  Address,
  FoundService,
  Kept,
  Met,
  ScanResult,
  State,
  Unclear,
  UnknownHost,
} from './result.js';
import type { Sights } from './visit.js';

const PRESETS = Object.values(presets).map((preset: Preset) => ({
  preset,
  places: (preset.match ?? []).flatMap((entry) => parsePlace(entry) ?? []),
}));

const placeOf = (url: string): string => {
  const { host, pathname } = new URL(url);
  return host + pathname;
};

const hostOf = (url: string): string => new URL(url).hostname.replace(/\.$/, '');

/** Whether a host is that of a page, or below it, with or without `www.`. */
const isOwn = (host: string, page: string): boolean =>
  `.${host}`.endsWith(`.${hostOf(page).replace(/^www\./, '')}`);

const distinct = <Item>(items: readonly Item[]): Item[] => [...new Set(items)];

const metIn = (notes: readonly { readonly page: string; readonly state: State }[]): Met => ({
  pages: distinct(notes.map(({ page }) => page)),
  states: distinct(notes.map(({ state }) => state)),
});

const groupBy = <Item>(items: readonly Item[], keyOf: (item: Item) => string) => {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups];
};

const addressesOf = (notes: readonly RequestNote[]): Address[] =>
  groupBy(notes, ({ url, from }) => `${placeOf(url)}\n${from}`).map(([, same]) => {
    const [{ url, from, page }] = same as [RequestNote];
    return { address: placeOf(url), from: from === page ? 'page' : from, ...metIn(same) };
  });

const loaded = (notes: readonly RequestNote[]) => ({
  addresses: addressesOf(notes),
  ...metIn(notes),
});

/** Ids of the presets that an address belongs to. */
const idsOf = (url: string): string[] =>
  PRESETS.filter(({ places }) => places.some((place) => isAt(url, place))).map(
    ({ preset }) => preset.id,
  );

const inBoth = (title: unknown, otherwise: string): FoundService['title'] => {
  const { ru = title, en = title } = Object(title);
  return { ru: String(ru || otherwise), en: String(en || otherwise) };
};

/** What the config of the site, and what presets say, of everything that was asked for. */
const sort = (requests: readonly RequestNote[], config: ConsentConfig) => {
  const { settings } = resolveConfig(extendConfig(config));
  const named = (id: string): boolean => settings.services.some((one) => one.id === id);
  const foreign = requests.filter(({ url, page }) => !isOwn(hostOf(url), page));
  const bySite = ({ url }: RequestNote) =>
    settings.block.find(
      (rule) => rule.mark === 'data-service' && idsOf(url).length !== 1 && isAt(url, rule),
    )?.id;
  const owners = foreign.map((note) => {
    const own = bySite(note);
    return { note, ids: own === undefined ? idsOf(note.url) : [own] };
  });
  const sure = distinct(owners.flatMap(({ ids }) => (ids.length === 1 ? ids : [])));
  const notesOf = (isMeant: (ids: readonly string[]) => boolean): RequestNote[] =>
    owners.filter(({ ids }) => isMeant(ids)).map(({ note }) => note);

  const services = sure.map((id): FoundService => {
    const preset = PRESETS.find((one) => one.preset.id === id)?.preset;
    const own = settings.services.find((one) => one.id === id);
    return {
      id,
      title: inBoth(own?.title || preset?.title, id),
      category: own?.category ?? preset?.category ?? '',
      country: own?.country || preset?.country || '',
      isNamed: named(id),
      ...loaded(notesOf((ids) => ids.includes(id))),
    };
  });
  // What one of several has brought tells of none of them, unless another address has.
  const shared = owners.filter(({ ids }) => ids.length > 1 && !ids.some((id) => sure.includes(id)));
  const unclear = groupBy(shared, ({ ids }) => ids.join()).map(
    ([ids, all]): Unclear => ({
      ids: ids.split(','),
      ...loaded(all.map(({ note }) => note)),
    }),
  );
  const held = (url: string): boolean => settings.block.some((rule) => isAt(url, rule));
  const strange = notesOf((ids) => !ids[0]).filter(({ url }) => !held(url));
  const hosts = groupBy(strange, ({ url }) => new URL(url).host).map(
    ([host, notes]): UnknownHost => ({ host, ...loaded(notes) }),
  );
  return { settings, services, unclear, hosts };
};

type Settings = ReturnType<typeof resolveConfig>['settings'];

const keptIn = (
  { kept }: Sights,
  services: readonly FoundService[],
  settings: Settings,
): Kept[] => {
  const ids = services.map(({ id }) => id);
  const declaring = [
    ...settings.services.map(({ id, cookies }) => ({ id, cookies })),
    ...PRESETS.map(({ preset: { id, cookies = [] } }) => ({ id, cookies })),
  ].filter(({ id }) => ids.includes(id));
  const named = kept.filter(({ name }) => name);
  return groupBy(
    named,
    ({ name, kind, place }) => `${kind} ${place.replace(/^(?:\.|www\.)+/, '')} ${name}`,
  ).map(([, notes]) => {
    const [first] = notes as [(typeof notes)[number]];
    const { name, kind } = first;
    const told = notes.find(({ by }) => by) ?? first;
    const service = declaring.find(({ cookies }) =>
      cookies.some((one) => (one.kind ?? 'cookie') === kind && matchesGlob(one.name, name)),
    );
    return {
      ...{ name, kind, place: first.place.replace(/^\./, '') },
      service: service?.id ?? '',
      by: told.by === told.page ? 'page' : told.by,
      afterMs: notes.find(({ afterMs }) => afterMs !== null)?.afterMs ?? null,
      ...metIn(notes),
    };
  });
};

const byNeed = (one: Met, other: Met): number =>
  Number(other.states.includes('unset')) - Number(one.states.includes('unset'));

/** What was seen, told in order: what happens before consent comes first. Nothing is guessed. */
export const summaryOf = (sights: Sights): ScanResult => {
  const config: ConsentConfig = sights.config ?? {};
  const { settings, services, unclear, hosts } = sort(sights.requests, config);
  const found = services.filter(({ isNamed }) => !isNamed).map(({ id }) => [id, true] as const);
  const isOurs = ({ name }: Kept): boolean =>
    sights.tool === 'soglasie' && (name === settings.cookie.name || name === 'soglasie');
  return {
    version: VERSION,
    date: new Date().toISOString(),
    ...{ pages: sights.pages, failed: sights.failed, states: sights.states, tool: sights.tool },
    services: services.sort(byNeed),
    unclear: unclear.sort(byNeed),
    hosts: hosts.sort(byNeed),
    kept: keptIn(sights, services, settings)
      .filter((one) => !isOurs(one))
      .sort(byNeed),
    pixels: groupBy(sights.pixels, ({ url }) => placeOf(url)).map(([address, all]) => ({
      address,
      pages: distinct(all.map(({ page }) => page)),
    })),
    forms: sights.forms,
    config: {
      ...config,
      ...((found[0] || config.services) && {
        services: { ...config.services, ...Object.fromEntries(found) },
      }),
    },
  };
};
