import { parseSite } from '../config/place.js';
import { policyAt } from '../decision/policy.js';
import { CATEGORIES, NECESSARY } from '../model/category.js';
import type { Site, Terms } from '../model/settings.js';

/** What a choice is found and judged by. */
interface ServerTerms extends Terms {
  readonly name: string;
  readonly sites: readonly Site[];
}

const ID = /^[a-z][a-z0-9_-]{0,31}$/;

/** Own properties alone, whatever the value is. */
const own = (value: unknown): Readonly<Record<string, unknown>> => ({
  __proto__: null,
  ...(value as object),
});

const textsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((each) => each && typeof each === 'string') : [];

const textOf = (value: unknown, blank: string): string => textsOf([value])[0] ?? blank;

const daysOf = (value: unknown, blank: number): number => {
  const days = Number.isInteger(value) ? Number(value) : 0;
  return days > 0 && days < 401 ? days : blank;
};

/**
 * As much of a config as a server needs. A faulty field never grants more than it does in the
 * browser, which also tells of it; and silence is no answer here, even where it is one there.
 */
export const termsOf = (config: unknown, now: number): ServerTerms => {
  const { policy, categories, cookie, sites, expires, reaskAfterRefusal } = own(config);
  const { version, covers, upcoming } = own(policy);
  const next = own(upcoming);
  const written = own(categories);
  const ids = new Set([...CATEGORIES, ...Object.keys(written)]);
  return {
    name: textOf(own(cookie).name, 'soglasie'),
    sites: textsOf(sites).flatMap((entry) => parseSite(entry) ?? []),
    policy: policyAt(
      {
        url: '',
        version: textOf(version, ''),
        covers: textsOf(covers),
        updated: '',
        upcoming: {
          version: textOf(next.version, ''),
          effective: textOf(next.effective, ''),
          url: '',
          summary: '',
          reconsent: next.reconsent === true,
        },
      },
      now,
    ),
    categories: [...ids].flatMap((id) => {
      const isNecessary = id === NECESSARY;
      if (!ID.test(id) || (written[id] === false && !isNecessary)) return [];
      const { required, expires } = own(written[id]);
      return { id, required: isNecessary || required === true, expires: daysOf(expires, 0) };
    }),
    expires: expires === 'until-withdrawn' ? expires : daysOf(expires, 365),
    reaskAfterRefusal: daysOf(reaskAfterRefusal, 182),
    mode: 'opt-in',
    gpc: 'ignore',
  };
};
