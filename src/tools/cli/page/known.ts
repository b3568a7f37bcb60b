import * as presets from '../../../chunks/presets/index.js';
import { parsePlace } from '../../../core/config/place.js';
import type { BlockRule, Settings } from '../../../model/settings.js';

/** Whom an address belongs to. */
export interface Holder {
  /** Id of the service; '' for a rule of `block`. */
  readonly id: string;
  readonly title: { readonly ru: string; readonly en: string };
  readonly category: string;
  /** Whether the config names its addresses, so that the library holds what it can. */
  readonly isHeld: boolean;
}

type Place = Pick<BlockRule, 'host' | 'path'>;

/** Whether an address is at a place, as the library itself judges. */
export const isAt = (url: string, { host, path }: Place): boolean => {
  const { hostname, pathname, search } = new URL(url);
  return (
    `.${hostname.replace(/\.$/, '')}`.endsWith(`.${host}`) && (pathname + search).startsWith(path)
  );
};

const inBoth = (title: unknown, otherwise: string): Holder['title'] => {
  if (typeof title === 'string') return { ru: title || otherwise, en: title || otherwise };
  const { ru = otherwise, en = otherwise } = Object(title);
  return { ru, en };
};

const PRESETS = Object.values(presets).map(({ id, title, category, match = [] }) => ({
  holder: { id, title: inBoth(title, id), category, isHeld: false },
  places: match.flatMap((entry) => parsePlace(entry) ?? []),
}));

/**
 * Who is spoken to at an address: by the config, else by the presets; null where no consent is
 * needed, undefined for a stranger.
 */
export const holderOf = (url: string, settings: Settings): Holder | null | undefined => {
  const isFree = (category: string): boolean =>
    settings.categories.some(({ id, required }) => required && id === category);
  const rules = settings.block.filter((rule) => isAt(url, rule));
  const found = rules.map(({ id, host, mark }): Holder => {
    const service = settings.services.find((one) => mark === 'data-service' && one.id === id);
    const category = service?.category ?? id;
    return {
      id: service?.id ?? '',
      title: inBoth(service?.title, service?.id ?? host),
      category,
      isHeld: true,
    };
  });
  if (found[0]) return found.find(({ category }) => !isFree(category)) ?? null;
  const preset = PRESETS.find(({ places }) => places.some((place) => isAt(url, place)));
  if (!preset) return undefined;
  // The operator's own word on a known service counts, also where it names other addresses.
  const own = settings.services.find(({ id }) => id === preset.holder.id);
  const category = own?.category ?? preset.holder.category;
  return isFree(category) ? null : { ...preset.holder, category };
};
