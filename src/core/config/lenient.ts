import { CATEGORIES, NECESSARY } from '../../model/category.js';
import { KNOWN_SERVICES } from '../../model/known-services.js';
import type { BlockRule, CoreSettings } from '../../model/settings.js';
import { parseDate } from './date.js';
import { parsePlace, parseSite } from './place.js';
import {
  COOKIE_NAME,
  daysOf,
  EDITION,
  ID,
  isObject,
  own,
  placesOf,
  textOf,
  textsOf,
  UNKNOWN,
  VARIABLE,
  type Values,
} from './values.js';

/** Categories and services together; more would not fit the cookie. */
export const MAX_IDS = 16;

/**
 * The five, changed, dropped and joined by own ones as the operator wrote. The order is that of the
 * config for the ids it names; each of the five that it does not name comes after the one before it
 * in the default order.
 */
const orderOf = (named: readonly string[]): string[] => {
  const ids = [...named];
  let at = 0;
  for (const id of CATEGORIES) {
    if (!ids.includes(id)) ids.splice(at, 0, id);
    at = ids.indexOf(id) + 1;
  }
  return ids;
};

/** The categories that a config leaves, unlimited. */
export const categoriesOf = (written: Values): CoreSettings['categories'] =>
  orderOf(Object.keys(written).filter((id) => ID.test(id)))
    .filter((id) => written[id] !== false || id === NECESSARY)
    .map((id) => {
      const { required, expires } = own(written[id]);
      return { id, required: required === true || id === NECESSARY, expires: daysOf(expires, 0) };
    });

const ruleOf = (entry: string, mark: BlockRule['mark'], id: string): BlockRule[] => {
  const { host, path } = parsePlace(entry) ?? {};
  // Held elements are marked with it, and `!analytics` or `a b` would be an expression there.
  return host && path ? [{ host, path, mark, id: ID.test(id) ? id : UNKNOWN }] : [];
};

/**
 * A service, and the addresses that it is held by. Under a preset's id, that is where it begins, and
 * what it has as well where any of them cannot be read.
 */
const serviceOf = (id: string, written: unknown) => {
  const [known = '', ...places] = KNOWN_SERVICES[id]?.split(' ') ?? [];
  const { category, match } = own(isObject(written) ? written : {});
  const given = placesOf(match);
  const isWhole = given.length === [match].flat().length && given.every(parsePlace);
  return {
    id,
    category: textOf(category, undefined, known),
    match: isWhole ? given : [...given, ...places],
  };
};

/** What all known services are held by but those that need no consent: under an id, or their category. */
export const knownRules = (id?: string): BlockRule[] =>
  Object.values(KNOWN_SERVICES).flatMap((text) => {
    const [category = '', ...places] = text.split(' ');
    return category === NECESSARY
      ? []
      : places
          .flatMap((entry) => ruleOf(entry, 'data-category', category))
          .map((rule) => ({ ...rule, id: id ?? category }));
  });

const typesOf = (value: unknown): CoreSettings['signals']['googleConsentMode'] =>
  isObject(value)
    ? Object.fromEntries(Object.entries(own(value)).map(([id, types]) => [id, textsOf(types)]))
    : value === true;

const policyOf = (value: unknown): CoreSettings['policy'] => {
  const { url, consentUrl, version, covers, upcoming } = own(value);
  const next = own(upcoming);
  return {
    url: textOf(url),
    consentUrl: textOf(consentUrl),
    version: textOf(version, EDITION),
    covers: textsOf(covers, EDITION),
    updated: '',
    upcoming: {
      version: textOf(next.version, EDITION),
      effective: parseDate(textOf(next.effective)),
      url: textOf(next.url),
      summary: '',
      reconsent: next.reconsent === true,
    },
  };
};

/**
 * As much of a config as decides and gates: what every page view needs, and a server. Never throws
 * and tells nothing: a faulty field gets its default, which never grants more than the field could
 * have. The whole of it is read, and its faults are told, where it is used: see resolve.ts, which
 * takes from here what is said here.
 */
export const readCore = (config: unknown): CoreSettings => {
  const { policy, categories, services, block, sites, cookie, signals, ...rest } = own(config);
  const { compat, record, ui, expires, reaskAfterRefusal, locale, hub, nonce, group } = rest;
  const { googleConsentMode, dataLayer, yandexMetrika } = own(signals);
  const { markup, importChoice } = own(compat);
  const isHeadless = ui === false;
  const { prompt, launcher, mount } = own(isHeadless ? { prompt: 'manual', launcher: ui } : ui);
  const all = categoriesOf(own(categories));
  const ids = all.map(({ id }) => id);
  const written = Object.entries(own(services))
    .filter(
      ([id, value]) => ID.test(id) && (id in KNOWN_SERVICES ? value !== false : isObject(value)),
    )
    .map(([id, value]) => serviceOf(id, value));
  // What cannot be read may have named any of them.
  const isLost = !isObject(config) || !isObject(services ?? {});
  const isApart = (category: string): boolean =>
    all.some(({ id, required }) => id === category && !required) &&
    (own(own(categories)[category]).choice ?? rest.choice) === 'service';
  const kept = written.filter(({ id, category }) => ids.includes(category) && !ids.includes(id));
  return {
    operator: textOf(rest.operator),
    group: textsOf(group),
    policy: policyOf(policy),
    categories: all.slice(0, MAX_IDS),
    services: kept.map(({ id, category }, at) => ({
      id,
      category,
      isApart: isApart(category) && all.length + at < MAX_IDS,
    })),
    // A rule whose category nobody knows is kept: what it names stays shut for good.
    block: [
      ...(isLost ? knownRules() : []),
      ...written.flatMap((service) =>
        service.match.flatMap((entry) =>
          kept.includes(service)
            ? ruleOf(entry, 'data-service', service.id)
            : ruleOf(entry, 'data-category', service.category),
        ),
      ),
      ...[block ?? []].flat().flatMap((rule) => {
        // One that stands there without a category: nobody can allow it.
        const { match = rule, category } = own(isObject(rule) ? rule : {});
        return placesOf(match).flatMap((entry) => ruleOf(entry, 'data-category', textOf(category)));
      }),
    ],
    sites: textsOf(sites).flatMap((entry) => parseSite(entry) ?? []),
    hub: textOf(hub),
    cookie: { name: textOf(own(cookie).name, COOKIE_NAME, 'soglasie') },
    expires: expires === 'until-withdrawn' ? expires : daysOf(expires, 365),
    reaskAfterRefusal: daysOf(reaskAfterRefusal, 182),
    // That silence grants is believed only of a config that was read whole and has no fault.
    mode: 'opt-in',
    gpc: rest.gpc === 'ignore' ? 'ignore' : 'honour',
    signals: {
      googleConsentMode: typesOf(googleConsentMode),
      dataLayer: dataLayer === true || textOf(dataLayer, VARIABLE) || false,
      yandexMetrika: (Array.isArray(yandexMetrika) ? yandexMetrika : []).filter(Number.isInteger),
    },
    compat: { markup: textsOf(markup), importChoice: importChoice === true },
    record: { url: textOf(own(record).url) },
    locale: textOf(locale),
    ui: {
      prompt: prompt === 'manual' ? prompt : 'auto',
      launcher: typeof launcher === 'boolean' ? launcher : 'auto',
      mount: textOf(mount),
      isHeadless,
    },
    nonce: textOf(nonce),
  };
};
