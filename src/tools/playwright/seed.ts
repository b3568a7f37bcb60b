import { resolveConfig } from '../../config/resolve.js';
import { encodeChoice } from '../../core/choice/codec.js';
import { cookieDomain, operatorKey } from '../../core/choice/domain.js';
import type { ConsentConfig } from '../../model/config.js';
import { contextOf, type Target } from './watch.js';

const DAY = 86_400;

/** Browsers keep no cookie for longer, in days. */
const LONGEST = 400;

/** An address or a single label: a cookie is for it alone. */
const isBare = (host: string): boolean => /^\[|^[\d.]+$|^[^.]+$/.test(host);

/** A choice that somebody made earlier. */
export interface Seed {
  /** Address of the site: its host says whose cookie it is, its scheme whether it is `Secure`. */
  url: string;
  /** Answers by category, or by service chosen apart; a category that is not named was refused. */
  grants: Readonly<Record<string, boolean>>;
  /**
   * The page's own config, or what of it says where a choice is valid: `sites`, `policy.version`,
   * `cookie`, `categories`, `services`.
   */
  config?: ConsentConfig;
}

/** Plants the cookie of a visitor who has answered already, before the first page. */
export const seedChoice = async (
  target: Target,
  { url, grants, config = {} }: Seed,
): Promise<void> => {
  const { hostname, protocol } = new URL(url);
  const { categories, services, cookie, expires, policy, sites } = resolveConfig(config).settings;
  const optional = categories.filter(({ required }) => !required);
  const apart = services.filter(({ isApart }) => isApart);
  const answers = [
    ...optional.map(({ id }): [string, boolean] => [id, grants[id] === true]),
    // One that follows its category is not in the cookie.
    ...apart.flatMap(({ id, category }): [string, boolean][] => {
      const answer = grants[id];
      return answer === undefined || answer === (grants[category] === true) ? [] : [[id, answer]];
    }),
  ];
  const known = [...optional, ...apart].map(({ id }) => id);
  const strange = Object.keys(grants).find((id) => !known.includes(id));
  if (strange) {
    throw new Error(`soglasie: no category "${strange}" to seed; there are ${known.join(', ')}`);
  }
  const now = Date.now();
  const value = encodeChoice({
    key: operatorKey(sites, hostname),
    decidedAt: now,
    policyVersion: policy.version,
    via: 'banner',
    answers: Object.fromEntries(answers),
  });
  const wanted = cookie.name.startsWith('__Host-')
    ? ''
    : cookieDomain(sites, cookie.domain, hostname);
  const days = expires === 'until-withdrawn' ? LONGEST : expires;
  await contextOf(target).addCookies([
    {
      name: cookie.name,
      value,
      domain: wanted && !isBare(hostname) ? `.${wanted}` : hostname,
      path: '/',
      expires: Math.floor(now / 1000) + days * DAY,
      secure: protocol === 'https:' || cookie.name.startsWith('__'),
      sameSite: 'Lax',
    },
  ]);
};
