/** A tag that a browser fetches while it parses, before any script could hold it. */
export interface StaticTag {
  readonly url: string;
  /** Ids that it names, though it does not wait for them. */
  readonly ids: readonly string[];
  readonly markup: string;
}

const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?/g;
const START_TAG = /<([a-z][\w-]*)((?:\s(?:"[^"]*"|'[^']*'|[^"'>])*)?)>/gi;

/** What stands in a page and is no markup of it. */
const COMMENT = /<!--[\s\S]*?-->/g;
const NOSCRIPT = /<noscript\b[^>]*>([\s\S]*?)<\/noscript\s*>/gi;
const INERT =
  /(<(script|style|template|textarea|title)\b(?:"[^"]*"|'[^']*'|[^"'>])*>)[\s\S]*?<\/\2\s*>/gi;

/** Types of scripts that are run. */
const RUNS = /^(?:|module|(?:text|application)\/(?:x-)?(?:java|ecma)script)$/i;

/** Links that make a browser speak to a host. */
const FETCHES = /\b(?:stylesheet|icon|preload|modulepreload|prefetch|preconnect)\b/i;

const NAMES: Readonly<Record<string, readonly string[]>> = {
  script: ['src'],
  img: ['src', 'srcset'],
  source: ['src', 'srcset'],
  iframe: ['src'],
  link: ['href'],
  video: ['src', 'poster'],
  audio: ['src'],
  embed: ['src'],
  object: ['data'],
  input: ['src'],
};

const attributesOf = (text: string): Map<string, string> =>
  new Map(
    [...text.matchAll(ATTRIBUTE)]
      .reverse()
      .map(([, name = '', one, two, three]) => [
        name.toLowerCase(),
        (one ?? two ?? three ?? '').replaceAll('&amp;', '&').trim(),
      ]),
  );

/** `a.png 1x, b.png 2x` → two addresses; anything else is one. */
const addressesIn = (name: string, value: string): string[] =>
  name === 'srcset'
    ? value.split(/,\s+/).flatMap((each) => each.trim().split(/\s+/)[0] ?? [])
    : [value];

const fetched = (html: string, base: string): StaticTag[] =>
  [...html.matchAll(START_TAG)].flatMap(([markup, name = '', rest = '']) => {
    const element = name.toLowerCase();
    const attributes = attributesOf(rest);
    const get = (attribute: string): string => attributes.get(attribute) ?? '';
    if (element === 'script' && !RUNS.test(get('type'))) return [];
    if (element === 'link' && !FETCHES.test(get('rel'))) return [];
    const ids = `${get('data-category')} ${get('data-service')}`.match(/[^\s!]+/g) ?? [];
    return (NAMES[element] ?? [])
      .filter((attribute) => get(attribute))
      .flatMap((attribute) => addressesIn(attribute, get(attribute)))
      .filter((address) => URL.canParse(address, base))
      .map((address) => ({ url: new URL(address, base).href, ids, markup }))
      .filter(({ url }) => /^https?:/.test(url));
  });

/** What a page's text makes a browser fetch, with scripts and without. */
export const tagsOf = (
  html: string,
  base: string,
): { readonly plain: readonly StaticTag[]; readonly noscript: readonly StaticTag[] } => {
  const text = html.replace(COMMENT, '').replace(INERT, '$1');
  return {
    plain: fetched(text.replace(NOSCRIPT, ''), base),
    noscript: [...text.matchAll(NOSCRIPT)].flatMap(([, inside = '']) => fetched(inside, base)),
  };
};
