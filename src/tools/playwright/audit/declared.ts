import { matchesGlob } from '../../../chunks/commands/choice/erase.js';
import { extendConfig } from '../../../chunks/presets/extend.js';
import { resolveConfig } from '../../../config/resolve.js';
import { coveringSite } from '../../../core/choice/domain.js';
import type { ConsentConfig } from '../../../model/config.js';
import type { CookieInfo, Text } from '../../../model/config-parts.js';
import type { Settings } from '../../../model/settings.js';
import type { AuditState } from './report.js';
import { titlesOf } from './titles.js';

type Kind = NonNullable<CookieInfo['kind']>;

/** Something that a browser keeps. */
export interface Kept {
  readonly name: string;
  readonly kind: Kind;
}

/** What an operator has declared, to be asked about what was seen. */
export interface Declared {
  /** Whether something kept is not the library's own. */
  isForeign(kept: Kept): boolean;
  /** Whether somebody who has not answered yet may have brought it along: a sign-in, a basket. */
  isBrought(kept: Kept): boolean;
  /** Whether the page's own host keeps it: what a vendor's keeps is the vendor's to declare. */
  isKeptFor(kept: Kept & { readonly place: string }, pageUrl: string): boolean;
  /** Categories that the visitor decides on. */
  readonly optional: readonly string[];
  /** Category of a category or service; undefined for an unknown id. */
  categoryOf(id: string): string | undefined;
  /** Categories that declare a cookie or key; none: it is undeclared. */
  declaring(kept: Kept): string[];
  /** Categories that an address waits for; none: no rule names it. */
  holding(url: string): string[];
  /** Category for lack of which an address may not be asked for; undefined: it may. */
  lacking(url: string, granted: readonly string[]): string | undefined;
  /** Whether only known services are declared, and nobody has said anything of the rest. */
  readonly isKnownOnly: boolean;
  /** Titles of the categories, by id. */
  readonly titles: Readonly<Record<string, Text>>;
  /** Whether an address is on this host or on one of the operator's sites. */
  isOwn(url: string, pageUrl: string): boolean;
  /** What may run in a state. */
  granted(state: AuditState, hasGpc: boolean): string[];
  /** What the operator's own config, its presets aside, says is kept. */
  readonly written: readonly (Kept & { readonly category: string })[];
}

/** The library's own key, in localStorage and in sessionStorage. */
const OWN_KEY = 'soglasie';

export const bare = (host: string): string => host.replace(/^www\./, '');

export const within = (host: string, site: string): boolean => `.${host}`.endsWith(`.${site}`);

export const hostOf = (url: string): string => new URL(url).hostname.replace(/\.$/, '');

interface Declaring {
  readonly id: string;
  readonly category: string;
  readonly cookies: readonly Required<CookieInfo>[];
}

const declaringIn = ({ categories, services }: Settings): Declaring[] => [
  ...categories.map(({ id, cookies }) => ({ id, category: id, cookies })),
  ...services,
];

export const declare = (config: ConsentConfig): Declared => {
  const { settings } = resolveConfig(extendConfig(config));
  const { block, categories, sites, mode, gpc } = settings;
  const all = declaringIn(settings);
  const optional = categories.filter(({ required }) => !required).map(({ id }) => id);
  const required = categories.filter((one) => one.required).map(({ id }) => id);
  const categoryOf = (id: string) => all.find((one) => one.id === id)?.category;
  const unlessGpc = (hasGpc: boolean): string[] =>
    optional.filter((id) => !(hasGpc && gpc === 'honour' && id === 'advertising'));
  const own = Object.entries(config.services ?? {}).flatMap(([id, service]) =>
    service !== true && service.cookies ? id : [],
  );
  return {
    isForeign: ({ name, kind }) => name !== (kind === 'cookie' ? settings.cookie.name : OWN_KEY),
    isBrought(kept) {
      return this.isForeign(kept) && !this.declaring(kept).some((id) => optional.includes(id));
    },
    isKeptFor: ({ kind, place }, pageUrl) =>
      kind !== 'cookie' || within(hostOf(pageUrl), place.replace(/^\./, '')),
    optional,
    categoryOf,
    declaring: (kept) =>
      all
        .filter(({ cookies }) =>
          cookies.some(({ name, kind }) => kind === kept.kind && matchesGlob(name, kept.name)),
        )
        .map(({ category }) => category),
    holding(url) {
      const { pathname, search } = new URL(url);
      return block
        .filter(
          ({ host, path }) => within(hostOf(url), host) && (pathname + search).startsWith(path),
        )
        .map(({ id }) => categoryOf(id) ?? id);
    },
    lacking(url, granted) {
      return this.holding(url).find((id) => !granted.includes(id));
    },
    isKnownOnly: false,
    titles: titlesOf(settings),
    isOwn: (url, pageUrl) =>
      within(hostOf(url), bare(hostOf(pageUrl))) || coveringSite(sites, hostOf(url)) !== undefined,
    granted(state, hasGpc) {
      if (state === 'all' || (state === 'unset' && mode === 'opt-out')) {
        return [...required, ...unlessGpc(hasGpc)];
      }
      return [...required, ...optional.filter((id) => id === state)];
    },
    written: all
      .filter(({ id, category }) => id === category || own.includes(id))
      .flatMap(({ category, cookies }) =>
        cookies.map(({ name, kind }) => ({ name, kind, category })),
      ),
  };
};
