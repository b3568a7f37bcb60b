import { parseDate } from '../core/config/date.js';
import { parsePlace, parseSite } from '../core/config/place.js';
import { COOKIE_NAME, EDITION, ID, VARIABLE } from '../core/config/values.js';
import { hasDocument, isHttp, queryAll } from '../core/platform/env.js';
import { NECESSARY } from '../model/category.js';
import type { LinkInfo } from '../model/config-parts.js';
import { parseDomain } from './domain.js';
import {
  days,
  listOf,
  listOrOne,
  localized,
  mapOf,
  note,
  number,
  objectOf,
  oneOf,
  type Reader,
  text,
  textLike,
} from './read.js';

/** Whether a text is a CSS selector. On a server, where nothing is looked for, any text is. */
const isSelector = (text: string): boolean => {
  try {
    return !hasDocument() || !!queryAll(document, text);
  } catch {
    return false;
  }
};

const url = textLike({ test: isHttp }, 'http(s) address');
const host = textLike({ test: parseSite }, 'host name');
/** A host as browsers write it. */
const domain: Reader = (value, path, found) => parseDomain(host(value, path, found));
const place = textLike({ test: parsePlace }, 'host or host/path');
const version = textLike(EDITION);
const id = textLike(ID);
const someText = textLike(/./, 'text');

/** What says nothing without this field: to leave it out is a fault. */
const needed =
  (reader: Reader): Reader =>
  (value = '', path, found) =>
    reader(value, path, found);
const name = needed(someText);

const someDate = textLike({ test: parseDate }, 'ISO date');
const date: Reader = (value, path, found) => parseDate(someDate(value, path, found));

const MOST_LINKS = 4;
const link = objectOf({
  title: (value, path, found) => localized(value || 0, path, found),
  url: (value, path, found) => url(value || 0, path, found),
});
const links: Reader = (value, path, found) => {
  const whole = listOf(link)(value, path, found).filter((it) =>
    Object.values(it as LinkInfo).every(Boolean),
  );
  if (whole[MOST_LINKS]) note(path, `at most ${MOST_LINKS} links`, whole.length, found);
  return whole.slice(0, MOST_LINKS);
};

const isSwitch = oneOf(false, true);
const company = { country: text, policyUrl: url, optOutUrl: url };
const cookies = listOf(
  objectOf({
    name,
    purpose: localized,
    expires: text,
    kind: oneOf('cookie', 'local', 'session'),
    keep: isSwitch,
  }),
);

const category = objectOf({
  title: localized,
  description: localized,
  required: isSwitch,
  choice: oneOf('category', 'service'),
  expires: days(0),
  cookies,
  vendors: listOf(objectOf({ name, ...company })),
});

const upcoming = objectOf({
  version: needed(version),
  effective: needed(date),
  url,
  summary: text,
  reconsent: isSwitch,
});

/** `false` drops a category. */
export const CATEGORY: Reader = (value, path, found) =>
  value === false && path !== `config.categories.${NECESSARY}`
    ? value
    : category(value, path, found);

/** What a preset says besides: its key, and a word for the page's own code. */
const unread: Reader = () => undefined;

const service = objectOf({
  category: text,
  title: localized,
  provider: text,
  ...company,
  match: listOrOne(place),
  cookies,
  id: unread,
  consentSwitch: unread,
});

/** `true` that is still there stands for no preset. */
export const SERVICE: Reader = (value, path, found) =>
  value === true ? value : service(value, path, found);

const types = mapOf(id, listOf(text));

const variable = textLike(VARIABLE, 'name of a variable');

/** A switch, or types by category; those that it does not name keep the default. */
const consentMode: Reader = (value, path, found) =>
  (Object(value) === value ? types : isSwitch)(value, path, found);

const ui = objectOf({
  layout: oneOf('card', 'bar', 'inline', 'center'),
  theme: oneOf('page', 'light', 'dark', 'os'),
  launcher: oneOf('auto', 'left', 'right', true, false),
  mount: textLike({ test: isSelector }, 'CSS selector'),
  prompt: oneOf('auto', 'manual'),
});

/** Every field that this version reads, in the order of ConsentConfig. */
export const SCHEMA = objectOf({
  operator: text,
  group: listOf(text),
  contact: text,
  links,
  policy: objectOf({
    url,
    consentUrl: url,
    version,
    covers: listOf(version),
    updated: date,
    upcoming: (value, path, found) => (value === undefined ? null : upcoming(value, path, found)),
  }),
  categories: mapOf(id, CATEGORY),
  choice: oneOf('category', 'service'),
  services: mapOf(id, SERVICE),
  block: listOf(objectOf({ match: listOrOne(place), category: text })),
  sites: listOf(host),
  hub: url,
  tour: textLike(/^\/[^/\\]/, 'path'),
  handoff: objectOf({ except: listOf(domain) }),
  cookie: objectOf({
    name: textLike(COOKIE_NAME, 'cookie name', 'soglasie'),
    domain,
    renewUrl: url,
  }),
  expires: days(365, 'until-withdrawn'),
  reaskAfterRefusal: days(182),
  mode: oneOf('opt-in', 'opt-out'),
  gpc: oneOf('honour', 'ignore'),
  onWithdraw: oneOf('offer-reload', 'reload', 'keep'),
  withdrawal: objectOf({ email: text, within: text }),
  signals: objectOf({
    googleConsentMode: consentMode,
    dataLayer: (value, path, found) =>
      (typeof value === 'string' ? variable : isSwitch)(value, path, found) || false,
    yandexMetrika: listOf(number),
  }),
  // Which tools are known, the file knows that reads them.
  compat: objectOf({ markup: listOf(text), importChoice: oneOf(false, true) }),
  record: objectOf({ url }),
  locale: text,
  texts: mapOf(text, text),
  // `false`: no widget; the core says what that means.
  ui: (value, path, found) => ui(value === false ? {} : value, path, found),
  nonce: text,
});
