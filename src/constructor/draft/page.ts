import * as presets from '../../chunks/presets/index.js';
import { parsePlace } from '../../core/config/place.js';
import type { Preset } from '../../model/presets.js';
import { isAt } from '../../tools/cli/page/known.js';
import { libraryOf } from '../../tools/cli/page/library.js';
import { type PageElement, parsePage } from '../../tools/cli/page/parse.js';
import { requestsOf } from '../../tools/cli/page/requests.js';
import { NUMBERS, numberIn } from './numbers.js';

/** What is known of a page by its text. */
export interface PageFound {
  /** JSON of its own config, as it is written; or what short attributes say; undefined: none. */
  readonly config: string | object | undefined;
  readonly services: readonly string[];
  readonly numbers: Readonly<Record<string, string>>;
}

/** Any base: only addresses of others are looked for. */
const BASE = 'https://page.invalid/';

const PLACES = Object.values(presets).map((preset: Preset) => ({
  id: preset.id,
  places: (preset.match ?? []).flatMap((entry) => parsePlace(entry) ?? []),
}));

/** Hosts that stand in code by themselves: `'script', 'cloud.roistat.com'`. */
const QUOTED = /["'`]((?:[a-z0-9-]+\.)+[a-z]{2,}(?:\/[^"'`\s]*)?)["'`]/gi;

const hostsIn = (text: string): string[] =>
  [...text.matchAll(QUOTED)].flatMap(([, place]) => {
    const address = `https://${place}`;
    return URL.canParse(address) ? [address] : [];
  });

/** An element as it was before somebody marked it. */
const unmarked = (element: PageElement): PageElement => {
  const attributes = new Map(element.attributes);
  if (attributes.get('type') === 'text/plain') attributes.delete('type');
  for (const [name, value] of element.attributes) {
    const [, real] = /^data-(?:consent-)?(src|srcset|poster|href|data)$/.exec(name) ?? [];
    if (real && !attributes.has(real)) attributes.set(real, value);
  }
  // As JSON in a script has its addresses.
  return { ...element, attributes, text: element.text.replaceAll('\\/', '/') };
};

/** Both come by one file; what is counted says so. */
const withoutTwin = (ids: readonly string[], text: string): string[] => {
  const isCounted = /vk\.retargeting|vk-rtrg/i.test(text);
  return ids.filter((id) => id !== (isCounted ? 'vk-widgets' : 'vk-retargeting'));
};

/** Google's one loader serves two products: their numbers tell which. */
const withoutNumberless = (
  ids: readonly string[],
  numbers: Readonly<Record<string, string>>,
): string[] => {
  if (!numbers['google-ads'] || !ids.includes('google-analytics')) return [...ids];
  const isAlone = !numbers['google-analytics'];
  return [...ids.filter((id) => !isAlone || id !== 'google-analytics'), 'google-ads'];
};

/** Known services of a page, marked or not, their numbers, and the config that it has. */
export const pageFound = (html: string): PageFound => {
  const elements = parsePage(html);
  const { place } = libraryOf(elements);
  const isOwn = ({ name, attributes }: PageElement): boolean =>
    name === 'script' && attributes.has('data-soglasie');
  const others = elements.filter((element) => !isOwn(element)).map(unmarked);
  const urls = [
    ...requestsOf(others, BASE).map(({ url }) => url),
    ...others.flatMap(({ name, text }) => (name === 'script' ? hostsIn(text) : [])),
  ];
  const text = others.map((element) => `${element.markup}\n${element.text}`).join('\n');
  const met = urls.flatMap((url) =>
    PLACES.filter(({ places }) => places.some((one) => isAt(url, one))).map(({ id }) => id),
  );
  const numbered = Object.keys(NUMBERS).map((id): [string, string] => [id, numberIn(id, text)]);
  const candidates = Object.fromEntries(numbered.filter(([, number]) => number));
  const services = [...new Set(withoutNumberless(withoutTwin(met, text), candidates))];
  return {
    config:
      place?.kind === 'inline'
        ? place.element.text
        : place?.kind === 'attributes'
          ? place.config
          : undefined,
    services,
    numbers: Object.fromEntries(numbered.filter(([id, it]) => it && services.includes(id))),
  };
};
