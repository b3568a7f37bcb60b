import { createMatch } from '../../core/block/match.js';
import { parsePlace } from '../../core/config/place.js';
import { GATED, wordsOf } from '../../core/gate/rule.js';
import { attribute, fromDocument, queryAll } from '../../core/platform/env.js';
import { NECESSARY } from '../../model/category.js';
import { KNOWN_SERVICES } from '../../model/known-services.js';
import { HELD_PREFIX } from '../../model/markup.js';
import type { BlockRule, CoreSettings, Settings } from '../../model/settings.js';

/** What findings depend on. */
export interface Known {
  readonly settings: Pick<Settings, 'services' | 'categories'> & Pick<CoreSettings, 'block'>;
  /** Folder of our files; '' in the npm build. */
  readonly base: string;
  /** Whether a category or service is granted; undefined for an unknown id. */
  granted(id: string): boolean | undefined;
}

/** Something that left the page. */
export interface Sent {
  /** Service, or host. */
  readonly name: string;
  /** Host and path. */
  readonly place: string;
  readonly category: string;
  /** Tag that asked for it, as it is written; '' where a script did. */
  readonly tag: string;
  /** The tag is held by now: its request was out before that. */
  readonly isHeld: boolean;
}

/** What the page has done so far, for somebody to read. */
export interface Findings {
  /** Went out, though its category is not granted. */
  readonly sent: readonly Sent[];
  /** Known services that the settings do not name; several, where they share the address. */
  readonly unnamed: readonly (readonly string[])[];
  /** Hosts that nobody knows. */
  readonly strange: readonly Sent[];
  /** Tags that wait, with what they wait for. */
  readonly held: readonly { readonly tag: string; readonly ids: string }[];
  /** Addresses in <noscript>, which nothing can hold. */
  readonly pixels: readonly string[];
}

type KnownRule = BlockRule & { readonly category: string };

const KNOWN: readonly KnownRule[] = Object.entries(KNOWN_SERVICES).flatMap(([id, text]) => {
  const [category = '', ...places] = text.split(' ');
  return places.flatMap((entry) => {
    const place = parsePlace(entry);
    return place ? { ...place, mark: 'data-service' as const, id, category } : [];
  });
});

const never = (): boolean => false;

/** Its start tag, as long as a line. */
const tagOf = (element: Element): string => {
  // Not by a copy of it: that of an image would be asked for.
  const attributes = Element.prototype.getAttributeNames
    .call(element)
    .map((name) => ` ${name}="${attribute(element, name)}"`);
  const start = `<${element.localName}${attributes.join('')}>`;
  return start.length > 160 ? `${start.slice(0, 159)}…` : start;
};

/** Where an address stands; in ours, once the tag was shut, which may have been too late. */
const ADDRESSES = ['src', 'href', 'data', ...['src', 'href', 'data'].map((it) => HELD_PREFIX + it)];
const ASKS = 'script,iframe,img,link,source,video,audio,embed,object';

const absolute = (address: string | null): string => {
  try {
    return address ? new URL(address, fromDocument('baseURI')).href : '';
  } catch {
    return '';
  }
};

/** Tags of the page by what they ask for, or did. */
const askers = (): Map<string, Element> => {
  const all = new Map<string, Element>();
  for (const element of queryAll(document, ASKS)) {
    for (const name of ADDRESSES) {
      const href = absolute(attribute(element, name));
      if (href && !all.has(href)) all.set(href, element);
    }
  }
  return all;
};

const heldOf = ({ granted }: Known): (Findings['held'][number] & { element: Element })[] =>
  queryAll(document, GATED).flatMap((element) => {
    const words = wordsOf(element);
    const asked = words.map((word) => ({ id: word.replace(/^!/, ''), isNot: word[0] === '!' }));
    // Somebody else's attribute is none of ours.
    if (asked.some(({ id }) => granted(id) === undefined)) return [];
    const missing = asked.filter(({ id, isNot }) => !isNot && !granted(id));
    return missing[0] ? { element, tag: tagOf(element), ids: words.join(', ') } : [];
  });

/** Attributes of what is in <noscript>: where scripts run, it is a text. */
const pixelsOf = (): string[] =>
  queryAll(document, 'noscript').flatMap(({ textContent }) =>
    [...(textContent ?? '').matchAll(/<(?:img|iframe)\b[^>]*?\bsrc\s*=\s*["']?([^"'\s>]+)/gi)]
      .map(([, src = '']) => src.replaceAll('&amp;', '&'))
      .filter((src) => /^(?:https?:)?\/\//.test(src)),
  );

const distinct = <Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] => [
  ...new Map(items.map((item) => [keyOf(item), item])).values(),
];

/** Looks at all that the page has asked for, by address, and at what waits in it. */
export const gather = (host: Known, addresses: readonly string[]): Findings => {
  const { settings, granted, base } = host;
  const byRule = createMatch(() => settings.block, never);
  const isFree = (category: string): boolean =>
    settings.categories.some(({ id, required }) => required && id === category);
  const withoutWww = location.hostname.replace(/^www\./, '');
  const tags = askers();
  const held = heldOf(host);
  const sent: Sent[] = [];
  const strange: Sent[] = [];
  const unnamed: string[][] = [];
  for (const address of new Set(addresses)) {
    if (!/^https?:/.test(address) || (base && address.startsWith(base))) continue;
    const { hostname, pathname } = new URL(address);
    if (`.${hostname}`.endsWith(`.${withoutWww}`)) continue;
    const asker = tags.get(address);
    const about = {
      place: hostname + pathname,
      tag: asker ? tagOf(asker) : '',
      isHeld: held.some(({ element }) => element === asker),
    };
    const rule = byRule(address);
    const known = distinct(
      KNOWN.filter((one) => createMatch(() => [one], never)(address)),
      ({ id }) => id,
    );
    const [first] = known;
    if (rule) {
      const own = settings.services.find(({ id }) => id === rule.id);
      const category = own?.category ?? rule.id;
      if (!granted(rule.id) && !isFree(category)) sent.push({ ...about, name: rule.id, category });
    } else if (first) {
      const { category } = first;
      const isNamed = known.some(({ id }) => settings.services.some((own) => own.id === id));
      if (category === NECESSARY || isNamed) continue;
      unnamed.push(known.map(({ id }) => id));
      const name = known.map(({ id }) => id).join(' / ');
      if (!granted(category)) sent.push({ ...about, name, category });
    } else strange.push({ ...about, name: hostname, category: '' });
  }
  return {
    sent: distinct(sent, ({ place, tag }) => place + tag),
    unnamed: distinct(unnamed, (ids) => ids.join()),
    strange: distinct(strange, ({ name }) => name),
    held: held.map(({ tag, ids }) => ({ tag, ids })),
    pixels: [...new Set(pixelsOf())],
  };
};

/** The lines to add, as they stand in a config; of those that share an address the owner knows which. */
export const linesFor = (unnamed: Findings['unnamed']): string =>
  JSON.stringify(
    {
      services: Object.fromEntries(
        unnamed.flatMap((ids) => (ids.length === 1 ? [[ids[0] as string, true]] : [])),
      ),
    },
    null,
    2,
  );
