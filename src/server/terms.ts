import { parseDate } from '../config/date.js';
import { parseSite } from '../config/place.js';
import { policyAt } from '../decision/policy.js';
import { CATEGORIES, NECESSARY } from '../model/category.js';
import type { Settings, Site, Terms } from '../model/settings.js';

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

/** No edition: it holds what none may. */
const NONE = '?';

const ZONE = /T.*(?:Z|[+-]\d\d:?\d\d)$/;

/** No visitor's midnight is further from ours, in ms. */
const MIDNIGHTS = 14 * 36e5;

/**
 * Editions whose choices count. On the day of an announced one that names no time zone, nobody here
 * knows which is in force for the visitor: only what counts under both.
 */
const editionsAt = (policy: unknown, now: number): Terms['policy'] => {
  const { version, covers, upcoming } = own(policy);
  const next = own(upcoming);
  const date = parseDate(textOf(next.effective, ''));
  const written: Settings['policy'] = {
    url: '',
    version: textOf(version, ''),
    covers: textsOf(covers),
    updated: '',
    upcoming: {
      version: textOf(next.version, ''),
      effective: date,
      url: '',
      summary: '',
      reconsent: next.reconsent === true,
    },
  };
  const spread = ZONE.test(date) ? 0 : MIDNIGHTS;
  const countAt = (time: number): string[] => {
    const inForce = policyAt(written, time);
    return [inForce.version, ...inForce.covers];
  };
  const late = countAt(now + spread);
  const both = countAt(now - spread).filter((edition) => late.includes(edition));
  return { version: both[0] ?? NONE, covers: both.slice(1) };
};

/**
 * As much of a config as a server needs. A faulty field never grants more than it does in the
 * browser, which also tells of it; and silence is no answer here, even where it is one there.
 */
export const termsOf = (config: unknown, now: number): ServerTerms => {
  const { policy, categories, cookie, sites, expires, reaskAfterRefusal } = own(config);
  const written = own(categories);
  const ids = new Set([...CATEGORIES, ...Object.keys(written)]);
  return {
    name: textOf(own(cookie).name, 'soglasie'),
    sites: textsOf(sites).flatMap((entry) => parseSite(entry) ?? []),
    policy: editionsAt(policy, now),
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
