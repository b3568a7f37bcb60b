import { RUNS } from './library.js';
import type { PageElement } from './parse.js';

/** How something on a page makes a browser speak to a host. */
type Way = 'tag' | 'script' | 'code' | 'import' | 'css' | 'link' | 'noscript';

/** One address that a page makes a browser ask for, by itself. */
export interface PageRequest {
  readonly way: Way;
  readonly url: string;
  readonly element: PageElement;
  /** Where the address, or its tag, stands. */
  readonly at: number;
}

/** Links that make a browser speak to a host. */
const FETCHES =
  /\b(?:stylesheet|icon|preload|modulepreload|prefetch|prerender|preconnect|dns-prefetch)\b/i;

const NAMES: Readonly<Record<string, readonly string[]>> = {
  img: ['src', 'srcset'],
  source: ['src', 'srcset'],
  iframe: ['src'],
  frame: ['src'],
  video: ['src', 'poster'],
  audio: ['src'],
  track: ['src'],
  embed: ['src'],
  object: ['data'],
  input: ['src'],
  image: ['href', 'xlink:href'],
  body: ['background'],
};

const ADDRESS = /(?:https?:)?\/\/(?:[\w-]+\.)+[a-z][\w-]*(?::\d+)?(?:\/[^\s"'`\\<>()]*)?/gi;
const IMPORTED =
  /\bimport\s*\(\s*["'`]((?:https?:)?\/\/[^"'`]+)|\bfrom\s*["']((?:https?:)?\/\/[^"']+)|\bimport\s*["']((?:https?:)?\/\/[^"']+)/g;
const STYLED = /(?:url\(\s*["']?|@import\s+["'])([^"')\s]+)/gi;

/** `a.png 1x, b.png 2x` → two addresses; anything else is one. */
const addressesIn = (name: string, value: string): string[] =>
  name === 'srcset'
    ? value.split(/,\s+/).flatMap((each) => each.trim().split(/\s+/)[0] ?? [])
    : [value];

interface Met {
  readonly way: Way;
  readonly address: string;
  readonly at: number;
}

const ofScript = ({ attributes, text, at, textAt }: PageElement): Met[] => {
  if (!RUNS.test(attributes.get('type') ?? '')) return [];
  const source = attributes.get('src');
  if (source) return [{ way: 'script', address: source, at }];
  const imported = [...text.matchAll(IMPORTED)].map(
    ({ 0: whole, 1: one, 2: two, 3: three, index }): Met => {
      const address = one ?? two ?? three ?? '';
      return { way: 'import', address, at: textAt + index + whole.indexOf(address) };
    },
  );
  const named = [...text.matchAll(ADDRESS)].map(
    ({ 0: address, index }): Met => ({ way: 'code', address, at: textAt + index }),
  );
  return [...imported, ...named.filter((one) => !imported.some((other) => other.at === one.at))];
};

const ofStyle = (css: string, from: number, isFixed: boolean): Met[] =>
  [...css.matchAll(STYLED)].map(({ 1: address = '', 0: whole, index }) => ({
    way: 'css',
    address,
    at: isFixed ? from : from + index + whole.indexOf(address),
  }));

const ofElement = (element: PageElement): Met[] => {
  const { name, attributes, text, textAt, at } = element;
  const get = (attribute: string): string => attributes.get(attribute) ?? '';
  const styled = ofStyle(get('style'), at, true);
  if (name === 'script') return ofScript(element);
  if (name === 'style') return ofStyle(text, textAt, false);
  if (name === 'link') {
    return FETCHES.test(get('rel')) && get('href')
      ? [{ way: 'link', address: get('href'), at }]
      : [];
  }
  return [
    ...(NAMES[name] ?? [])
      .filter((attribute) => get(attribute))
      .flatMap((attribute) => addressesIn(attribute, get(attribute)))
      .map((address): Met => ({ way: 'tag', address, at })),
    ...styled,
  ];
};

/** Everything that a page asks for by itself, whether it is marked or not. */
export const requestsOf = (elements: readonly PageElement[], base: string): PageRequest[] =>
  elements.flatMap((element) =>
    ofElement(element)
      .filter(({ address }) => URL.canParse(address, base))
      .map(({ way, address, at }) => ({
        way: element.isNoscript ? ('noscript' as const) : way,
        url: new URL(address, base).href,
        element,
        at,
      }))
      .filter(({ url }) => /^https?:/.test(url)),
  );
