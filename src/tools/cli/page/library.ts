import type { PageElement } from './parse.js';

/** Where the library would find the config of a page. */
type ConfigPlace =
  | { readonly kind: 'inline'; readonly element: PageElement }
  | { readonly kind: 'address'; readonly address: string; readonly element: PageElement }
  | { readonly kind: 'script'; readonly element: PageElement }
  | { readonly kind: 'attributes'; readonly config: object; readonly element: PageElement };

/** The library on a page. */
export interface Library {
  readonly tag: PageElement | undefined;
  readonly place: ConfigPlace | undefined;
  /** Inline configs that it does not read: wrong type, after its tag, or after another. */
  readonly passed: readonly { readonly element: PageElement; readonly code: PassedCode }[];
}

type PassedCode = 'config-type' | 'late-config' | 'second-config';

const SOURCE = /(?:^|\/)soglasie(?:\.all)?(?:\.min)?\.js(?:[?#]|$)/;
const SHORT = ['data-policy', 'data-sites', 'data-locale', 'data-layout'];

/** Types of scripts that are run. */
export const RUNS = /^(?:|module|(?:text|application)\/(?:x-)?(?:java|ecma)script)$/i;

const isTag = ({ name, attributes }: PageElement): boolean =>
  name === 'script' &&
  RUNS.test(attributes.get('type') ?? '') &&
  (SOURCE.test(attributes.get('src') ?? '') ||
    (attributes.has('src') && ['data-config', ...SHORT].some((short) => attributes.has(short))));

const ofAttributes = ({ attributes }: PageElement): object => ({
  policy: { url: attributes.get('data-policy') },
  sites: attributes.get('data-sites')?.split(/[\s,]+/),
  locale: attributes.get('data-locale'),
  ui: { layout: attributes.get('data-layout') },
});

/** What of the library stands on a page, by the rules by which it looks itself. */
export const libraryOf = (elements: readonly PageElement[]): Library => {
  const tag = elements.find(isTag);
  const all = elements.filter(
    ({ name, attributes }) => name === 'script' && attributes.has('data-soglasie'),
  );
  const isJson = ({ attributes }: PageElement): boolean =>
    /^application\/json$/i.test(attributes.get('type') ?? '');
  const typed = all.filter(isJson);
  const [first] = typed;
  const isLate = first !== undefined && tag !== undefined && first.at > tag.at;
  const passed = all.flatMap((element): Library['passed'][number][] => {
    if (!isJson(element)) return [{ element, code: 'config-type' }];
    if (element !== first) return [{ element, code: 'second-config' }];
    return isLate ? [{ element, code: 'late-config' }] : [];
  });
  const script = elements.find(
    ({ name, text, at }) =>
      name === 'script' && (!tag || at < tag.at) && /\bsoglasieConfig\s*=[^=]/.test(text),
  );
  const address = tag?.attributes.get('data-config');
  const place = ((): ConfigPlace | undefined => {
    if (first && !isLate) return { kind: 'inline', element: first };
    if (tag && address) return { kind: 'address', address, element: tag };
    if (script) return { kind: 'script', element: script };
    if (tag && SHORT.some((short) => tag.attributes.has(short))) {
      return { kind: 'attributes', config: ofAttributes(tag), element: tag };
    }
    // What was meant is worth checking, wherever it stands.
    return all[0] && { kind: 'inline', element: all[0] };
  })();
  return { tag, place, passed };
};
