import { matchesGlob } from '../../../chunks/commands/choice/erase.js';
import * as presets from '../../../chunks/presets/index.js';
import { parsePlace } from '../../../core/config/place.js';
import type { Preset } from '../../../model/presets.js';
import { bare, type Declared, declare, hostOf, within } from './declared.js';

/** A consent tool's own: what is neither a counter nor an advertiser. */
export interface Own {
  readonly kept: readonly string[];
  readonly hosts: readonly string[];
}

/** Carriers: what they bring may be of any of these, and they may come as soon as one is granted. */
const CARRIED: Readonly<Record<string, readonly string[]>> = {
  'google-tag-manager': ['advertising', 'analytics', 'functional', 'technical'],
  // gtag.js serves Google Ads too.
  'google-analytics': ['analytics', 'advertising'],
};

/** Whether a cookie, key or host is a consent tool's own. */
export const isOwnKept = ({ kept }: Own, name: string): boolean =>
  kept.some((glob) => matchesGlob(glob, name));

const isAt = (url: string, entry: string): boolean => {
  const { host = '', path = '' } = parsePlace(entry) ?? {};
  const { pathname, search } = new URL(url);
  return within(hostOf(url), host) && (pathname + search).startsWith(path);
};

const categoriesOf = ({ id, category }: Preset): readonly string[] => CARRIED[id] ?? [category];

/**
 * What is declared where no config of ours is: all known services, by their categories. What nobody
 * knows may be the site's own business, and is nobody's fault.
 */
export const declareKnown = (own: Own): Declared => {
  const declared = declare({});
  const all: readonly Preset[] = Object.values(presets);
  return {
    ...declared,
    isKnownOnly: true,
    isForeign: ({ name }) => !isOwnKept(own, name),
    isOwn: (url, pageUrl) =>
      within(hostOf(url), bare(hostOf(pageUrl))) ||
      own.hosts.some((host) => within(hostOf(url), host)),
    declaring: (kept) =>
      all.flatMap((preset) =>
        preset.cookies?.some(
          ({ name, kind = 'cookie' }) => kind === kept.kind && matchesGlob(name, kept.name),
        )
          ? categoriesOf(preset)
          : [],
      ),
    holding: (url) => [
      ...new Set(
        all
          .filter(({ match = [] }) => match.some((entry) => isAt(url, entry)))
          .flatMap(categoriesOf),
      ),
    ],
    // Of several that share an address, one that may run will do.
    lacking(url, granted) {
      const holding = this.holding(url);
      return holding.some((id) => granted.includes(id)) ? undefined : holding[0];
    },
    granted: (state) => {
      const free = ['necessary', ...(state === 'all' ? declared.optional : [state])];
      return free.filter((id) => id === 'necessary' || declared.optional.includes(id));
    },
  };
};
